import type { ts } from 'ts-morph';
import { EditRefused, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { removed, replaced } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

const OPENERS = ['passthrough', 'loose', 'catchall', 'strip'];

/** `z.object(…)` and `z.looseObject(…)` become `z.strictObject(…)`; `.passthrough()` and its like go. */
export const useStrictObject = typescriptEdit({
  type: 'use_strict_object',
  plan(source, args) {
    const calls = source.callsOf('object', 'looseObject', 'strictObject', ...OPENERS);
    const call = theOne(source, calls, args, 'object schema');
    return closed(source, call);
  },
});

function closed(source: TypeScriptSource, call: ts.CallExpression): readonly TextChange[] {
  const { expression } = call;
  if (!source.ts.isPropertyAccessExpression(expression)) throw new EditRefused('the schema is not made by zod');
  if (OPENERS.includes(expression.name.text)) return [removed(expression.expression.end, call.end)];
  return [replaced(source, expression.name, 'strictObject')];
}
