import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KnownEntity, Recognition } from '../../src/domain/recognition.js';
import { withNecessity } from '../../src/recognition/resolve/necessity.js';

const thing = (name: string, ...targets: string[]): KnownEntity => ({
  name,
  attributes: { name: 'string' },
  relations: targets.map((target) => ({ kind: 'belongsTo', target })),
});
const LIBRARY = [thing('Author'), thing('Book', 'Author', 'BookShelf'), thing('BookShelf'), thing('Loan', 'Book')];
const BIBLIOTECA = [thing('Autor'), thing('Livro', 'Autor')];

const other: Recognition = {
  intent: 'clarify',
  entities: [],
  path: 'none',
  customReasons: [],
  confidence: 0.4,
  language: 'en',
  tokens: 0,
};
const ask = (request: string, known = LIBRARY): unknown => {
  const language = known === BIBLIOTECA ? 'pt' : 'en';
  const { intent, entities } = withNecessity({ ...other, language }, request, known);
  const [one] = entities;
  return intent === 'clarify' ? undefined : [one?.name, one?.relations[0]?.target, one?.relations[0]?.required];
};

for (const [request, from, to, required] of [
  ['each book must have an author', 'Book', 'Author', true],
  ['Every book needs an author', 'Book', 'Author', true],
  ['author is required', 'Book', 'Author', true],
  ['the author of a book is required', 'Book', 'Author', true],
  ['make author optional in Book', 'Book', 'Author', false],
  ['a book may have an author', 'Book', 'Author', false],
  ["a book doesn't need an author", 'Book', 'Author', false],
  ['the author is no longer required for books', 'Book', 'Author', false],
  ['books must belong to a book shelf', 'Book', 'BookShelf', true],
  ['each loan requires a book', 'Loan', 'Book', true],
  ['each loan must have an author', 'Loan', 'Author', true],
  ['a loan may have an author', 'Loan', 'Author', false],
] as const)
  test(`"${request}"`, () => assert.deepEqual(ask(request), [from, to, required]));

for (const [request, required] of [
  ['todo livro deve ter um autor', true],
  ['o autor é obrigatório', true],
  ['um livro não precisa de autor', false],
] as const)
  test(`"${request}"`, () => assert.deepEqual(ask(request, BIBLIOTECA), ['Livro', 'Autor', required]));

for (const request of [
  'each book has an author',
  'an author must have books',
  'each book must have a title',
  'a loan may have authors',
  'a book may not have an author',
  'a loan does not need an author',
  'each book must have an author and a publisher',
  'book authors must be over 18',
])
  test(`"${request}" says something else`, () => assert.equal(ask(request), undefined));
