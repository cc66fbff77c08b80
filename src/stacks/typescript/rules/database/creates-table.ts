import { snakeCase } from '../../../../domain/names.js';
import { violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { CREATE_MIGRATION } from '../paths.js';
import { creationOf } from '../source/table-text.js';

export const createsTable = sqlRule({
  id: 'database/creates-table',
  name: 'The migration creates the table it is named after',
  sweas: ['database'],
  standard: 'D3',
  evidence: true,
  paths: [CREATE_MIGRATION],
  message: 'the table is not created',
  suggestion: 'create the table under the name that the file has',
  inspect(source, subject) {
    const named = snakeCase(/_create_([^/]+)\.sql$/.exec(subject.path)?.[1] ?? '');
    const names = entityNames(subject);
    const [first] = source.tables;
    if (!first)
      return violatedAt([{ line: source.statements[0]?.line ?? 1, column: 1, message: `${named} is not created` }]);
    const wanted = new Set([named, ...(names ? [names.table] : [])]);
    if (source.tables.some(({ name }) => wanted.has(name))) return violatedAt([]);
    return violatedAt([
      {
        line: creationOf(source, first).line,
        column: 1,
        message: `${first.name} is created instead of ${named}`,
        edit: { type: 'rename_table', args: { from: first.name, table: named } },
      },
    ]);
  },
});
