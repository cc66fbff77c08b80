import { EditRefused, textArg } from '../../../patching/edit.js';
import { creationOf } from '../rules/source/table-text.js';
import { inserted } from './changes.js';
import { sqlEdit } from './define.js';
import { offsetIn, tableNamed } from './migration-text.js';

/** A key of both references for a table that links two others. */
export const addPrimaryKey = sqlEdit({
  type: 'add_primary_key',
  plan(source, args, { code }) {
    const table = tableNamed(source, textArg(args, 'table'));
    if (table.columns.some(({ primaryKey }) => primaryKey)) return [];
    const { line, text } = creationOf(source, table);
    const end = text.lastIndexOf(')');
    const last = text.slice(0, end).trimEnd().length;
    if (end < 0) throw new EditRefused(`the columns of ${table.name} are not to be seen here`);
    const columns = table.foreignKeys.map(({ column }) => `"${column}"`);
    if (columns.length < 2) throw new EditRefused(`${table.name} does not link two tables`);
    const gap = text.includes('\n') ? '\n  ' : ' ';
    return [inserted(offsetIn(code, line, text) + last, `,${gap}PRIMARY KEY (${columns.reverse().join(', ')})`)];
  },
});
