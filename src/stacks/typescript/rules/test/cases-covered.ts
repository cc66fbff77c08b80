import type { ts } from 'ts-morph';
import { uncertain, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { ENTITY_TEST } from '../paths.js';
import { assertionsOf } from '../source/tests.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { literalText } from '../syntax.js';

const METHODS = ['POST', 'GET', 'PUT', 'DELETE'] as const;
const CASES: readonly (readonly [number, string])[] = [
  [201, 'that a row is created'],
  [200, 'that a row is read'],
  [204, 'that a row is deleted'],
  [404, 'that a missing row is not found'],
  [422, 'that wrong values are refused'],
];

/** Create, read, update, delete and refuse: each is asked for, and each status is asserted. */
export const casesCovered = typescriptRule({
  id: 'test/cases-covered',
  name: 'Create, read, update, delete and wrong input are tested',
  sweas: ['test'],
  standard: 'T5',
  evidence: true,
  paths: [ENTITY_TEST],
  message: 'a case is not tested',
  suggestion: 'ask for it through the app, and assert the status',
  inspect(source) {
    const texts = new Set(
      source.literals.flatMap((literal) => (source.ts.isStringLiteralLike(literal) ? [literal.text] : [])),
    );
    const silent = METHODS.filter(
      (method) =>
        !texts.has(method) &&
        !(method === 'GET' && source.callsOf('request', 'get').length > 0) &&
        !(method === 'PUT' && texts.has('PATCH')),
    );
    const asserted = statusesIn(source);
    const missing = CASES.filter(([status]) => !asserted.has(status) && !(status === 422 && asserted.has(400)));
    if (asserted.size === 0 || silent.length > 1)
      return uncertain('what these tests ask of the system is not to be seen here');
    const gaps = [
      ...silent.map((method) => `no test sends ${method}`),
      ...missing.map(([status, says]) => `no test asserts ${says} (${status})`),
    ];
    return violatedAt(gaps.map((message) => ({ line: 1, column: 1, message })));
  },
});

/** Numbers that an assertion compares with. */
function statusesIn(source: TypeScriptSource): ReadonlySet<number> {
  const { ts } = source;
  const numbers = source.all(ts.isNumericLiteral, ts.SyntaxKind.NumericLiteral);
  const assertions = assertionsOf(source);
  const inAssertion = (node: ts.Node): boolean =>
    assertions.some((call) => node.pos >= call.pos && node.end <= call.end) || isExpected(source, node);
  return new Set(numbers.filter(inAssertion).map(({ text }) => Number(text)));
}

/** `{ status: 422, … }` in a table of cases. */
const isExpected = (source: TypeScriptSource, node: ts.Node): boolean =>
  source.ts.isPropertyAssignment(node.parent) &&
  /status|expected/i.test(node.parent.name.getText(source.file)) &&
  literalText(source, node.parent.initializer) === undefined;
