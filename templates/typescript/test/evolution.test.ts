import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { closeDatabase, withConnection } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { pledgeOf } from '../src/db/pledge.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows by table. */
type Contents = ReadonlyMap<string, readonly Row[]>;

const WRITES =
  /^\s*(?:INSERT (?:OR \w+ )?INTO|REPLACE INTO|DELETE FROM|UPDATE)\s+"?(\w+)"?(?:\s+SET "?(\w+)"?)?/gim;

const NEW_TABLE = /^CREATE TABLE "?(\w+)/gm;

process.env.DATABASE_FILE = ':memory:';

let serial = 0;

/** By table: its definition when it got rows. */
const filled = new Map<string, string>();

// Rows are made up by the types of their columns alone, so they are within no limits.
suite('migrations keep the rows of the version before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evolution-'));
  before(closeDatabase);
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const name of readdirSync('migrations').sort()) {
    if (!/^\d{4}_\w+\.sql$/.test(name)) continue;
    test(name, () => {
      const path = join('migrations', name);
      const script = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
      copyFileSync(path, join(folder, name));
      if (makesOnly(script)) {
        assert.deepEqual(migrate(folder), [name]);
        return;
      }
      fill();
      const old = contents();
      try {
        migrate(folder);
      } catch {
        // It was made for other rows than these, and refuses them: then they are as they were.
        assert.deepEqual(contents(), old);
        clear();
        assert.deepEqual(migrate(folder), [name]);
        return;
      }
      assert.deepEqual(all('PRAGMA foreign_key_check'), []);
      checkKept(old, script);
    });
  }
});

/** New tables, with their indexes, are out of the reach of rows that are there. */
function makesOnly(script: string): boolean {
  const made = new Set([...script.matchAll(NEW_TABLE)].map(([, table]) => table));
  return script.split(';').every((statement) => {
    const [, table] = /^\s*CREATE (?:TABLE|(?:UNIQUE )?INDEX \S+ ON) "?(\w+)/.exec(statement) ?? [];
    return made.has(table) || statement.trim() === '';
  });
}

/** What the script does not say to change is as it was, under the names that it has now. */
function checkKept(old: Contents, script: string): void {
  const { dropped, kept } = pledgeOf(script);
  const written = writtenBy(script);
  const now = contents();
  for (const [table, rows] of old) {
    if (dropped.has(table) || written.has(table)) continue;
    const pledge = kept.find((one) => one.table === table);
    const [from, to] = pledge
      ? [pledge.columns, pledge.newColumns]
      : [Object.keys(rows[0] ?? {}), Object.keys(rows[0] ?? {})];
    const found = now.get(pledge?.newTable ?? table) ?? [];
    assert.deepEqual(valuesOf(found, to), valuesOf(rows, from), table);
  }
}

const valuesOf = (rows: readonly Row[], columns: readonly string[]) =>
  rows.map((row) => columns.map((column) => row[column]));

/** Tables whose rows the script writes itself; a value for a column that it adds changes no other. */
function writtenBy(script: string): ReadonlySet<string> {
  const writes = [...script.matchAll(WRITES)].filter(
    ([, , column]) => column === undefined || !script.includes(`ADD COLUMN "${column}"`),
  );
  return new Set(writes.map(([, table = '']) => table));
}

const run = (script: string): void => withConnection((connection) => void connection.exec(script));

const all = (query: string): readonly Row[] =>
  withConnection((connection) => connection.prepare(query).all().map(asRow));

const asRow = (row: unknown): Row => ({ ...Object(row) });

/** The definition of each table. */
const tables = (): ReadonlyMap<string, string> =>
  new Map(
    all(`SELECT "name", "sql" FROM "sqlite_master" WHERE "type" = 'table'`)
      .map(({ name, sql }) => [String(name), String(sql)] as const)
      .filter(([name]) => !/^(?:_|sqlite_)/.test(name)),
  );

const contents = (): Contents =>
  new Map(
    [...tables().keys()].map((table) => [table, all(`SELECT * FROM "${table}" ORDER BY 1, 2`)]),
  );

/** Two rows for every table that is new or was changed, the second with nothing where nothing may be. */
function fill(): void {
  const due = [...tables()].filter(([table, definition]) => filled.get(table) !== definition);
  if (due.length === 0) return;
  run('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  for (const [table, definition] of due) {
    filled.set(table, definition);
    const keys = all(`PRAGMA foreign_key_list("${table}")`).map(({ from }) => from);
    const columns = all(`PRAGMA table_info("${table}")`).filter(({ name }) => name !== 'id');
    for (const row of [1, 2]) {
      serial += 1;
      const values = columns.map(({ name, type, notnull }) => {
        if (row === 2 && notnull === 0) return 'NULL';
        const value = keys.includes(name) ? row : serial;
        return type === 'TEXT' ? `'${value}'` : value;
      });
      const names = columns.map(({ name }) => `"${name}"`);
      run(`INSERT OR IGNORE INTO "${table}" (${names.join(', ')}) VALUES (${values.join(', ')})`);
    }
  }
  run('PRAGMA foreign_keys = ON');
}

function clear(): void {
  filled.clear();
  run('PRAGMA foreign_keys = OFF');
  for (const table of [...tables().keys(), 'sqlite_sequence']) run(`DELETE FROM "${table}"`);
  run('PRAGMA foreign_keys = ON');
}
