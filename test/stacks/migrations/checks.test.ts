import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Change } from '../../../src/domain/change.js';
import type { Attribute, EntitySpec, Relation, SystemSpec } from '../../../src/domain/entity-spec.js';
import type { DataCheck, DataChoice, GenerationScope } from '../../../src/domain/stack.js';
import { dataChecks } from '../../../src/stacks/typescript/migrations/data-checks.js';
import { applyChoice } from '../../../src/stacks/typescript/migrations/data-choices.js';
import { typescriptEngine } from '../../validation/typescript-engine.js';
import { attribute, entity, HOSTILE, relation, system } from '../specs.js';
import { type Evolving, Migrator, type Row } from './evolving.js';

let migrator: Migrator;
before(async () => {
  migrator = await Migrator.open();
});
after(() => migrator.close());

const optional = (name: string, type: Attribute['type'], rest: Partial<Attribute> = {}): Attribute =>
  attribute(name, type, { required: false, ...rest });
const thing = (attributes: readonly Attribute[], relations: readonly Relation[] = []): EntitySpec =>
  entity('Thing', [attribute('kept', 'string'), ...attributes], relations);
const owner = entity('Owner', [attribute('name', 'string')]);
const withThing = (...parameters: Parameters<typeof thing>): SystemSpec => system('T', owner, thing(...parameters));

const changed = (was: Attribute, is: Attribute): Change => ({
  kind: 'change-attribute',
  entity: 'Thing',
  before: was,
  after: is,
});

interface Asked {
  readonly database: Evolving;
  readonly scope: GenerationScope;
  readonly check: DataCheck;
  readonly count: unknown;
  readonly examples: readonly Row[];
}

/** The questions of a change that concern rows of this database. */
function ask(database: Evolving, target: SystemSpec, ...changes: readonly Change[]): readonly Asked[] {
  const scope = database.scope(target, changes);
  return dataChecks(scope).flatMap((check) => {
    const [{ count } = { count: 0 }] = database.all(check.count);
    return count === 0 ? [] : [{ database, scope, check, count, examples: database.all(check.examples) }];
  });
}

async function askOf(was: Attribute, is: Attribute, stored: readonly unknown[]): Promise<readonly Asked[]> {
  const database = await migrator.begin(withThing([was]));
  for (const value of stored) database.insert('things', { kept: 'k', value });
  return ask(database, withThing([is]), changed(was, is));
}

const only = ([first, ...others]: readonly Asked[]): Asked => {
  assert.ok(first);
  assert.deepEqual(others, []);
  return first;
};

/** The values of the rows once the choice is taken and the change made. */
async function values(
  { database, scope, check }: Asked,
  choice: DataChoice['id'],
  given?: string,
): Promise<readonly unknown[]> {
  assert.ok(
    check.choices.some(({ id }) => id === choice),
    `${choice} is offered`,
  );
  const { target, decided = {} } = applyChoice(scope, check, choice, given);
  await database.follow({ target, decided });
  return database.all('SELECT "value" FROM "things" ORDER BY "id"').map(({ value }) => value);
}

const number = optional('value', 'string');

