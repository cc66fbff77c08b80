/** What a change took away comes back from the archive, also after rows were added, changed and deleted. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { reverse } from '../../../src/bae/reverse.js';
import type { Change } from '../../../src/domain/change.js';
import type { SystemSpec } from '../../../src/domain/entity-spec.js';
import { typescriptEngine } from '../../validation/typescript-engine.js';
import { attribute, entity, relation, system } from '../specs.js';
import { type Evolving, Migrator } from './evolving.js';

let migrator: Migrator;
before(async () => {
  migrator = await Migrator.open();
});
after(() => migrator.close());

const author = relation('belongsTo', 'Author', 'author', { required: true });
const tags = relation('manyToMany', 'Tag', 'tags');
const title = attribute('title', 'string');
const pages = attribute('pages', 'integer', { min: 1 });
const names = entity('Author', [attribute('name', 'string')]);
const tag = entity('Tag', [attribute('name', 'string')]);
const book = entity('Book', [title, pages], [author, tags]);
const LIBRARY = system('T', names, tag, book);

async function filled(): Promise<Evolving> {
  const database = await migrator.begin(LIBRARY);
  for (const name of ['ann', 'bea']) database.insert('authors', { name });
  for (const name of ['new', 'old']) database.insert('tags', { name });
  database.insert('books', { title: 'a', pages: 10, author_id: 1 });
  database.insert('books', { title: 'b', pages: 20, author_id: 2 });
  database.exec('INSERT INTO "book_tags" VALUES (1, 1), (1, 2), (2, 2)');
  return database;
}

/** Carries the change out, then lets time pass, then takes it back. */
async function thereAndBack(target: SystemSpec, changes: readonly Change[], meanwhile: string): Promise<Evolving> {
  const database = await filled();
  const known = new Set(database.scripts.keys());
  await database.follow({ target, changes });
  const restores = [...database.scripts.keys()].filter((name) => !known.has(name));
  database.exec(meanwhile);
  const back = reverse(changes, target);
  assert.ok(back.ok, back.ok ? '' : back.reason);
  await database.follow({ target: back.target, changes: back.changes, restores });
  assert.deepEqual(database.all('PRAGMA foreign_key_check'), []);
  const [path, code] = [...database.scripts].at(-1) ?? ['', ''];
  assert.match(path, /restore/);
  const checked = typescriptEngine.validateCode({ path: `migrations/${path}`, swea: 'database', code });
  assert.equal(
    checked.overallOutcome,
    'confident_approval',
    JSON.stringify(checked.ruleResults.filter((r) => !r.passed)),
  );
  return database;
}

const STAMPS = `'2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'`;

test('values of an attribute, to the rows that are still there', async () => {
  const target = system('T', names, tag, { ...book, attributes: [title] });
  const database = await thereAndBack(
    target,
    [{ kind: 'remove-attribute', entity: 'Book', attribute: pages }],
    `INSERT INTO "books" ("title", "author_id", "created_at", "updated_at") VALUES ('c', 1, ${STAMPS});
     DELETE FROM "books" WHERE "id" = 1; UPDATE "books" SET "title" = 'B' WHERE "id" = 2`,
  );
  assert.deepEqual(
    database.all('SELECT "id", "title", "pages", typeof("pages") AS "type" FROM "books" ORDER BY "id"'),
    [
      { id: 2, title: 'B', pages: 20, type: 'integer' },
      { id: 3, title: 'c', pages: null, type: 'null' },
    ],
  );
});

test('links, but none to a row that is gone', async () => {
  const target = system('T', names, tag, { ...book, relations: [tags] });
  const database = await thereAndBack(
    target,
    [{ kind: 'remove-relation', entity: 'Book', relation: author }],
    'DELETE FROM "authors" WHERE "id" = 2',
  );
  assert.deepEqual(database.all('SELECT "id", "author_id" FROM "books" ORDER BY "id"'), [
    { id: 1, author_id: 1 },
    { id: 2, author_id: null },
  ]);
});

test('pairs of rows that are both still there', async () => {
  const target = system('T', names, tag, { ...book, relations: [author] });
  const database = await thereAndBack(
    target,
    [{ kind: 'remove-relation', entity: 'Book', relation: tags }],
    'DELETE FROM "tags" WHERE "id" = 1',
  );
  assert.deepEqual(database.all('SELECT * FROM "book_tags" ORDER BY 1, 2'), [
    { book_id: 1, tag_id: 2 },
    { book_id: 2, tag_id: 2 },
  ]);
});

test('a whole entity with its rows, their ids, stamps, links and pairs', async () => {
  const rows = async (database: Evolving) => database.all('SELECT * FROM "books" ORDER BY "id"');
  const expected = await rows(await filled());
  const database = await thereAndBack(
    system('T', names, tag),
    [{ kind: 'remove-entity', entity: book }],
    `INSERT INTO "tags" ("name", "created_at", "updated_at") VALUES ('c', ${STAMPS})`,
  );
  assert.deepEqual(await rows(database), expected);
  assert.deepEqual(database.all('SELECT count(*) AS "pairs" FROM "book_tags"'), [{ pairs: 3 }]);
  assert.equal(database.insert('books', { title: 'c', pages: 1, author_id: 1 }), 3);
});

test('an entity that others pointed at, with what pointed at it', async () => {
  const database = await thereAndBack(
    system('T', tag, { ...book, relations: [tags] }),
    [
      { kind: 'remove-relation', entity: 'Book', relation: author },
      { kind: 'remove-entity', entity: names },
    ],
    `UPDATE "books" SET "title" = 'A' WHERE "id" = 1`,
  );
  assert.deepEqual(
    database.all(
      'SELECT "title", "name" FROM "books" JOIN "authors" ON "authors"."id" = "author_id" ORDER BY "books"."id"',
    ),
    [
      { title: 'A', name: 'ann' },
      { title: 'b', name: 'bea' },
    ],
  );
});
