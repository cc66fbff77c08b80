import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { MIGRATION } from '../paths.js';
import { definitionOf } from '../source/table-text.js';

const TYPES =
  /^(?:TEXT|INTEGER|INT|REAL|BLOB|NUMERIC|BOOLEAN|DATE|DATETIME|TIMESTAMP|(?:VARCHAR|CHAR|DECIMAL)\s*\([\d, ]+\))$/i;

export const columnsTyped = sqlRule({
  id: 'database/columns-typed',
  name: 'Every column has a type',
  sweas: ['database'],
  standard: 'D3',
  evidence: false,
  paths: [MIGRATION],
  message: 'SQLite knows no such type, and stores anything here',
  suggestion: 'use TEXT, INTEGER or REAL, in a STRICT table',
  inspect: (source) =>
    violatedAt(
      source.tables.flatMap((table) =>
        table.columns
          .filter(({ type }) => !TYPES.test(type))
          .map(({ name, type }) => ({
            line: definitionOf(source, table, name).line,
            column: 1,
            message: type === '' ? `${name} has no type` : `${type} is no type of SQLite: ${name} would store anything`,
          })),
      ),
      source.tables.length === 0 ? SILENT : undefined,
    ),
});