suite('a change asks the data', () => {
  for (const [what, was, is, stored, count] of [
    ['which values are of no such type', number, optional('value', 'integer'), ['1', 'x', null, '1.5'], 2],
    [
      'which values are outside new limits',
      optional('value', 'integer'),
      optional('value', 'integer', { min: 2, max: 4 }),
      [1, 2, 5, null],
      2,
    ],
    ['which texts are too long', number, optional('value', 'string', { maxLength: 2 }), ['ab', 'abc', HOSTILE], 2],
    [
      'which values are not in the list',
      number,
      optional('value', 'enum', { values: ['a', HOSTILE] }),
      ['a', HOSTILE, 'c'],
      1,
    ],
    [
      'which values of the list go',
      optional('value', 'enum', { values: ['a', 'b'] }),
      optional('value', 'enum', { values: ['a'] }),
      ['a', 'b', 'b'],
      2,
    ],
    [
      'which rows lack what is to be required',
      number,
      attribute('value', 'string', { nullable: true }),
      ['a', null, ''],
      2,
    ],
    [
      'which values are there twice',
      number,
      optional('value', 'string', { unique: true }),
      ['a', 'b', 'a', null, null],
      2,
    ],
    [
      'which addresses are there twice in other letters',
      number,
      optional('value', 'email', { unique: true }),
      ['A@b.co', 'a@b.co', 'c@b.co'],
      2,
    ],
    [
      'which rows can be neither true nor false',
      optional('value', 'integer'),
      optional('value', 'boolean'),
      [0, 1, null],
      1,
    ],
  ] as const)
    test(what, async () => {
      const { count: counted, examples, check } = only(await askOf(was, is, stored));
      assert.equal(counted, count);
      assert.equal(examples.length, count);
      assert.match(check.question, /^Things .+: \{count\}$/);
      assert.ok(check.choices.some(({ id }) => id === check.safe));
      assert.ok(!check.choices.find(({ id }) => id === check.safe)?.losesData);
    });

  test('nothing where nothing can be lost', async () => {
    for (const [was, is, stored] of [
      [number, optional('value', 'integer'), ['1', null]],
      [optional('value', 'integer'), optional('value', 'string'), [1, null]],
      [optional('value', 'integer', { max: 4 }), optional('value', 'integer', { max: 9 }), [4]],
      [attribute('value', 'string'), number, ['a']],
      [attribute('value', 'string', { unique: true }), attribute('value', 'string'), ['a']],
    ] as const)
      assert.deepEqual(await askOf(was, is, stored), []);
  });

  test('what goes with an attribute, a link, a relation or an entity', async () => {
    const links = [relation('belongsTo', 'Owner', 'owner'), relation('manyToMany', 'Owner', 'users')];
    const spec = withThing([number], links);
    const fill = async (): Promise<Evolving> => {
      const database = await migrator.begin(spec);
      database.insert('owners', { name: 'o' });
      for (const value of ['a', null]) database.insert('things', { kept: 'k', value, owner_id: 1 });
      database.exec('INSERT INTO "thing_users" VALUES (1, 1), (2, 1)');
      return database;
    };
    const questions = async (target: SystemSpec) =>
      ask(await fill(), target).map(({ check, count }) => [check.id, count, check.safe]);
    assert.deepEqual(await questions(withThing([], links)), [['Thing.value values', 1, 'keep-aside']]);
    assert.deepEqual(await questions(withThing([number], links.slice(1))), [['Thing.owner links', 2, 'keep-aside']]);
    assert.deepEqual(await questions(withThing([number], links.slice(0, 1))), [['Thing.users links', 2, 'keep-aside']]);
    assert.deepEqual(await questions(system('T', owner)), [['Thing rows', 2, 'keep-aside']]);
    assert.deepEqual(await questions(system('T', thing([number]))), [['Owner rows', 1, 'keep-aside']]);
  });

  test('which rows lack a new attribute or link that is required', async () => {
    const database = await migrator.begin(withThing([]));
    database.insert('things', { kept: 'k' });
    const added = attribute('value', 'string', { nullable: true });
    const link = relation('belongsTo', 'Owner', 'owner', { required: true, nullable: true });
    const asked = ask(database, withThing([added], [link]));
    assert.deepEqual(
      asked.map(({ check, count }) => [check.id, count, check.safe]),
      [
        ['Thing.value required', 1, 'from-now-on'],
        ['Thing.owner required', 1, 'from-now-on'],
      ],
    );
    assert.deepEqual(ask(database, withThing([{ ...added, default: 'x' }])), []);
  });
});

suite('a link that is to be required', () => {
  const named = (kind: Partial<Relation>): Relation => relation('belongsTo', 'Owner', 'owner', kind);
  const [may, must] = [named({ required: false }), named({ required: true, nullable: true })];
  const change: Change = { kind: 'change-relation', entity: 'Thing', before: may, after: must };
  const begun = async (): Promise<Evolving> => {
    const database = await migrator.begin(withThing([], [may]));
    for (const name of ['ann', 'bea']) database.insert('owners', { name });
    for (const owner_id of [1, null]) database.insert('things', { kept: 'k', owner_id });
    return database;
  };
  const owners = (database: Evolving): readonly unknown[] =>
    database.all('SELECT "owner_id" FROM "things" ORDER BY "id"').map(({ owner_id }) => owner_id);

  test('leaves the rows without one as they are, from now on', async () => {
    const database = await begun();
    const { scope, check, count } = only(ask(database, withThing([], [must]), change));
    assert.deepEqual([count, check.safe], [1, 'from-now-on']);
    const { target, changes } = applyChoice(scope, check, 'from-now-on');
    assert.deepEqual(await database.follow({ target, changes }), []);
    assert.deepEqual(owners(database), [1, null]);
  });

  test('or gives them one that exists, and no row may be without it then', async () => {
    const database = await begun();
    const { scope, check } = only(ask(database, withThing([], [must]), change));
    const rows = check.choices.find(({ id }) => id === 'fill')?.rows;
    assert.deepEqual(database.all(rows?.examples ?? ''), [
      { id: 1, value: 'ann' },
      { id: 2, value: 'bea' },
    ]);
    assert.deepEqual(database.all(rows?.exists.replace('{value}', '7') ?? ''), [{ count: 0 }]);
    assert.throws(() => applyChoice(scope, check, 'fill', 'ann'), /must be a whole number/);
    const { target, decided = {} } = applyChoice(scope, check, 'fill', '2');
    await database.follow({ target, decided });
    assert.deepEqual(owners(database), [1, 2]);
    assert.throws(() => database.exec('UPDATE "things" SET "owner_id" = NULL'), /NOT NULL/);

    const again = withThing([], [may]);
    assert.deepEqual(ask(database, again), []);
    await database.follow({ target: again });
    database.exec('UPDATE "things" SET "owner_id" = NULL WHERE "id" = 1');
    assert.deepEqual(owners(database), [null, 2]);
  });

  test('is filled in too where it is new', async () => {
    const database = await migrator.begin(withThing([]));
    database.insert('owners', { name: 'ann' });
    database.insert('things', { kept: 'k' });
    const { scope, check } = only(ask(database, withThing([], [must])));
    const { target, decided = {} } = applyChoice(scope, check, 'fill', '1');
    await database.follow({ target, decided });
    assert.deepEqual(owners(database), [1]);
  });

  test('is offered no row of an entity that comes with it', async () => {
    const database = await migrator.begin(system('T', thing([])));
    database.insert('things', { kept: 'k' });
    const { check } = only(ask(database, withThing([], [must])));
    assert.deepEqual(
      check.choices.map(({ id }) => id),
      ['from-now-on', 'make-optional', 'cancel'],
    );
  });
});

