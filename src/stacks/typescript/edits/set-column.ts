import { EditRefused, type TextChange, textArg } from '../../../patching/edit.js';
import type { SqlSource, Table } from '../rules/source/sql-source.js';
import { creationOf, definitionOf } from '../rules/source/table-text.js';
import { inserted } from './changes.js';
import { sqlEdit } from './define.js';
import { offsetIn, tableNamed } from './migration-text.js';

/** Gives a column of a new table its definition, and adds the column where it is not there. */
export const setColumn = sqlEdit({
  type: 'set_column',
  plan(source, args, { code }) {
    const column = textArg(args, 'column');
    const definition = textArg(args, 'definition');
    const table = tableNamed(source, textArg(args, 'table'));
    const { line, text } = definitionOf(source, table, column);
    if (text === '') return [added(source, table, code, `"${column}" ${definition}`, args.behind)];
    const start = offsetIn(code, line, text);
    const name = /^["`[]?\w+["`\]]?\s*/.exec(text)?.[0] ?? '';
    return [{ start: start + name.length, end: start + text.length, text: definition }];
  },
});

/** Behind the first of `behind` that is there, behind the first column where none is: that is the key; "" is the front. */
function added(
  source: SqlSource,
  table: Table,
  code: string,
  text: string,
  behind: string | number | undefined,
): TextChange {
  const first = definitionOf(source, table, table.columns[0]?.name ?? '');
  const names = typeof behind === 'string' ? behind.split(' ') : [];
  const previous = names.map((name) => definitionOf(source, table, name)).find((part) => part.text !== '') ?? first;
  if (previous.text === '') throw new EditRefused(`the columns of ${table.name} are not to be seen here`);
  const start = offsetIn(code, previous.line, previous.text);
  const gap = creationOf(source, table).text.includes('\n') ? '\n  ' : ' ';
  if (behind === '') return inserted(start, `${text},${gap}`);
  return inserted(start + previous.text.length, `,${gap}${text}`);
}
