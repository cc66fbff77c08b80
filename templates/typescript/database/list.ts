import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { type ListQuery, sortColumn } from '../http/query.ts';
import { type Field, isSearchable } from '../ui/field.ts';
import type { Db } from './database.ts';
import type { Tables } from './tables.ts';

// Columns come from the fields of an entity, values are bound: nothing of a request becomes SQL.

/** The condition that a list query puts on rows, with a further one where a list is part of another. */
export function matching(
  query: ListQuery,
  fields: readonly Field[],
  among?: Expression<SqlBool>,
): Expression<SqlBool> {
  const conditions: Expression<SqlBool>[] = [sql`true`];
  if (among) conditions.push(among);
  for (const { name, column } of fields) {
    const value = query.filters[name];
    if (value !== undefined) conditions.push(equal(column, value));
  }
  if (query.q !== '') conditions.push(containing(query.q, fields));
  return sql`${sql.join(conditions, sql` and `)}`;
}

/** What rows are ordered by; the id decides between equals, so that pages never overlap. */
export function ordering(query: ListQuery, fields: readonly Field[]): RawBuilder<unknown> {
  const column = sql.ref(sortColumn(query.sort, fields) ?? 'id');
  const direction = query.dir === 'desc' ? sql`desc` : sql`asc`;
  return sql`${column} collate nocase ${direction}, ${sql.ref('id')} ${direction}`;
}

/** The condition that a column has a value. */
export const equal = (column: string, value: unknown): RawBuilder<SqlBool> =>
  sql`${sql.ref(column)} = ${value}`;

/** How many rows of a table meet a condition. */
export async function countWhere(
  db: Db,
  table: keyof Tables,
  condition: Expression<SqlBool>,
): Promise<number> {
  const counting = sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} where ${condition}`;
  const { rows } = await counting.execute(db);
  return rows[0]?.count ?? 0;
}

function containing(text: string, fields: readonly Field[]): RawBuilder<SqlBool> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const conditions = fields
    .filter(isSearchable)
    .map(({ column }) => sql`${sql.ref(column)} like ${pattern} escape '\\'`);
  return sql`(${sql.join([sql`false`, ...conditions], sql` or `)})`;
}
