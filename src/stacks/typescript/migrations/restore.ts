/** Values that a change took away and that it is taken back with: from the archive to where they were, row by row. */
import type { GenerationScope } from '../../../domain/stack.js';
import { sql, sqlName } from '../../../generation/helpers.js';
import { archivedName, CREATE_ARCHIVE } from './archive.js';
import type { ChangeFile } from './change-file.js';
import { type Difference, isRedefined, type TableChange } from './difference.js';
import { names, type Step } from './steps.js';
import type { Column, Table } from './tables.js';

/** Once all tables are as they are to be. Undefined where the change that is taken back put nothing aside. */
export function restoreFile(
  { restores = [] }: GenerationScope,
  created: readonly Table[],
  { changed }: Pick<Difference, 'changed'>,
): ChangeFile | undefined {
  if (restores.length === 0) return undefined;
  const archive: Archive = `"migration" IN (${restores.map(sql).join(', ')})`;
  const [rows, pairs] = [created.filter(holding('rows')), created.filter(holding('pairs'))];
  const steps = [
    ...rows.map((table) => rowsBack(table, archive)),
    ...changed.filter(({ after }) => after.holds === 'rows').flatMap((change) => valuesBack(change, archive)),
    ...pairs.map((table) => pairsBack(table, archive)),
  ];
  if (steps.length === 0) return undefined;
  const tables = [...new Set([...created, ...changed.map(({ after }) => after)].map(({ name }) => name))];
  return {
    name: `restore_${tables.join('_and_')}`.slice(0, 80),
    rebuilds: false,
    keeps: [],
    drops: [],
    deletes: [],
    // Nothing is in it where a person had the values deleted.
    steps: [{ says: 'What was put aside.', statements: [CREATE_ARCHIVE] }, ...steps],
  };
}

/** Condition of the archived values that come back. */
type Archive = string;

const holding =
  (holds: Table['holds']) =>
  (table: Table): boolean =>
    table.holds === holds;

const valuesOf = ({ entity }: Table, attribute: string, archive: Archive): string =>
  `"entity" = ${sql(entity.name)} AND "attribute" = ${sql(attribute)} AND ${archive}`;

/** A key whose row is gone by now comes back as nothing. */
const stillThere = ({ target }: Column): string =>
  target ? ` AND "value" IN (SELECT "id" FROM ${sqlName(target.table)})` : '';

function rowsBack(table: Table, archive: Archive): Step {
  const columns = [
    ...table.columns.map((column) => ({ name: column.name, is: archivedName(column), also: stillThere(column) })),
    ...['created_at', 'updated_at', 'version'].map((name) => ({ name, is: archivedName({ name }), also: '' })),
  ];
  const values = columns.map(({ is, also }) => `max(CASE WHEN "attribute" = ${sql(is)}${also} THEN "value" END)`);
  const into = `INSERT INTO ${sqlName(table.name)} (${names(['id', ...columns.map(({ name }) => name)])})`;
  const from = `FROM "_archive" WHERE "entity" = ${sql(table.entity.name)} AND ${archive} GROUP BY "row"`;
  return {
    says: `The rows of ${table.name} come back.`,
    statements: [`${into}\nSELECT "row", ${values.join(',\n  ')}\n${from}`],
  };
}

/** New columns, and values that did not fit meanwhile. */
function valuesBack({ after, added, kept }: TableChange, archive: Archive): readonly Step[] {
  const redefined = kept.filter(isRedefined).map((column) => column.after);
  const statements = [
    ...added.map((column) => update(after, column, archive)),
    ...redefined.map((column) => `${update(after, column, archive)}\n  AND ${sqlName(column.name)} IS NULL`),
  ];
  return statements.length === 0 ? [] : [{ says: `Values of ${after.name} come back.`, statements }];
}

function update(table: Table, column: Column, archive: Archive): string {
  const [name, where] = [sqlName(table.name), `${valuesOf(table, archivedName(column), archive)}${stillThere(column)}`];
  return [
    `UPDATE ${name} SET ${sqlName(column.name)} = (`,
    `  SELECT "value" FROM "_archive" WHERE ${where} AND "row" = ${name}."id"`,
    `) WHERE "id" IN (SELECT "row" FROM "_archive" WHERE ${where})`,
  ].join('\n');
}

function pairsBack(table: Table, archive: Archive): Step {
  const [from, to] = table.columns;
  const there = (column: Column | undefined): string => `(SELECT "id" FROM ${sqlName(column?.target?.table ?? '')})`;
  return {
    says: `The pairs of ${table.name} come back.`,
    statements: [
      [
        `INSERT INTO ${sqlName(table.name)} (${names(table.columns.map(({ name }) => name))})`,
        `SELECT "row", "value" FROM "_archive" WHERE ${valuesOf(table, table.relation?.name ?? '', archive)}`,
        `  AND "row" IN ${there(from)} AND "value" IN ${there(to)}`,
      ].join('\n'),
    ],
  };
}
