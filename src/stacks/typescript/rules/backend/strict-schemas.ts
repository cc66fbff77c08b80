import type { ts } from 'ts-morph';
import { uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { MODEL } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

const OPENED = new Set(['passthrough', 'loose', 'catchall', 'strip']);

/** Unknown fields are refused: a schema that drops them hides a client's mistake, one that keeps them stores it. */
export const strictSchemas = typescriptRule({
  id: 'backend/strict-schemas',
  name: 'Schemas refuse unknown fields',
  sweas: ['backend'],
  standard: 'B1',
  evidence: true,
  paths: [MODEL],
  message: 'this schema lets unknown fields through',
  suggestion: 'use z.strictObject',
  inspect(source) {
    const open = source
      .callsOf('object', 'looseObject')
      .filter((call) => isZod(source, call) && !isClosedLater(source, call));
    const opened = source.callsOf(...OPENED).filter((call) => hasOwner(source, call, 'strictObject', 'object'));
    const found = [...open, ...opened].map((call) =>
      at(source, call, { edit: { type: 'use_strict_object', args: { ...source.at(call) } } }),
    );
    const strict =
      source.callsOf('strictObject').some((call) => isZod(source, call)) || source.callsOf('strict').length > 0;
    return violatedAt(
      found,
      strict ? undefined : uncertain('the input schema is made in a way that rules do not know'),
    );
  },
});

const isZod = (source: TypeScriptSource, call: ts.CallExpression): boolean =>
  source.ts.isPropertyAccessExpression(call.expression) && call.expression.expression.getText(source.file) === 'z';

function isClosedLater(source: TypeScriptSource, call: ts.CallExpression): boolean {
  let node: ts.Node = call;
  while (source.ts.isPropertyAccessExpression(node.parent) || source.ts.isCallExpression(node.parent)) {
    node = node.parent;
    if (source.ts.isPropertyAccessExpression(node) && node.name.text === 'strict') return true;
  }
  return false;
}

const hasOwner = (source: TypeScriptSource, call: ts.CallExpression, ...makers: readonly string[]): boolean => {
  const { ts } = source;
  let node: ts.Expression = call.expression;
  while (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) {
    if (ts.isCallExpression(node) && makers.includes(source.calledName(node))) return true;
    node = node.expression;
  }
  return false;
};
