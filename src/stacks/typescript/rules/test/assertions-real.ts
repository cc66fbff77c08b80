import type { ts } from 'ts-morph';
import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TEST } from '../paths.js';
import { assertionsOf, isAssertion } from '../source/tests.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare } from '../syntax.js';
import { askedIn, expectedStatus } from './expected-status.js';

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
    const dead = assertionsOf(source).filter((call) => isDead(source, call));
    return violatedAt(dead.map((call) => at(source, call, realOne(source, call))));
  },
});

/** An assertion that says the same whatever the system does. */
export function isDead(source: TypeScriptSource, node: ts.Expression): boolean {
  const call = source.ts.isCallExpression(node) && isAssertion(source, node) ? node : undefined;
  if (!call) return false;
  const [actual, expected] = call.arguments;
  const name = source.calledName(call);
  if (!actual) return name !== 'fail';
  if (/^(?:assert|ok|expect)$/.test(name)) return isConstant(source, actual);
  if (!expected || !/equal/i.test(name)) return false;
  const isSame = actual.getText(source.file) === expected.getText(source.file);
  return isSame || (isConstant(source, actual) && isConstant(source, expected));
}

/** Where it stands right below an answer that nothing else is asserted of: its status. */
function realOne(source: TypeScriptSource, dead: ts.CallExpression): Pick<Violation, 'edit'> {
  const { ts } = source;
  const statement = dead.parent;
  const block = statement.parent;
  if (!ts.isExpressionStatement(statement) || !ts.isBlock(block)) return {};
  const above = block.statements[block.statements.indexOf(statement) - 1];
  const [answer] = above && ts.isVariableStatement(above) ? above.declarationList.declarations : [];
  const call = answer?.initializer && askedIn(source, answer.initializer);
  const status = call && expectedStatus(source, call);
  if (status === undefined || !answer || !ts.isIdentifier(answer.name)) return {};
  return { edit: { type: 'assert_status', args: { ...source.at(dead), status, answer: answer.name.text } } };
}

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
