import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { ENTITY_TEST } from '../paths.js';
import { assertionsOf } from '../source/tests.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { ancestor, at, within } from '../syntax.js';

const ASKING = /^(?:call|page|request|fetch)$/;

/** Every answer that a test keeps has its status asserted: a test that only reads bodies takes an error for a row. */
export const answersChecked = typescriptRule({
  id: 'test/answers-checked',
  name: 'Every answer is checked',
  sweas: ['test'],
  standard: 'T6',
  paths: [ENTITY_TEST],
  message: 'the status of this answer is not asserted',
  suggestion: 'assert its status',
  inspect(source) {
    const { ts } = source;
    const answers = source
      .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
      .filter(
        ({ initializer }) =>
          initializer && ts.isAwaitExpression(initializer) && isAsking(source, initializer.expression),
      );
    const open = answers.filter((answer) => !isChecked(source, answer));
    const dropped = source
      .callsOf('call', 'page', 'request')
      .filter((call) => ts.isAwaitExpression(call.parent) && ts.isExpressionStatement(call.parent.parent));
    return violatedAt([...open, ...dropped].map((node) => at(source, node)));
  },
});

const isAsking = (source: TypeScriptSource, node: ts.Expression): boolean =>
  source.ts.isCallExpression(node) && ASKING.test(source.calledName(node));

/**
 * Some name of the declaration stands in an assertion of the same block. What changes data has its status asserted;
 * for what is only read, the body says as much.
 */
function isChecked(source: TypeScriptSource, { name, initializer, parent }: ts.VariableDeclaration): boolean {
  const { ts } = source;
  const scope = ancestor(parent, ts.isBlock) ?? source.file;
  const asserted = assertionsOf(source)
    .filter((call) => within(call, scope))
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
