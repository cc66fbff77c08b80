import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Db, withConnection } from './database.ts';
import type { Connection } from './dialect.ts';
import { holdTo, pledgeOf } from './pledge.ts';

interface Migration {
  readonly name: string;
  readonly script: string;
  readonly checksum: string;
}

// A script that rebuilds or drops a table says so in its first line: references are then checked once, at its end.
const REBUILD = '-- rebuild';

const HISTORY = `
  CREATE TABLE IF NOT EXISTS "_migrations" (
    "name" TEXT PRIMARY KEY,
    "checksum" TEXT NOT NULL,
    "applied_at" TEXT NOT NULL
  ) STRICT;
`;

/**
 * Applies the pending scripts of a folder in the order of their numbers, each wholly or not at all, and answers their
 * names. Throws when a script that was applied is missing or has been changed since.
 */
export function migrate(folder = 'migrations'): readonly string[] {
  return withConnection((connection, db) => {
    connection.exec(HISTORY);
    const applied = appliedTo(connection);
    const migrations = read(folder);
    for (const [name, checksum] of applied) {
      const found = migrations.find((migration) => migration.name === name);
      if (!found) throw new Error(`Migration ${name} was applied but is missing in ${folder}`);
      if (found.checksum !== checksum) throw new Error(`Migration ${name} was changed after use`);
    }
    const pending = migrations.filter(({ name }) => !applied.has(name));
    for (const migration of pending) apply(migration, connection, db);
    return pending.map(({ name }) => name);
  });
}

function read(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => /^\d{4}_\w+\.sql$/.test(name));
  return names.sort().map((name) => {
    const script = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
    return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
  });
}

function appliedTo(connection: Connection): ReadonlyMap<string, string> {
  const rows = connection.prepare('SELECT "name", "checksum" FROM "_migrations"').all();
  return new Map((rows as Migration[]).map(({ name, checksum }) => [name, checksum]));
}

function apply({ name, script, checksum }: Migration, connection: Connection, db: Db): void {
  const rebuild = script.startsWith(REBUILD);
  const pledge = pledgeOf(script);
  if (rebuild) enforceReferences(connection, false);
  try {
    connection.exec('BEGIN IMMEDIATE');
    const check = rebuild || pledge.kept.length > 0 ? holdTo(pledge, connection, db) : undefined;
    connection.exec(script);
    check?.();
    if (rebuild && connection.prepare('PRAGMA foreign_key_check').all().length > 0)
      throw new Error('references to rows that do not exist would be left');
    connection
      .prepare('INSERT INTO "_migrations" VALUES (?, ?, ?)')
      .run([name, checksum, new Date().toISOString()]);
    connection.exec('COMMIT');
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${name} was not applied: ${reason}`, { cause: error });
  } finally {
    if (rebuild) enforceReferences(connection, true);
  }
}

/** Has no effect inside a transaction, so it is looked at. */
function enforceReferences(connection: Connection, on: boolean): void {
  connection.exec(`PRAGMA foreign_keys = ${on ? 'ON' : 'OFF'}`);
  const { foreign_keys: now } = connection.prepare('PRAGMA foreign_keys').get() as {
    readonly foreign_keys: number;
  };
  if (now !== Number(on)) throw new Error('References are enforced by another transaction');
}
