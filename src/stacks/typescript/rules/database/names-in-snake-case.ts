import { snakeCase } from '../../../../domain/names.js';
import { SILENT, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { MIGRATION } from '../paths.js';
import { creationOf, definitionOf } from '../source/table-text.js';

const SNAKE = /^_?[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** SQLite does not mind the case of a name, the typed tables do. */
export const namesInSnakeCase = sqlRule({
  id: 'database/names-in-snake-case',
  name: 'Tables and columns are in snake_case',
  sweas: ['database'],
  standard: 'D3',
  confidence: 0.9,
  paths: [MIGRATION],
  message: 'this name is not in snake_case',
  suggestion: 'write it in small letters with underscores: birth_date',
  inspect: (source) =>
    violatedAt(
      source.tables.flatMap((table) => [
        ...(SNAKE.test(table.name)
          ? []
          : [{ line: creationOf(source, table).line, column: 1, message: `${table.name} is not in snake_case` }]),
        ...table.columns
          .filter(({ name }) => !SNAKE.test(name))
          .map(({ name }) => ({
            line: definitionOf(source, table, name).line,
            column: 1,
            message: `${name} is not in snake_case`,
            edit: { type: 'rename_column', args: { table: table.name, column: name, name: snakeCase(name) } },
          })),
      ]),
      source.tables.length === 0 ? SILENT : undefined,
    ),
});
