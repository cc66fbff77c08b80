import type { Attribute } from '../../../../domain/entity-spec.js';
import type { EditSuggestion } from '../../../../domain/finding.js';
import { snakeCase } from '../../../../domain/names.js';
import { type Doubt, doubtful, SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { columnDefinition } from '../../type-map.js';
import { sqlRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { CREATE_MIGRATION } from '../paths.js';
import type { SqlSource, Table } from '../source/sql-source.js';
import { creationOf, definitionOf, type Part } from '../source/table-text.js';

/** What is asked of an attribute holds in the database too, whoever writes to it. */
export const columnsAsAsked = sqlRule({
  id: 'database/columns-as-asked',
  name: 'Every attribute has its column, with its limits',
  kind: 'composite',
  sweas: ['database'],
  standard: 'D6',
  evidence: true,
  paths: [CREATE_MIGRATION],
  message: 'a column is not as asked',
  suggestion: 'write it as the entity describes it: NOT NULL, a unique index, a CHECK',
  inspect(source, subject) {
    const names = entityNames(subject);
    const table = source.tables.find(({ name }) => name === names?.table);
    const { spec } = subject;
    if (!spec || !table) return SILENT;
    const optional = spec.relations
      .filter(({ kind, required, nullable }) => kind === 'belongsTo' && required && !nullable)
      .map(({ name }) => table.columns.find((column) => column.name === `${snakeCase(name)}_id`))
      .flatMap((column) => (column && !column.notNull ? [column.name] : []));
    return violatedAt(
      [
        ...optional.map((name) => ({
          line: definitionOf(source, table, name).line,
          column: 1,
          message: `${name} is required but may be null`,
          edit: {
            type: 'set_column',
            args: { table: table.name, column: name, definition: notNull(definitionOf(source, table, name).text) },
          },
        })),
        ...spec.attributes.flatMap((attribute, index): Violation[] => {
          const name = snakeCase(attribute.name);
          const column = table.columns.find((candidate) => candidate.name === name);
          const edit = {
            type: 'set_column',
            args: {
              table: table.name,
              column: name,
              definition: columnDefinition(name, attribute),
              behind: ['id', ...spec.attributes.slice(0, index).map((one) => snakeCase(one.name))].reverse().join(' '),
            },
          };
          if (!column)
            return [{ line: creationOf(source, table).line, column: 1, message: `${name} has no column`, edit }];
          const definition = definitionOf(source, table, name);
          const say = (message: string, repair: EditSuggestion = edit): Violation => ({
            line: definition.line,
            column: 1,
            message: `${name} ${message}`,
            edit: repair,
          });
          return [
            ...(/ NOT NULL\b/.test(edit.args.definition) && !column.notNull
              ? [say('is required but may be null')]
              : []),
            ...(attribute.unique && !table.unique.has(name)
              ? [say('must be unique', { type: 'make_unique', args: { table: table.name, column: name } })]
              : []),
            ...(attribute.limitsFromNowOn ? [] : limitsMissing(attribute, definition)).map((limit) =>
              say(`is not limited to ${limit}`),
            ),
          ];
        }),
      ],
      doubtful(otherDefinitions(source, table, spec.attributes)),
    );
  },
});

/** NOT NULL behind the type, the rest as it is. */
const notNull = (definition: string): string =>
  definition.replace(/^["`[]?\w+["`\]]?\s*/, '').replace(/^\w+/, (type) => `${type} NOT NULL`);

/** Columns that are written in another way than the stack would: as good, or not. */
const otherDefinitions = (source: SqlSource, table: Table, attributes: readonly Attribute[]): readonly Doubt[] =>
  attributes.flatMap((attribute): Doubt[] => {
    const name = snakeCase(attribute.name);
    const { line, text } = definitionOf(source, table, name);
    const plain = text.replace(/^["`[]?\w+["`\]]?\s*/, '').replaceAll(/\s+/g, ' ');
    const isUsual = plain === columnDefinition(name, attribute).replaceAll(/\s+/g, ' ');
    return isUsual ? [] : [{ reason: `rules cannot judge all that is said of ${name}`, line, column: 1 }];
  });

/** Limits that the definition does not mention. Times are written in another form there, so they are not looked for. */
function limitsMissing({ type, min, max, minLength, maxLength, values }: Attribute, { text }: Part): readonly string[] {
  const checks = /\bCHECK\b/i.test(text) ? text.slice(text.search(/\bCHECK\b/i)) : '';
  const timed = type === 'datetime' || type === 'time';
  const limits = [...(timed ? [] : [min, max]), minLength, maxLength, ...(values ?? [])].filter(
    (limit) => limit !== undefined,
  );
  return limits.map((limit) => String(limit).replaceAll("'", "''")).filter((limit) => !checks.includes(limit));
}
