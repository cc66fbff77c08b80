import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { closeDatabase, withConnection } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { pledgeOf } from '../src/db/pledge.ts';
import './support.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows by table. */
type Contents = ReadonlyMap<string, readonly Row[]>;

const WRITES =
  /^\s*(?:INSERT (?:OR \w+ )?INTO|REPLACE INTO|DELETE FROM|UPDATE)\s+"?(\w+)"?(?:\s+SET "?(\w+)"?)?/gim;

let serial = 0;

// Rows are made up by the types of their columns alone, so they are within no limits.
suite('migrations keep the rows of the version before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evolution-'));
  before(closeDatabase);
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const name of readdirSync('migrations').sort()) {
    if (!/^\d{4}_\w+\.sql$/.test(name)) continue;
    test(name, () => {
      const path = join('migrations', name);
      const script = readFileSync(path, 'utf8');
      fill();
      const old = contents();
      copyFileSync(path, join(folder, name));
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

/** What the script does not say to change is as it was, under the names that it has now. */
function checkKept(old: Contents, script: string): void {
  const { dropped, kept } = pledgeOf(script.replaceAll('\r\n', '\n'));
  const now = contents();
  for (const [table, rows] of old) {
    if (dropped.has(table) || writtenBy(script).has(table)) continue;
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

const tables = (): readonly string[] =>
  all(`SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`)
    .map(({ name }) => String(name))
    .filter((name) => !/^(?:_|sqlite_)/.test(name));

const contents = (): Contents =>
  new Map(tables().map((table) => [table, all(`SELECT * FROM "${table}" ORDER BY 1, 2`)]));

/** Two rows for every table, the second with nothing where nothing may be. */
function fill(): void {
  run('PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON');
  for (const table of tables()) {
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
  run('PRAGMA foreign_keys = OFF');
  for (const table of [...tables(), 'sqlite_sequence']) run(`DELETE FROM "${table}"`);
  run('PRAGMA foreign_keys = ON');
}
