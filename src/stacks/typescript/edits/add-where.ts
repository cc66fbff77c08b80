import type { ts } from 'ts-morph';
import { EditRefused } from '../../../patching/edit.js';
import { propertiesOf } from '../rules/source/model-fields.js';
import { queriesOf } from '../rules/source/queries.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { after, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Narrows an update or a delete to the rows that the function around it was asked for. */
export const addWhere = typescriptEdit({
  type: 'add_where',
  plan(source, args) {
    const { ts } = source;
    const call = theOne(source, source.callsOf('updateTable', 'deleteFrom'), args, 'change of rows');
    const owner = ancestor(call, ts.isFunctionLike);
    const parameters = (owner?.parameters ?? []).map(({ name }) => textOf(source, name));
    const conditions = conditionsFor(source, call, parameters).map(
      ([column, value]) => `.where('${column}', '=', ${value})`,
    );
    const end = endOf(source, call);
    if (/^\s*\.where/.test(source.file.text.slice(end.end))) return [];
    const gap = /^\s*(?=\.)/.exec(source.file.text.slice(end.end))?.[0] ?? '';
    const next = gap.slice(Math.max(0, gap.lastIndexOf('\n')));
    return [after(end, conditions.map((condition) => `${next}${condition}`).join(''))];
  },
});

/** By id; in a table of links, by the columns that this file writes there. */
function conditionsFor(
  source: TypeScriptSource,
  call: ts.CallExpression,
  parameters: readonly string[],
): readonly (readonly [column: string, value: string])[] {
  const { ts } = source;
  const [table] = call.arguments;
  const written = queriesOf(source, 'insertInto').find(
    (query) => table && ts.isStringLiteral(table) && query.table === table.text,
  );
  const values = written && valuesOf(source, written.call);
  if (values?.every(([, value]) => parameters.includes(value))) return values;
  if (!parameters.includes('id')) throw new EditRefused('which rows are meant is not to be seen here');
  return [['id', 'id']];
}

/** `.values({ course_id: id, student_id: otherId })` */
function valuesOf(
  source: TypeScriptSource,
  insert: ts.CallExpression,
): readonly (readonly [column: string, value: string])[] | undefined {
  const { ts } = source;
  const next = insert.parent.parent;
  if (!ts.isCallExpression(next) || source.calledName(next) !== 'values') return undefined;
  const [row] = next.arguments;
  if (!row || !ts.isObjectLiteralExpression(row)) return undefined;
  return propertiesOf(source, row).map(([name, , value]) => [name, textOf(source, value)]);
}

/** Conditions follow `.set(…)`; a delete has none. */
function endOf(source: TypeScriptSource, call: ts.CallExpression): ts.CallExpression {
  const next = call.parent.parent;
  return source.ts.isCallExpression(next) && source.calledName(next) === 'set' ? next : call;
}
