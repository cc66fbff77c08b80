import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** A loop without an end stops the whole server: it has one thread. */
export const loopsEnd = customRule({
  id: 'custom/loops-end',
  name: 'Loops end',
  standard: 'S4',
  message: 'this loop never ends',
  suggestion: 'give it a condition that becomes false, or go through a list',
  inspect(source) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const loops = [
      ...source.all(ts.isWhileStatement, kinds.WhileStatement).filter((loop) => isAlways(source, loop.expression)),
      ...source.all(ts.isDoStatement, kinds.DoStatement).filter((loop) => isAlways(source, loop.expression)),
      ...source
        .all(ts.isForStatement, kinds.ForStatement)
        .filter(({ condition }) => condition === undefined || isAlways(source, condition)),
    ];
    return violatedAt(loops.filter((loop) => !isLeft(source, loop.statement)).map((loop) => at(source, loop)));
  },
});

function isAlways(source: TypeScriptSource, node: ts.Expression): boolean {
  const { ts } = source;
  const inner = bare(source, node);
  return inner.kind === ts.SyntaxKind.TrueKeyword || (ts.isNumericLiteral(inner) && inner.text !== '0');
}

/** By `return`, `throw`, or a `break` that means this loop; what stands in an inner function leaves that one only. */
function isLeft(source: TypeScriptSource, node: ts.Node, inner = false): boolean {
  const { ts } = source;
  if (ts.isReturnStatement(node) || ts.isThrowStatement(node)) return true;
  if (ts.isBreakStatement(node)) return !inner || node.label !== undefined;
  if (ts.isFunctionLike(node)) return false;
  const breaksItself = ts.isIterationStatement(node, false) || ts.isSwitchStatement(node);
  return ts.forEachChild(node, (child) => isLeft(source, child, inner || breaksItself) || undefined) ?? false;
}
