/** Statements of a migration, each step with a sentence that says what it is for. */
import { sql, sqlName } from '../../../generation/helpers.js';
import { type Column, type Index, OWN_COLUMNS, type Table } from './tables.js';

export interface Step {
  /** For people, made of names only. */
  readonly says: string;
  /** Without their semicolons. */
  readonly statements: readonly string[];
}

export const names = (columns: readonly string[]): string => columns.map(sqlName).join(', ');

export function createTable(table: Table, name: string): string {
  const columns = table.columns.map((column) => `  ${sqlName(column.name)} ${column.definition}`);
  if (table.holds === 'pairs') {
    const key = `  PRIMARY KEY (${names(table.columns.map((column) => column.name))})`;
    return `CREATE TABLE ${sqlName(name)} (\n${[...columns, key].join(',\n')}\n) STRICT, WITHOUT ROWID`;
  }
  const own = [
    '  "created_at" TEXT NOT NULL',
    '  "updated_at" TEXT NOT NULL',
    '  "version" INTEGER NOT NULL DEFAULT 1',
  ];
  const lines = ['  "id" INTEGER PRIMARY KEY AUTOINCREMENT', ...columns, ...own];
  return `CREATE TABLE ${sqlName(name)} (\n${lines.join(',\n')}\n) STRICT`;
}

export const addColumn = (table: string, { name, definition }: Column): string =>
  `ALTER TABLE ${sqlName(table)} ADD COLUMN ${sqlName(name)} ${definition}`;

export const dropColumn = (table: string, column: string): string =>
  `ALTER TABLE ${sqlName(table)} DROP COLUMN ${sqlName(column)}`;

export const renameColumn = (table: string, from: string, to: string): string =>
  `ALTER TABLE ${sqlName(table)} RENAME COLUMN ${sqlName(from)} TO ${sqlName(to)}`;

export const renameTable = (from: string, to: string): string =>
  `ALTER TABLE ${sqlName(from)} RENAME TO ${sqlName(to)}`;

export const dropTable = (name: string): string => `DROP TABLE ${sqlName(name)}`;

export const createIndex = (table: string, { name, column, unique }: Index): string =>
  `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${sqlName(name)} ON ${sqlName(table)} (${sqlName(column)})`;

export const dropIndex = ({ name }: Index): string => `DROP INDEX IF EXISTS ${sqlName(name)}`;

/** Columns of a table in the database, with those that every table of its kind has. */
export const columnsOf = ({ holds, columns }: Table): readonly string[] =>
  holds === 'pairs' ? columns.map(({ name }) => name) : [...OWN_COLUMNS, ...columns.map(({ name }) => name)];

/**
 * A new table under another name, with the old rows in it, takes the place of the old one: for what ALTER TABLE cannot
 * do (sqlite.org/lang_altertable.html, section 7). It keeps the name of before; `values` are expressions over an old
 * row, by new column. References to it must not be enforced meanwhile.
 */
export function rebuild(before: string, after: Table, values: ReadonlyMap<string, string>): readonly string[] {
  const draft = `_new_${before}`;
  const [to, from] = [[...values.keys()], [...values.values()]];
  const copy = `INSERT INTO ${sqlName(draft)} (${names(to)})\nSELECT ${from.join(',\n  ')}\nFROM ${sqlName(before)}`;
  const ids =
    after.holds === 'pairs'
      ? []
      : [
          // No id is given out again, though its row may be gone.
          `INSERT INTO "sqlite_sequence" ("name", "seq")\nSELECT ${sql(draft)}, "seq" FROM "sqlite_sequence" WHERE "name" = ${sql(before)}`,
        ];
  return [createTable(after, draft), ...ids, copy, dropTable(before), renameTable(draft, before)];
}
