import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, type Transaction } from 'kysely';
import { type Connection, dialectOf, openConnection } from './dialect.ts';
import { aroundTransaction } from './outside.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction in it. */
export type Db = Kysely<Tables>;

interface Opened {
  readonly connection: Connection;
  readonly db: Db;
}

let opened: Opened | undefined;

/** Where the data is; for an empty name SQLite would keep it nowhere. */
export const databaseFile = (): string => process.env.DATABASE_FILE || 'data/app.db';

/** Runs `work` with the one connection of this process, which the first use opens. */
export function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  return work(open().db);
}

/**
 * Runs `work` in a transaction: all of it is kept, or nothing when it throws. It begins again where rules have to ask
 * the world first.
 */
export function transaction<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  return aroundTransaction(work, begin);
}

function begin<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T> {
  return withDatabase((db) => db.transaction().execute(work));
}

/** Runs `work` with the driver's connection too: for migrations, which are scripts. */
export function withConnection<T>(work: (connection: Connection, db: Db) => T): T {
  const { connection, db } = open();
  return work(connection, db);
}

/** Closes the connection; the next use opens it again. */
export async function closeDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  await closing?.db.destroy();
}

function open(): Opened {
  opened ??= connect(databaseFile());
  return opened;
}

function connect(file: string): Opened {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const connection = openConnection(file);
  return { connection, db: new Kysely<Tables>({ dialect: dialectOf(connection) }) };
}
