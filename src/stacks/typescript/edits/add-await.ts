import type { ts } from 'ts-morph';
import { EditRefused, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { after, before } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Waits for one promise, in brackets where something is done with its value; the function around it becomes async. */
export const addAwait = typescriptEdit({
  type: 'add_await',
  plan(source, args) {
    const { ts } = source;
    const call = theOne(
      source,
      source.calls.filter((candidate) => !ts.isAwaitExpression(candidate.parent)),
      args,
      'promise that nobody waits for',
    );
    const asynchronous = madeAsync(source, call);
    return needsBrackets(source, call)
      ? [...asynchronous, before(source, call, '(await '), after(call, ')')]
      : [...asynchronous, before(source, call, 'await ')];
  },
});

function needsBrackets(source: TypeScriptSource, call: ts.CallExpression): boolean {
  const { ts } = source;
  const { parent } = call;
  if (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) return parent.expression === call;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === call;
  return ts.isNonNullExpression(parent) || ts.isTaggedTemplateExpression(parent);
}

/** At the top of a module await stands by itself. */
function madeAsync(source: TypeScriptSource, node: ts.Node): readonly TextChange[] {
  const { ts } = source;
  const owner = ancestor(node, ts.isFunctionLike);
  if (!owner) return [];
  const isAsync =
    ts.canHaveModifiers(owner) &&
    (ts.getModifiers(owner) ?? []).some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
  if (isAsync) return [];
  if (owner.type) throw new EditRefused('the function around it says that it answers no promise');
  if (ts.isArrowFunction(owner) || ts.isFunctionExpression(owner)) return [before(source, owner, 'async ')];
  throw new EditRefused('the function around it is not async, and others may call it');
}
