import { type Doubt, doubtful, SILENT } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { CREATE_MIGRATION } from '../paths.js';
import { creationOf } from '../source/table-text.js';

/** A table that is not STRICT stores a text where a number has to be, unless every column checks its type itself. */
export const strictTables = sqlRule({
  id: 'database/strict-tables',
  name: 'Tables are STRICT',
  sweas: ['database'],
  standard: 'D3',
  paths: [CREATE_MIGRATION],
  message: 'this table is not STRICT',
  suggestion: 'write STRICT behind the closing bracket',
  inspect: (source) =>
    source.tables.length === 0
      ? SILENT
      : doubtful(
          source.tables
            .filter(({ sql }) => !/\)\s*(?:WITHOUT\s+ROWID\s*,\s*)?STRICT\b/i.test(sql))
            .map(
              (table): Doubt => ({
                reason: `${table.name} is not STRICT`,
                line: creationOf(source, table).line,
                column: 1,
              }),
            ),
        ),
});
