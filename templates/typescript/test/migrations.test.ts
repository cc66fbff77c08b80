import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, suite, test } from 'node:test';
import { type RawBuilder, sql } from 'kysely';
import { withDatabase } from '../src/db/database.ts';
import { migrate } from '../src/db/migrate.ts';
import { emptyDatabase } from './support.ts';

const LATER = '9998_later.sql';
const LATEST = '9999_latest.sql';

suite('migrations', () => {
  let folder = '';

  beforeEach(async () => {
    await emptyDatabase();
    folder = mkdtempSync(join(tmpdir(), 'migrations-'));
    cpSync('migrations', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const later = (script: string): readonly string[] => {
    writeFileSync(join(folder, LATER), script);
    return migrate(folder);
  };
  const rowsOf = async (query: RawBuilder<unknown>): Promise<readonly unknown[]> =>
    (await withDatabase((db) => query.execute(db))).rows;

  test('are applied once', () => {
    assert.deepEqual(migrate(folder), []);
    assert.deepEqual(later('CREATE TABLE "_later" ("id" INTEGER PRIMARY KEY);'), [LATER]);
    assert.deepEqual(migrate(folder), []);
  });

  test('leave no reference open', async () => {
    assert.deepEqual(await rowsOf(sql`PRAGMA foreign_key_check`), []);
    assert.deepEqual(await rowsOf(sql`PRAGMA foreign_keys`), [{ foreign_keys: 1 }]);
  });

  test('are applied wholly or not at all', async () => {
    assert.throws(
      () => later('CREATE TABLE "_later" ("id" INTEGER PRIMARY KEY);\nSELECT * FROM "_nothing";'),
      /no such table: _nothing/,
    );
    assert.deepEqual(await rowsOf(sql`SELECT * FROM pragma_table_info('_later')`), []);
  });

  test('are not changed after use', () => {
    later('CREATE TABLE "_later" ("id" INTEGER PRIMARY KEY);');
    assert.throws(() => later('CREATE TABLE "_other" ("id" INTEGER PRIMARY KEY);'), /was changed/);
    rmSync(join(folder, LATER));
    assert.throws(() => migrate(folder), /is missing/);
  });

  test('are held to the rows that they say they keep', () => {
    later('CREATE TABLE "later" ("id" INTEGER PRIMARY KEY);\nINSERT INTO "later" VALUES (1);');
    writeFileSync(join(folder, LATEST), '-- rebuild\nDELETE FROM "later";');
    assert.throws(() => migrate(folder), /later would have gained or lost rows/);
    writeFileSync(join(folder, LATEST), '-- rebuild\n-- drops later\nDROP TABLE "later";');
    assert.deepEqual(migrate(folder), [LATEST]);
  });
});
