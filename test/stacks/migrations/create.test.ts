import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import Database from 'libsql';
import type { Attribute, EntitySpec } from '../../../src/domain/entity-spec.js';
import type { GenerationScope } from '../../../src/domain/stack.js';
import { render } from '../../system/generated.js';
import { attribute, entity, everything, newSystem, relation, system } from '../specs.js';

/** Applies the migrations of a scope, in order, to a database in memory. */
async function migrated(scope: GenerationScope, database = new Database(':memory:')): Promise<Database.Database> {
  database.exec('PRAGMA foreign_keys = ON');
  const files = [...(await render(scope))].filter(([path]) => path.startsWith('migrations/'));
  for (const [, script] of files.sort(([a], [b]) => (a < b ? -1 : 1))) database.exec(script);
  return database;
}

const STAMPS = { created_at: '2026-01-01T00:00:00.000Z', updated_at: '2026-01-01T00:00:00.000Z' };

function insert(database: Database.Database, table: string, row: Readonly<Record<string, unknown>>): void {
  const values = { ...row, ...STAMPS };
  const names = Object.keys(values);
  const places = names.map(() => '?').join(', ');
  database.prepare(`INSERT INTO "${table}" ("${names.join('", "')}") VALUES (${places})`).run(Object.values(values));
}

const things = (...attributes: readonly Attribute[]): EntitySpec => entity('Thing', attributes);

suite('migrations', () => {
  test('make a database of everything, with all its tables', async () => {
    const database = await migrated(newSystem(everything));
    const tables = database.prepare("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'").all();
    const pairs = everything.entities.flatMap(({ relations }) => relations.filter(({ kind }) => kind === 'manyToMany'));
    // sqlite_sequence counts the ids that were given out.
    assert.deepEqual(Object(tables[0]).n, everything.entities.length + pairs.length + 1);
  });

  for (const [what, definition, refused] of [
    ['a missing value', attribute('value', 'string'), null],
    ['an empty text', attribute('value', 'string'), ''],
    ['a short text', attribute('value', 'string', { minLength: 3 }), 'ab'],
    ['a long text', attribute('value', 'text', { maxLength: 3 }), 'abcd'],
    ['a small number', attribute('value', 'integer', { min: 3 }), 2],
    ['a large number', attribute('value', 'decimal', { max: 3.5 }), 3.6],
    ['a fraction as an integer', attribute('value', 'integer'), 1.5],
    ['a text as a number', attribute('value', 'float'), 'much'],
    ['a third truth', attribute('value', 'boolean'), 2],
    ['a day that does not exist', attribute('value', 'date'), '2026-02-30'],
    ['an early day', attribute('value', 'date', { min: '2026-01-02' }), '2026-01-01'],
    ['a moment without a zone', attribute('value', 'datetime'), '2026-01-01T10:00:00'],
    ['a late moment', attribute('value', 'datetime', { max: '2026-01-01' }), '2026-01-01T00:00:00.001Z'],
    ['an hour that does not exist', attribute('value', 'time'), '24:00'],
    ['a value outside the list', attribute('value', 'enum', { values: ["it's", 'x'] }), 'y'],
  ] as const)
    test(`have the database refuse ${what}`, async () => {
      const database = await migrated(newSystem(system('T', things(definition))));
      assert.throws(() => insert(database, 'things', { value: refused }), /constraint failed|cannot store/);
    });

  for (const [what, definition, taken] of [
    ['null where nothing is required', attribute('value', 'date', { required: false }), null],
    ['null where old rows may lack a value', attribute('value', 'date', { nullable: true }), null],
    ['a text of the list', attribute('value', 'enum', { values: ["it's", 'x'] }), "it's"],
    ['a moment to the millisecond', attribute('value', 'datetime'), '2026-01-01T10:00:00.007Z'],
    ['a time with seconds', attribute('value', 'time'), '10:00:07'],
  ] as const)
    test(`have the database take ${what}`, async () => {
      const database = await migrated(newSystem(system('T', things(definition))));
      insert(database, 'things', { value: taken });
      assert.equal(Object(database.prepare('SELECT "value" FROM "things"').get()).value, taken);
    });

  test('refuse duplicates, addresses in any case, and fill in defaults', async () => {
    const database = await migrated(
      newSystem(
        system(
          'T',
          things(attribute('mail', 'email', { unique: true }), attribute('kind', 'string', { default: "it's" })),
        ),
      ),
    );
    insert(database, 'things', { mail: 'ada@example.org' });
    assert.throws(() => insert(database, 'things', { mail: 'ADA@example.org' }), /UNIQUE constraint failed/);
    assert.equal(Object(database.prepare('SELECT "kind" FROM "things"').get()).kind, "it's");
  });

  test('never give an id out again', async () => {
    const database = await migrated(newSystem(system('T', things(attribute('name', 'string')))));
    insert(database, 'things', { name: 'first' });
    database.exec('DELETE FROM "things"');
    insert(database, 'things', { name: 'second' });
    assert.equal(Object(database.prepare('SELECT "id" FROM "things"').get()).id, 2);
  });

  test('add columns and keys to rows that exist', async () => {
    const before = system('T', things(attribute('name', 'string')), entity('Owner', [attribute('name', 'string')]));
    const database = await migrated(newSystem(before));
    insert(database, 'things', { name: 'old' });
    const [thing, owner] = before.entities;
    assert.ok(thing && owner);
    const added = [
      attribute('code', 'string', { required: false, unique: true }),
      attribute('active', 'boolean', { required: false, default: true }),
      attribute('born', 'date', { nullable: true, min: '2000-01-01' }),
      attribute('kind', 'enum', { required: false, values: ['a', 'b'], default: 'a' }),
    ];
    const key = relation('belongsTo', 'Owner', 'owner', { required: true, nullable: true });
    const changed = { ...thing, attributes: [...thing.attributes, ...added], relations: [key] };
    await migrated(
      {
        target: { ...before, entities: [changed, owner] },
        previous: before,
        changes: [
          ...added.map((one) => ({ kind: 'add-attribute', entity: 'Thing', attribute: one }) as const),
          { kind: 'add-relation', entity: 'Thing', relation: key },
        ],
        migrations: ['0001_create_things.sql', '0002_create_owners.sql'],
      },
      database,
    );
    const { id, name, code, active, born, kind, owner_id } = Object(database.prepare('SELECT * FROM "things"').get());
    assert.deepEqual([id, name, code, active, born, kind, owner_id], [1, 'old', null, 1, null, 'a', null]);
    insert(database, 'things', { name: 'new', code: 'x' });
    assert.throws(() => insert(database, 'things', { name: 'newer', code: 'x' }), /UNIQUE/);
    assert.throws(() => insert(database, 'things', { name: 'newer', born: '1999-12-31' }), /CHECK/);
    assert.throws(() => insert(database, 'things', { name: 'newer', owner_id: 7 }), /FOREIGN KEY/);
  });
});
