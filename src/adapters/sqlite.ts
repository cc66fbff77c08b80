/**
 * `Databases` on SQLite, by the driver that managed systems use. A statement of this driver keeps its connection open
 * until it is garbage, so statements are only prepared on databases in memory, and files are attached to those for a
 * moment.
 */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { DatabaseReader, Databases } from '../ports.js';

interface Connection {
  exec(sql: string): void;
  prepare(sql: string): { all(): unknown[] };
  close(): void;
}

type Row = Readonly<Record<string, unknown>>;

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;
const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

export const sqlite: Databases = {
  read: (file) => (existsSync(file) ? readerOf(file) : undefined),
  settle(file) {
    return using(file, (connection) => {
      try {
        // Only the last one who has the file open can leave the write-ahead log.
        connection.exec('PRAGMA busy_timeout = 1000; PRAGMA journal_mode = DELETE');
        return true;
      } catch (error) {
        if (codeOf(error) === 'SQLITE_BUSY') return false;
        throw error;
      }
    });
  },
  copy(file, to) {
    using(file, (connection) => connection.exec(`PRAGMA busy_timeout = 5000; VACUUM INTO ${text(to)}`));
    const copy = openSync(to, 'r+');
    try {
      fsyncSync(copy);
    } finally {
      closeSync(copy);
    }
  },
  digest(file) {
    const { rows } = readerOf(file);
    const hash = createHash('sha256');
    const tables = rows(`SELECT "name", "sql" FROM "data"."sqlite_master" WHERE "type" = 'table' ORDER BY "name"`);
    for (const { name, sql } of tables) {
      hash.update(`${String(sql)}\n`);
      const columns = rows(`SELECT "name" FROM pragma_table_info(${text(String(name))}, 'data') ORDER BY "cid"`);
      const values = columns.map((column) => `quote(${named(String(column.name))})`).join(` || ',' || `);
      const contents = rows(`SELECT ${values} AS "row" FROM "data".${named(String(name))} ORDER BY 1`);
      for (const { row } of contents) hash.update(`${String(row)}\n`);
    }
    return hash.digest('hex');
  },
};

const readerOf = (file: string): DatabaseReader => ({
  rows: (select) =>
    using(':memory:', (connection) => {
      connection.exec(`PRAGMA busy_timeout = 5000; ATTACH ${text(file)} AS "data"`);
      connection.exec(`CREATE TABLE "result" AS ${select}`);
      connection.exec('DETACH "data"');
      return connection.prepare('SELECT * FROM "result"').all().map(asRow);
    }),
});

const asRow = (value: unknown): Row => (typeof value === 'object' && value !== null ? { ...value } : {});

function using<T>(file: string, work: (connection: Connection) => T): T {
  const connection = open(file);
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

/** The package is CommonJS, and takes 20 ms to load: only when it is needed. */
function open(file: string): Connection {
  const require = createRequire(import.meta.url);
  const Database: new (path: string) => Connection = require('libsql');
  return new Database(file);
}
