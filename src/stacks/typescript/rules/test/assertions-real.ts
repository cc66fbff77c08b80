import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TEST } from '../paths.js';
import { assertionsOf } from '../source/tests.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare } from '../syntax.js';

/** `assert(true)`, `assert.equal(1, 1)`, `assert.equal(x, x)`: true whatever the system does. */
export const assertionsReal = typescriptRule({
  id: 'test/assertions-real',
  name: 'Assertions can fail',
  sweas: ['test'],
  standard: 'T2',
  confidence: 1,
  paths: [TEST],
  message: 'this can never fail',
  suggestion: 'compare what the system answered with what it must answer',
  inspect(source) {
    const dead = assertionsOf(source).filter((call) => {
      const [actual, expected] = call.arguments;
      const name = source.calledName(call);
      if (!actual) return name !== 'fail';
      if (/^(?:assert|ok|expect)$/.test(name)) return isConstant(source, actual);
      if (!expected || !/equal/i.test(name)) return false;
      return (
        actual.getText(source.file) === expected.getText(source.file) ||
        (isConstant(source, actual) && isConstant(source, expected))
      );
    });
    return violatedAt(dead.map((call) => at(source, call)));
  },
});

function isConstant(source: TypeScriptSource, node: ts.Expression): boolean {
  const { ts } = source;
  const inner = bare(source, node);
  if (ts.isPrefixUnaryExpression(inner)) return isConstant(source, inner.operand);
  if (ts.isBinaryExpression(inner)) return isConstant(source, inner.left) && isConstant(source, inner.right);
  return (
    ts.isLiteralExpression(inner) ||
    inner.kind === ts.SyntaxKind.TrueKeyword ||
    inner.kind === ts.SyntaxKind.FalseKeyword
  );
}
