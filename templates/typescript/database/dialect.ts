import { type ColumnType, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import Database from 'libsql';

// Everything that depends on the database product is in this file.

/** The driver's own connection: for scripts of several statements. */
export type Connection = Database.Database;

/** A boolean is kept as 0 or 1. */
export type Flag = ColumnType<number, boolean, boolean>;

// References are enforced, readers never wait for a writer, a second process waits for its turn.
const PRAGMAS = `
  PRAGMA foreign_keys = ON;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 5000;
`;

// Queries are built from a fixed set of parts, so this holds them all; it only bounds the memory.
const MOST_STATEMENTS = 500;

/** Opens the file, which is created when missing. */
export function openConnection(file: string): Connection {
  const connection = new Database(file);
  connection.exec(PRAGMAS);
  return connection;
}

/** Kysely's view of the connection: statements are prepared once and run synchronously. */
export function dialectOf(connection: Connection): SqliteDialect {
  const statements = new Map<string, SqliteStatement>();
  const database: SqliteDatabase = {
    prepare(query) {
      const known = statements.get(query);
      if (known) return known;
      const statement = prepare(connection, query);
      if (statements.size < MOST_STATEMENTS) statements.set(query, statement);
      return statement;
    },
    close: () => connection.close(),
  };
  return new SqliteDialect({ database });
}

/** The columns whose values are already taken, when that is what the error says. */
export function takenColumns(error: unknown): readonly string[] {
  if (!(error instanceof Database.SqliteError)) return [];
  const list = /^UNIQUE constraint failed: (.+)$/.exec(error.message)?.[1];
  return list?.split(', ').map((name) => name.slice(name.indexOf('.') + 1)) ?? [];
}

// The driver cannot bind booleans.
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : value);

function prepare(connection: Connection, query: string): SqliteStatement {
  // Transactions here are for writing: one that takes the lock at its first write may find its data changed.
  const statement = connection.prepare(query === 'begin' ? 'begin immediate' : query);
  return {
    reader: statement.reader,
    all: (values) => statement.all(values.map(bindable)),
    run: (values) => statement.run(values.map(bindable)),
    iterate: (values) => statement.iterate(values.map(bindable)),
  };
}
