import { uncertain, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TEST } from '../paths.js';
import { assertionsOf, assertsIn, type TestCase, testsOf } from '../source/tests.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

/** A test that asserts nothing passes whatever the system does. */
export const testsAssert = typescriptRule({
  id: 'test/tests-assert',
  name: 'Every test asserts something',
  sweas: ['test'],
  standard: 'T1',
  evidence: true,
  paths: [TEST],
  message: 'this test asserts nothing',
  suggestion: 'assert the status and the body of the answer',
  inspect(source) {
    const tests = testsOf(source);
    if (tests.length === 0) return violatedAt([{ line: 1, column: 1, message: 'there is no test in this file' }]);
    const idle = tests.filter(({ body }) => body && !assertsIn(source, body));
    const helpers =
      source.callsOf('assertProblem', 'expectStatus', 'check').length > 0 && assertionsOf(source).length === 0;
    return violatedAt(
      helpers ? [] : idle.map((one) => at(source, one.call, statusAsserted(source, one))),
      helpers ? uncertain('what these tests assert is not to be seen here') : undefined,
    );
  },
});

/** A test that only opens one page means that it is there. */
function statusAsserted(source: TypeScriptSource, { body }: TestCase): Pick<Violation, 'edit'> {
  const { ts } = source;
  const [only, another] = body?.body && ts.isBlock(body.body) ? body.body.statements : [];
  if (!only || another || !ts.isExpressionStatement(only) || !ts.isAwaitExpression(only.expression)) return {};
  const call = only.expression.expression;
  if (!ts.isCallExpression(call) || source.calledName(call) !== 'page') return {};
  return { edit: { type: 'assert_status', args: { ...source.at(call), status: 200 } } };
}
