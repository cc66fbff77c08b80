import { uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TEST } from '../paths.js';
import { assertionsOf, assertsIn, testsOf } from '../source/tests.js';
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
      helpers ? [] : idle.map(({ call }) => at(source, call)),
      helpers ? uncertain('what these tests assert is not to be seen here') : undefined,
    );
  },
});
