import type { ts } from 'ts-morph';
import { EditRefused, type EditSubject } from '../../../patching/edit.js';
import { entityNames } from '../rules/entity-names.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor, within } from '../rules/syntax.js';
import { replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { theOne } from './target.js';

/** Looks a column that a request names up in the fields of the entity: `ordering(query, courseFields)`. */
export const useAllowlist = typescriptEdit({
  type: 'use_allowlist',
  plan(source, args, subject) {
    const { ts } = source;
    const named = source.calls.flatMap((call) => call.arguments.slice(0, 1));
    const argument = theOne(source, named, args, 'column');
    const sort = source
      .all(ts.isPropertyAccessExpression, ts.SyntaxKind.PropertyAccessExpression)
      .find((node) => within(node, argument) && textOf(source, node) === 'query.sort');
    if (!sort || !ts.isCallExpression(argument.parent))
      throw new EditRefused('only the column that a list is sorted by is looked up');
    if (ts.isCallExpression(sort.parent) && source.calledName(sort.parent) === 'sortColumn') return [];
    const fields = fieldsFor(source, argument, subject);
    if (source.calledName(argument.parent) === 'orderBy')
      return [...reaching(source, subject, 'ordering'), replaced(source, argument, `ordering(query, ${fields})`)];
    return [...reaching(source, subject, 'sortColumn'), replaced(source, sort, `sortColumn(query.sort, ${fields})`)];
  },
});

function fieldsFor(source: TypeScriptSource, node: ts.Node, subject: EditSubject): string {
  const owner = ancestor(node, source.ts.isFunctionLike);
  if (owner?.parameters.some(({ name }) => textOf(source, name) === 'fields')) return 'fields';
  const names = entityNames({ ...subject, swea: 'database' });
  if (!names || source.identifiers(`${names.one}Fields`).length === 0)
    throw new EditRefused('which fields there are is not to be seen here');
  return `${names.one}Fields`;
}
