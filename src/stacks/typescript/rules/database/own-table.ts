import { SILENT, uncertain, type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { entityNames } from '../entity-names.js';
import { REPO } from '../paths.js';
import { queriesOf } from '../source/queries.js';
import { at } from '../syntax.js';

/** The repository of an entity reads and writes the table of that entity. */
export const ownTable = typescriptRule({
  id: 'database/own-table',
  name: 'A repository works on its own table',
  sweas: ['database'],
  standard: 'D8',
  evidence: true,
  paths: [REPO],
  message: 'this is the table of another entity',
  suggestion: 'use the table of this entity',
  inspect(source, subject) {
    const names = entityNames(subject);
    const queries = queriesOf(source);
    if (!names) return SILENT;
    if (queries.length === 0) return uncertain('the repository reaches its table in a way that rules do not know');
    const own = queries.filter(({ table }) => table === names.table);
    if (own.length === 0) return uncertain(`no query names the table ${names.table}`);
    const foreign = queries.filter(
      ({ table, start, methods }) => table !== names.table && !(start === 'selectFrom' && joins(methods)),
    );
    return violatedAt(
      foreign
        .filter(({ table }) => table !== undefined)
        .map(
          ({ call, table }): Violation =>
            at(source, call.arguments[0] ?? call, {
              message: `${table} is not the table of ${names.pascal}`,
              suggestion: `use ${names.table}`,
              edit: { type: 'set_table', args: { ...source.at(call.arguments[0] ?? call), table: names.table } },
            }),
        ),
    );
  },
});

const joins = (methods: readonly string[]): boolean => methods.some((name) => /join$/i.test(name));
