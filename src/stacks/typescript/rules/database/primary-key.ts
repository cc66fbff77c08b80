import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { MIGRATION } from '../paths.js';
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
        })),
      source.tables.length === 0 ? SILENT : undefined,
    ),
});
