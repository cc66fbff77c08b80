/** Values that leave the system are kept in a table of their own, value by value, in the migration that takes them. */
import { camelCase } from '../../../domain/names.js';
import { sql, sqlName } from '../../../generation/helpers.js';
import type { Column, Table } from './tables.js';

export const CREATE_ARCHIVE = `CREATE TABLE IF NOT EXISTS "_archive" (
  "id" INTEGER PRIMARY KEY,
  "entity" TEXT NOT NULL,
  "row" INTEGER NOT NULL,
  "attribute" TEXT NOT NULL,
  "value" BLOB,
  "at" TEXT NOT NULL,
  "migration" TEXT NOT NULL
)`;

/** The values of a column where `condition` holds. */
export const archiveValues = (
  table: Table,
  attribute: string,
  column: string,
  condition: string,
  migration: string,
): string => archive(table, attribute, sqlName('id'), sqlName(column), condition, migration);

/** Every value of every row, with when the row was made and changed. */
export function archiveRows(table: Table, migration: string): readonly string[] {
  const own = ['created_at', 'updated_at', 'version'].map((name) => ({ name }));
  return [...table.columns, ...own].map((column) =>
    archiveValues(table, archivedName(column), column.name, `${sqlName(column.name)} IS NOT NULL`, migration),
  );
}

/** What the values of a column are kept under. */
export const archivedName = ({ name, attribute, relation }: Pick<Column, 'name' | 'attribute' | 'relation'>): string =>
  attribute?.name ?? (relation ? `${relation.name}Id` : camelCase(name));

/** The pairs of a relation, as values of the entity that it is told from. */
export function archivePairs(table: Table, migration: string): readonly string[] {
  const [from, to] = table.columns;
  if (!from || !to || !table.relation) return [];
  return [archive(table, table.relation.name, sqlName(from.name), sqlName(to.name), 'true', migration)];
}

const archive = (
  { entity, name }: Table,
  attribute: string,
  row: string,
  value: string,
  condition: string,
  migration: string,
): string =>
  [
    `INSERT INTO "_archive" ("entity", "row", "attribute", "value", "at", "migration")`,
    `SELECT ${sql(entity.name)}, ${row}, ${sql(attribute)}, ${value}, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), ${sql(migration)}`,
    `FROM ${sqlName(name)} WHERE ${condition}`,
  ].join('\n');