suite('a choice is carried out', () => {
  const integer = optional('value', 'integer');
  const required = attribute('value', 'integer');

  test('from now on', async () => {
    assert.deepEqual(await values(only(await askOf(integer, required, [1, null])), 'from-now-on'), [1, null]);
    const limited = optional('value', 'integer', { max: 3 });
    const asked = only(await askOf(integer, limited, [1, 9]));
    assert.deepEqual(await values(asked, 'from-now-on'), [1, 9]);
    asked.database.exec('UPDATE "things" SET "kept" = \'other\'');
  });

  test('a value for those that lack one', async () => {
    assert.deepEqual(await values(only(await askOf(integer, required, [1, null])), 'fill', '7'), [1, 7]);
    const fromNowOn = only(await askOf(integer, { ...required, nullable: true }, [1, null]));
    assert.deepEqual(await values(fromNowOn, 'fill', '7'), [1, 7]);
    assert.deepEqual(
      await values(only(await askOf(number, optional('value', 'integer'), ['1', 'x', null])), 'fill', '0'),
      [1, 0, null],
    );
    assert.deepEqual(await values(only(await askOf(integer, optional('value', 'boolean'), [1, null])), 'fill'), [1, 0]);
    const asked = only(await askOf(integer, { ...required, max: 5 }, [1, null]));
    assert.throws(() => applyChoice(asked.scope, asked.check, 'fill', '7'), /must be 5 or less/);
    assert.throws(() => applyChoice(asked.scope, asked.check, 'fill', 'x'), /must be a whole number/);
  });

  test('optional after all, without the constraint, or of the old type', async () => {
    assert.deepEqual(await values(only(await askOf(integer, required, [1, null])), 'make-optional'), [1, null]);
    const unique = only(await askOf(integer, { ...integer, unique: true }, [1, 1]));
    assert.deepEqual(applyChoice(unique.scope, unique.check, 'leave-out').changes, []);
    assert.deepEqual(await values(unique, 'leave-out'), [1, 1]);
    assert.deepEqual(await values(only(await askOf(integer, { ...integer, max: 3 }, [1, 9])), 'leave-out'), [1, 9]);
    assert.deepEqual(await values(only(await askOf(number, integer, ['1', 'x'])), 'leave-out'), ['1', 'x']);
  });

  test('kept aside', async () => {
    const asked = only(await askOf(number, required, ['1', 'x']));
    assert.deepEqual(await values(asked, 'keep-aside'), [1, null]);
    assert.deepEqual(asked.database.all('SELECT "row", "value" FROM "_archive"'), [{ row: 2, value: 'x' }]);
    const limited = only(await askOf(integer, { ...integer, max: 3 }, [1, 9]));
    assert.deepEqual(await values(limited, 'keep-aside'), [1, null]);
    assert.deepEqual(limited.database.all('SELECT "row", "value" FROM "_archive"'), [{ row: 2, value: 9 }]);
  });

  test('deleted, only by a choice that says that it loses data', async () => {
    const database = await migrator.begin(withThing([number]));
    database.insert('things', { kept: 'k', value: 'v' });
    const { scope, check } = only(ask(database, withThing([])));
    assert.deepEqual(
      check.choices.filter(({ losesData }) => losesData).map(({ id }) => id),
      ['delete'],
    );
    const { target, decided = {} } = applyChoice(scope, check, 'delete');
    const [code = ''] = await database.follow({ target, decided });
    const subject = { path: 'migrations/0003_remove_value_from_things.sql', swea: 'database' } as const;
    assert.equal(typescriptEngine.validateCode({ ...subject, code }).overallOutcome, 'confident_approval');
    const unsaid = code.replace('-- deletes things\n', '');
    assert.equal(typescriptEngine.validateCode({ ...subject, code: unsaid }).overallOutcome, 'confident_rejection');
    assert.throws(() => database.all('SELECT * FROM "_archive"'), /no such table/);
  });
});
