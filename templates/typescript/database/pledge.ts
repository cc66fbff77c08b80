import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Db } from './database.ts';
import type { Connection } from './dialect.ts';

/** Columns of a table whose values a migration leaves as they are, and what the two are called afterwards. */
interface Kept {
  readonly table: string;
  readonly columns: readonly string[];
  readonly newTable: string;
  readonly newColumns: readonly string[];
}

/** What a migration says at its head about the tables that it changes; all others keep their rows too. */
export interface Pledge {
  readonly dropped: ReadonlySet<string>;
  readonly kept: readonly Kept[];
}

const HEAD = /^(?:--.*\n)*/;
const DROPS = /^-- drops (\w+)$/gm;
const KEEPS = /^-- keeps (\w+) \(([\w, ]+)\)(?: as (\w+) \(([\w, ]+)\))?$/gm;

export function pledgeOf(script: string): Pledge {
  const head = HEAD.exec(script)?.[0] ?? '';
  return {
    dropped: new Set([...head.matchAll(DROPS)].map(([, table]) => table ?? '')),
    kept: [...head.matchAll(KEEPS)].map(([, table = '', list = '', newTable, newList]) => ({
      table,
      columns: list.split(', '),
      newTable: newTable ?? table,
      newColumns: (newList ?? list).split(', '),
    })),
  };
}

/** Looks at the data before a migration; the answer, called after it, throws unless the pledge was kept. */
export function holdTo({ dropped, kept }: Pledge, connection: Connection, db: Db): () => void {
  const read: Read = (query) => connection.prepare(query.compile(db).sql).iterate();
  const names = new Map(kept.map(({ table, newTable }) => [table, newTable]));
  const counts = tablesIn(connection)
    .filter((table) => !dropped.has(table))
    .map((table) => ({ table: names.get(table) ?? table, rows: rowsOf(table, read) }));
  const contents = kept.map(({ table, columns }) => contentOf(table, columns, read));
  return () => {
    for (const { table, rows } of counts)
      if (rowsOf(table, read) !== rows) throw new Error(`${table} would have gained or lost rows`);
    for (const [index, { newTable, newColumns }] of kept.entries())
      if (contentOf(newTable, newColumns, read) !== contents[index])
        throw new Error(`values of ${newTable} would have been changed that were to be kept`);
  };
}

type Read = (query: RawBuilder<unknown>) => Iterable<unknown>;

function tablesIn(connection: Connection): readonly string[] {
  const query = "SELECT name FROM sqlite_master WHERE type = 'table'";
  const rows = connection.prepare(query).all() as { readonly name: string }[];
  // Names that begin so are not an entity's.
  return rows.map(({ name }) => name).filter((name) => !/^(?:_|sqlite_)/.test(name));
}

function rowsOf(table: string, read: Read): number {
  const [row] = [...read(sql`select count(*) as count from ${sql.table(table)}`)];
  return (row as { readonly count: number }).count;
}

/** A checksum of the values, in whatever order the rows lie. */
function contentOf(table: string, columns: readonly string[], read: Read): string {
  const quoted = columns.map((column) => sql`quote(${sql.ref(column)})`);
  const rows = read(sql`
    select ${sql.join(quoted, sql` || ',' || `)} as content from ${sql.table(table)} order by 1`);
  const hash = createHash('sha256');
  for (const row of rows) hash.update(`${(row as { readonly content: string }).content}\n`);
  return hash.digest('hex');
}
