/**
 * Random sequences of changes on random systems with rows. `BAE_PROOFS=full` runs many more; `BAE_SEED` repeats one.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { SystemSpec } from '../../../src/domain/entity-spec.js';
import { snakeCase } from '../../../src/domain/names.js';
import { differenceOf, isRedefined } from '../../../src/stacks/typescript/migrations/difference.js';
import { type Table, tablesOf } from '../../../src/stacks/typescript/migrations/tables.js';
import { sampleValue } from '../../../src/stacks/typescript/samples.js';
import { type Evolving, Migrator, type Row } from './evolving.js';
import { EVOLUTIONS, pickFrom, randomSystem } from './random-system.js';
import { schemaOf } from './schema.js';

const SEQUENCES = process.env.BAE_PROOFS === 'full' ? 1000 : 100;
const SEED = process.env.BAE_SEED === undefined ? {} : { seed: Number(process.env.BAE_SEED) };

let migrator: Migrator;
before(async () => {
  migrator = await Migrator.open();
});
after(() => migrator.close());

/** Rows for every entity and pairs for every relation, with nothing where nothing need be. */
function fill(database: Evolving, spec: SystemSpec, round: number): void {
  const tables = tablesOf(spec);
  for (const table of tables.filter(({ holds }) => holds === 'rows'))
    for (let n = 0; n < 2; n++) {
      const values = table.columns.flatMap(({ name, attribute }) => {
        if (!attribute || (n === 1 && attribute.type !== 'boolean')) return [];
        const value = sampleValue(attribute, attribute.unique ? round * 2 + n : n);
        return [[name, typeof value === 'boolean' ? Number(value) : value]];
      });
      database.insert(table.name, Object.fromEntries(values));
    }
  for (const { name, columns, entity } of tables.filter(({ holds }) => holds === 'rows'))
    for (const { name: column, relation } of columns)
      if (relation) {
        const target = tables.find((one) => one.holds === 'rows' && one.entity.name === relation.target);
        database.exec(
          `UPDATE "${name}" SET "${column}" = (SELECT max("id") FROM "${target?.name}") WHERE "${column}" IS NULL AND ${entity.id.length} > 0`,
        );
      }
  for (const { name, columns, relation, entity } of tables.filter(({ holds }) => holds === 'pairs')) {
    const [from, to] = [entity.name, relation?.target].map(
      (one) => tables.find((t) => t.holds === 'rows' && t.entity.name === one)?.name,
    );
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    database.exec(`INSERT OR IGNORE INTO "${name}" (${names}) SELECT a."id", b."id" FROM "${from}" a, "${to}" b`);
  }
}

/** Every value as SQLite would write it, so that 1, 1.0 and '1' differ. */
function contentsOf(database: Evolving, table: Table, columns: readonly string[]): readonly Row[] {
  const id = table.holds === 'rows' ? ['"id"', '"created_at"', '"updated_at"', '"version"'] : [];
  const values = [...id, ...columns.map((column) => `quote("${column}")`)].map((value, n) => `${value} AS "${n}"`);
  return database.all(
    `SELECT ${values.join(', ') || '1'} FROM "${table.name}" ORDER BY ${values.map((_, n) => n + 1).join(', ') || '1'}`,
  );
}

/** What must be the same after the change: rows, and columns whose definition does not change. */
function untouched(database: Evolving, target: SystemSpec) {
  const { changed } = differenceOf(database.spec, target);
  return tablesOf(target).flatMap((after) => {
    const old = tablesOf(database.spec).find(({ id }) => id === after.id);
    if (!old) return [];
    const kept =
      changed.find((change) => change.after.id === after.id)?.kept ??
      old.columns.map((column) => ({ before: column, after: column }));
    const same = kept.filter((column) => !isRedefined(column));
    const contents = contentsOf(
      database,
      old,
      same.map((column) => column.before.name),
    );
    return [{ after, columns: same.map((column) => column.after.name), contents }];
  });
}

async function schemaOfFresh(target: SystemSpec): Promise<unknown> {
  const fresh = await migrator.begin(target);
  return schemaOf(fresh);
}

test('random changes keep every untouched value, leave no dangling reference and end in the schema of a fresh system', async (t) => {
  const changes = fc.array(
    fc.tuple(fc.constantFrom(...Object.keys(EVOLUTIONS)), fc.array(fc.nat(), { minLength: 12, maxLength: 12 })),
    {
      minLength: 12,
      maxLength: 16,
    },
  );
  let applied = 0;
  const property = fc.asyncProperty(randomSystem, changes, async (first, sequence) => {
    const database = await migrator.begin(first);
    fill(database, first, 0);
    for (const [round, several] of inGroups(sequence).entries()) {
      let target = database.spec;
      for (const [serial, [name, numbers]] of several.entries()) {
        const next = EVOLUTIONS[name]?.(target, pickFrom(numbers), 100 + round * 10 + serial);
        if (next && hasDistinctNames(next)) target = next;
      }
      const what = several.map(([name]) => name).join(', ');
      const expected = untouched(database, target);
      await database.follow({ target });
      applied += several.length;
      for (const { after, columns, contents } of expected)
        assert.deepEqual(contentsOf(database, after, columns), contents, `${what}: ${after.name}`);
      assert.deepEqual(database.all('PRAGMA foreign_key_check'), [], what);
      fill(database, target, round + 1);
    }
    assert.deepEqual(database.all('PRAGMA integrity_check'), [{ integrity_check: 'ok' }]);
    const [schema, last] = [schemaOf(database), database.spec];
    assert.deepEqual(schema, await schemaOfFresh(last));
  });
  const result = await fc.check(property, { numRuns: SEQUENCES, ...SEED });
  t.diagnostic(`seed ${result.seed}: ${SEQUENCES} sequences, ${applied} changes`);
  if (result.failed) throw new Error(`${await fc.asyncDefaultReportMessage(result)}\n${String(result.errorInstance)}`);
  assert.ok(applied >= SEQUENCES * 8, `${applied} changes were applied`);
});

/** Sentences change one thing, or two or three at once. */
function inGroups<T>(items: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (let at = 0; at < items.length; ) {
    const group = items.slice(at, at + (groups.length % 3) + 1);
    groups.push(group);
    at += group.length;
  }
  return groups;
}

/** Two tables must not have one name; sentences that would make that so are refused before. */
function hasDistinctNames(spec: SystemSpec): boolean {
  const tables = tablesOf(spec).map(({ name }) => name);
  return new Set(tables).size === tables.length && spec.entities.every(({ name }) => snakeCase(name) !== '');
}
