import type { ts } from 'ts-morph';
import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { queriesOf } from '../source/queries.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at } from '../syntax.js';

/** An update or a delete without a condition changes every row there is. */
export const changesNameRows = typescriptRule({
  id: 'database/changes-name-rows',
  name: 'Updates and deletes name their rows',
  standard: 'D8',
  paths: [SOURCE],
  message: 'this changes every row of the table',
  suggestion: "add .where('id', '=', id)",
  inspect(source) {
    const changes = queriesOf(source, 'updateTable', 'deleteFrom');
    if (changes.length === 0) return SILENT;
    const open = changes.filter(
      ({ methods, call }) => !methods.some((name) => /^where/.test(name)) && !isNarrowedLater(source, call),
    );
    return violatedAt(
      open.map(({ call }) => at(source, call, { edit: { type: 'add_where', args: { ...source.at(call) } } })),
    );
  },
});

/** `const changing = db.updateTable(…).set(…); … changing.where(…)` */
function isNarrowedLater(source: TypeScriptSource, call: ts.CallExpression): boolean {
  const { ts } = source;
  let node: ts.Node = call;
  while (ts.isPropertyAccessExpression(node.parent) || ts.isCallExpression(node.parent)) node = node.parent;
  if (!ts.isVariableDeclaration(node.parent) || !ts.isIdentifier(node.parent.name)) return false;
  const name = node.parent.name.text;
  return source
    .callsOf('where', 'whereRef')
    .some((where) => where.expression.getText(source.file).startsWith(`${name}.`));
}
