import { snakeCase } from '../../../../domain/names.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { CREATE_MIGRATION } from '../paths.js';
import { creationOf, definitionOf } from '../source/table-text.js';

const OWN = {
  created_at: 'TEXT NOT NULL',
  updated_at: 'TEXT NOT NULL',
  version: 'INTEGER NOT NULL DEFAULT 1',
};

/** Who is behind is told by the version; when, by the timestamps. Link tables need neither. */
export const ownColumns = sqlRule({
  id: 'database/own-columns',
  name: 'Every entity table has version and timestamps',
  sweas: ['database'],
  standard: 'D4',
  paths: [CREATE_MIGRATION],
  message: 'a column of the system is missing',
  suggestion: 'add created_at, updated_at and version, each NOT NULL',
  inspect(source) {
    const entities = source.tables.filter(({ columns }) =>
      columns.some(({ name, primaryKey }) => name === 'id' && primaryKey),
    );
    return violatedAt(
      entities.flatMap((table) =>
        Object.entries(OWN).flatMap(([name, definition]): Violation[] => {
          const column = table.columns.find((candidate) => candidate.name === name);
          // Under another spelling it is there: the rule about names has that.
          if (!column && table.columns.some((other) => snakeCase(other.name) === name)) return [];
          const later = Object.keys(OWN).slice(Object.keys(OWN).indexOf(name));
          const behind = table.columns
            .map((other) => other.name)
            .filter((other) => !later.includes(other))
            .reverse();
          const edit = {
            type: 'set_column',
            args: { table: table.name, column: name, definition, behind: behind.join(' ') },
          };
          if (!column)
            return [{ line: creationOf(source, table).line, column: 1, message: `${table.name} has no ${name}`, edit }];
          if (column.notNull) return [];
          return [{ line: definitionOf(source, table, name).line, column: 1, message: `${name} may be null`, edit }];
        }),
      ),
      entities.length === 0 ? SILENT : undefined,
    );
  },
});
