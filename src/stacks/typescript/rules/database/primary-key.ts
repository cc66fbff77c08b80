import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { MIGRATION } from '../paths.js';
import type { Table } from '../source/sql-source.js';
import { creationOf } from '../source/table-text.js';

export const primaryKey = sqlRule({
  id: 'database/primary-key',
  name: 'Every table has a primary key',
  sweas: ['database'],
  standard: 'D4',
  evidence: true,
  paths: [MIGRATION],
  message: 'this table has no primary key',
  suggestion: 'add "id" INTEGER PRIMARY KEY AUTOINCREMENT, or a key of both references for a link table',
  inspect: (source) =>
    violatedAt(
      source.tables
        .filter(({ columns }) => !columns.some((column) => column.primaryKey))
        .map((table) => ({
          line: creationOf(source, table).line,
          column: 1,
          message: `${table.name} has no primary key`,
          ...keyFor(table),
        })),
      source.tables.length === 0 ? SILENT : undefined,
    ),
});

/** Both references of a table that holds nothing else, a number of its own for all others. */
function keyFor({ name, columns, foreignKeys }: Table): Pick<Violation, 'edit'> {
  if (foreignKeys.length === 2 && columns.length === 2)
    return { edit: { type: 'add_primary_key', args: { table: name } } };
  const definition = 'INTEGER PRIMARY KEY AUTOINCREMENT';
  return { edit: { type: 'set_column', args: { table: name, column: 'id', definition, behind: '' } } };
}
