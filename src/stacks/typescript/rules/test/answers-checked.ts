import type { ts } from 'ts-morph';
import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { ENTITY_TEST, RULES_TEST } from '../paths.js';
import { isAssertion } from '../source/tests.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { ancestor, at } from '../syntax.js';
import { isDead } from './assertions-real.js';
import { askedIn, expectedStatus } from './expected-status.js';

/** Every answer that a test keeps has its status asserted: a test that only reads bodies takes an error for a row. */
export const answersChecked = typescriptRule({
  id: 'test/answers-checked',
  name: 'Every answer is checked',
  sweas: ['test'],
  standard: 'T6',
  paths: [ENTITY_TEST, RULES_TEST],
  message: 'the status of this answer is not asserted',
  suggestion: 'assert its status',
  inspect(source) {
    const { ts } = source;
    const answers = source
      .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
      .filter(({ initializer }) => initializer && ts.isAwaitExpression(initializer) && askedIn(source, initializer));
    const open = answers.filter((answer) => !isChecked(source, answer));
    const dropped = source
      .callsOf('call', 'page', 'request')
      .filter((call) => ts.isAwaitExpression(call.parent) && ts.isExpressionStatement(call.parent.parent));
    return violatedAt([
      ...open.map((answer) => at(source, answer, statusAsserted(source, answer))),
      ...dropped.map((call) => at(source, call, missingAsserted(source, call))),
    ]);
  },
});

function statusAsserted(source: TypeScriptSource, answer: ts.VariableDeclaration): Pick<Violation, 'edit'> {
  const call = answer.initializer && askedIn(source, answer.initializer);
  const status = call && expectedStatus(source, call);
  const { ts } = source;
  const statement = answer.parent.parent;
  const block = statement.parent;
  const below =
    ts.isVariableStatement(statement) && ts.isBlock(block)
      ? block.statements[block.statements.indexOf(statement) + 1]
      : undefined;
  // The assertion that stands there is repaired by the rule about assertions.
  const isTaken = below && ts.isExpressionStatement(below) && isDead(source, below.expression);
  return status === undefined || isTaken
    ? {}
    : { edit: { type: 'assert_status', args: { ...source.at(answer), status } } };
}

/** What is asked for right after it was deleted is not there. */
function missingAsserted(source: TypeScriptSource, call: ts.CallExpression): Pick<Violation, 'edit'> {
  const { ts } = source;
  const [method, address] = call.arguments.map((argument) => argument.getText(source.file));
  const statement = call.parent.parent;
  const block = statement.parent;
  if (!ts.isExpressionStatement(statement) || !ts.isBlock(block) || !/^['"]GET['"]$/.test(method ?? '')) return {};
  const above = block.statements.slice(0, block.statements.indexOf(statement)).reverse();
  const asked = above.find((one) => new RegExp(`\\bcall\\b.*\\b${address}\\b`, 's').test(one.getText(source.file)));
  const isDeleted = asked?.getText(source.file).includes("call('DELETE'");
  return isDeleted ? { edit: { type: 'assert_status', args: { ...source.at(call), status: 404 } } } : {};
}

/**
 * Some name of the declaration stands in an assertion of the same block. What changes data has its status asserted;
 * for what is only read, the body says as much.
 */
function isChecked(source: TypeScriptSource, { name, initializer, parent }: ts.VariableDeclaration): boolean {
  const { ts } = source;
  const scope = ancestor(parent, ts.isBlock) ?? source.file;
  const asserted = source
    .callsIn(scope)
    .filter((call) => isAssertion(source, call))
    .flatMap((call) => call.arguments.map((argument) => argument.getText(source.file)));
  const speaksOf = (text: string): boolean => asserted.some((argument) => new RegExp(`\\b${text}\\b`).test(argument));
  if (ts.isIdentifier(name)) {
    const reads = !/\(\s*['"`](?:POST|PUT|PATCH|DELETE)['"`]/.test(initializer?.getText(source.file) ?? '');
    return speaksOf(`${name.text}\\.(?:status|ok)`) || (reads && speaksOf(`${name.text}(?:\\.body|\\))`));
  }
  if (!ts.isObjectBindingPattern(name)) return true;
  const names = name.elements.flatMap((element) => (ts.isIdentifier(element.name) ? [element.name.text] : []));
  return names.includes('status') ? speaksOf('status') : names.some(speaksOf);
}
