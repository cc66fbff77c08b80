import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { CREATE_MIGRATION } from '../paths.js';
import { definitionOf } from '../source/table-text.js';

/** Without an index, every deletion at the other end reads the whole table. */
export const referencesIndexed = sqlRule({
  id: 'database/references-indexed',
  name: 'References have an index',
  sweas: ['database'],
  standard: 'D5',
  confidence: 0.9,
  paths: [CREATE_MIGRATION],
  message: 'this reference has no index',
  suggestion: 'add CREATE INDEX "<table>_<column>" ON "<table>" ("<column>")',
  inspect(source) {
    const references = source.tables.flatMap((table) => table.foreignKeys.map(({ column }) => ({ table, column })));
    return violatedAt(
      references
        .filter(({ table, column }) => !table.indexed.has(column))
        .map(({ table, column }) => ({
          line: definitionOf(source, table, column).line,
          column: 1,
          message: `${column} has no index`,
          edit: { type: 'add_index', args: { table: table.name, column } },
        })),
      references.length === 0 ? SILENT : undefined,
    );
  },
});
