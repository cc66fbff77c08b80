import { pluralOf, snakeCase } from '../../../../domain/names.js';
import { SILENT, type Violation, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { MIGRATION } from '../paths.js';
import { definitionOf } from '../source/table-text.js';

/** A reference that the database does not know will point nowhere one day. */
export const foreignKeysDeclared = sqlRule({
  id: 'database/foreign-keys-declared',
  name: 'References are foreign keys',
  sweas: ['database'],
  standard: 'D5',
  paths: [MIGRATION],
  message: 'this reference is no foreign key',
  suggestion: 'add REFERENCES "<table>" ("id") ON DELETE RESTRICT',
  inspect(source, { spec }) {
    const attributes = new Set((spec?.attributes ?? []).map(({ name }) => name.toLowerCase()));
    const columns = source.tables.flatMap((table) =>
      table.columns
        .filter(({ name }) => /_id$/.test(name) && !attributes.has(name.replaceAll('_', '')))
        .map(({ name }) => ({ table, name, key: table.foreignKeys.find(({ column }) => column === name) })),
    );
    if (columns.length === 0) return SILENT;
    return violatedAt(
      columns.flatMap(({ table, name, key }): Violation[] => {
        const { line, text } = definitionOf(source, table, name);
        const relation = spec?.relations.find((one) => `${snakeCase(one.name)}_id` === name);
        const target = key?.table ?? snakeCase(pluralOf(relation?.target ?? name.slice(0, -'_id'.length)));
        const links = table.columns.every((column) => column.name !== 'id');
        const fate = (relation?.onDelete ?? (links ? 'cascade' : 'restrict')).replace('-', ' ').toUpperCase();
        const kept = text.replace(/^\S+\s+/, '').replace(/\s+REFERENCES\b.*$/is, '');
        const definition = `${kept} REFERENCES "${target}" ("id") ON DELETE ${fate}`;
        // A key that stands below the columns is not to be declared a second time.
        const known = text !== '' && (!key || /\bREFERENCES\b/i.test(text));
        const edit = known && { edit: { type: 'set_column', args: { table: table.name, column: name, definition } } };
        if (!key)
          return [
            {
              line,
              column: 1,
              message: `${name} is no foreign key`,
              suggestion: `add REFERENCES "${target}" ("id") ON DELETE ${fate}`,
              ...edit,
            },
          ];
        if (key.onDelete === 'NO ACTION')
          return [
            { line, column: 1, message: `what happens to ${name} when its row is deleted is left open`, ...edit },
          ];
        return [];
      }),
    );
  },
});
