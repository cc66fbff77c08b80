import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type Grammar, loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { meaningOf } from '../../src/recognition/meaning.js';
import { keyOf, normalise } from '../../src/recognition/normalize.js';
import { contextFree } from '../../src/recognition/resolve/resolve.js';

const SAME_KEY = [
  ['create student system', 'Add student management'],
  ['add course', 'Please create a new entity called Course.'],
  ['add date of birth to patients', 'Add date_of_birth to Patient'],
  ['Could you set up suppliers for me? name, phone, website', 'supplier(name, phone, website)'],
  ['a cow with ear tag, breed', 'Cows with breed and ear tag'],
  ['add    Weight to HIVE', 'add weight to hive'],
  ['remove middle_name and nickname from Player', 'drop nickname and middle_name on Player'],
  ['Crie uma entidade Cliente com nome e telefone', 'cliente: nome, telefone'],
] as const;

const OTHER_KEY = [
  ['add course to student', 'add student to course'],
  ['student with email', 'student with no email'],
  ['driver age under 10', 'driver age over 10'],
  ['student with first, name', 'student with first name'],
  ['add weight in kg to parcel', 'add weight in lb to parcel'],
  ['a pet may be saved without an owner', 'a pet may not be saved without an owner'],
  ['rename Client to Customer', 'rename Customer to Client'],
  ['delete the coupon entity', "don't delete the coupon entity"],
  ['Reading.value min -50 max 150', 'Reading.value min 50 max 150'],
  ['driver age >= 18', 'driver age > 18'],
  ['room with has_balcony', 'room has balcony'],
  ['Book with pages:int', 'Book with pages:string'],
  ['Animal com peso máximo de 1.000 kg', 'Animal com peso máximo de 1,000 kg'],
  ['create student', 'student'],
  ['every boat belongs to one owner', 'every boat belongs to one or more owners'],
] as const;

let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});
const meaning = (request: string): string => {
  const reading = grammar.read(request);
  return meaningOf(reading, request, contextFree(reading));
};

for (const [a, b] of SAME_KEY) test(`one key: ${a} | ${b}`, () => assert.equal(normalise(a), normalise(b)));
for (const [a, b] of OTHER_KEY) {
  test(`two keys: ${a} | ${b}`, () => assert.notEqual(normalise(a), normalise(b)));
  test(`two meanings: ${a} | ${b}`, () => assert.notEqual(meaning(a), meaning(b)));
}

const SAME_MEANING = [
  ['make isbn NOT NULL in book', "book.isbn can't be empty, make it required"],
  ['Task with title and priority (low, medium, high)', 'task: title, priority low/medium/high'],
  ['No two patients may have the same chart_number', 'chart_number must be unique for Patient'],
  ['médico 1:N consulta', 'um médico tem muitas consultas'],
  ['product stock must not be negative', 'stock of product must be zero or more'],
  [
    'books (title) and authors (name); a book belongs to an author',
    'authors (name) and books (title), each book belonging to an author',
  ],
] as const;
for (const [a, b] of SAME_MEANING) test(`one meaning: ${a} | ${b}`, () => assert.equal(meaning(a), meaning(b)));

test('a key is a SHA-256 in hex', () => assert.match(keyOf(normalise('add course')), /^[0-9a-f]{64}$/));
