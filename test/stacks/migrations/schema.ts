/** The schema of a database in a form in which two that mean the same are equal, however they came about. */
import type { Evolving } from './evolving.js';

export interface TableSchema {
  /** Definitions of columns and constraints, sorted: the order of columns is the history's. */
  readonly definitions: readonly string[];
  readonly options: string;
  readonly indexes: readonly string[];
}

export function schemaOf(database: Evolving): Readonly<Record<string, TableSchema>> {
  const rows = database.all(
    `SELECT "type", "name", "tbl_name", "sql" FROM "sqlite_master" WHERE "sql" IS NOT NULL AND "name" NOT LIKE 'sqlite%'`,
  );
  const tables = rows.filter(({ type, name }) => type === 'table' && !String(name).startsWith('_'));
  return Object.fromEntries(
    tables.map(({ name, sql }) => [
      String(name),
      {
        ...partsOf(String(sql)),
        indexes: rows
          .filter((row) => row.type === 'index' && row.tbl_name === name)
          .map((row) => String(row.sql))
          .sort(),
      },
    ]),
  );
}

function partsOf(sql: string): Pick<TableSchema, 'definitions' | 'options'> {
  const open = sql.indexOf('(');
  let depth = 0;
  let quote = '';
  let start = open + 1;
  const definitions: string[] = [];
  for (let at = open; at < sql.length; at++) {
    const sign = sql.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    const ends = quote === '' && ((sign === ',' && depth === 1) || depth === 0);
    if (!ends) continue;
    definitions.push(sql.slice(start, at).trim());
    start = at + 1;
    if (depth === 0) break;
  }
  return { definitions: definitions.sort(), options: sql.slice(start).trim() };
}
