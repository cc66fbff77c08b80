import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { KnownEntity, Recognition } from '../../src/domain/recognition.js';
import { type Grammar, loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { resolve } from '../../src/recognition/resolve/resolve.js';

const entity = (name: string, ...attributes: string[]): KnownEntity => ({
  name,
  attributes: Object.fromEntries(attributes.map((attribute) => [attribute, 'string' as const])),
  relations: [],
});
const STUDENT = entity('Student', 'name');
const COURSE = entity('Course', 'title');
const CUSTOMER = entity('Customer', 'name', 'phone');

let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});
const ask = (request: string, ...known: KnownEntity[]): Recognition => resolve(grammar.read(request), known, request);

test('"add email" means the only entity there is', () => {
  const { intent, entities, contextual } = ask('add email', STUDENT);
  assert.deepEqual([intent, entities[0]?.name, entities[0]?.attributes[0]?.name], ['evolve', 'Student', 'email']);
  assert.equal(contextual, true);
});

test('"add email" asks which of several, with sentences to pick from', () => {
  const { intent, question } = ask('add email', STUDENT, COURSE, CUSTOMER);
  assert.equal(intent, 'clarify');
  assert.deepEqual(
    question?.readings.map(({ request }) => request),
    ['add email to Student', 'add email to Course', 'add email to Customer'],
  );
});

test('every sentence offered to pick is understood', () => {
  for (const { request } of ask('add email', STUDENT, COURSE).question?.readings ?? [])
    assert.equal(ask(request, STUDENT, COURSE).intent, 'evolve');
});

test('an entity that exists is evolved, not created twice', () => {
  assert.equal(ask('create students with email', STUDENT).intent, 'evolve');
  assert.equal(ask('create students with email').intent, 'create');
});

test('"customers" finds Customer', () => {
  assert.equal(ask('add a fax to the customers', CUSTOMER, COURSE).entities[0]?.name, 'Customer');
});

test('an attribute keeps its type where the words name none', () => {
  assert.equal(ask('phone of customer is required', CUSTOMER).entities[0]?.attributes[0]?.type, 'string');
});

test('all attributes but one', () => {
  const [changed] = ask('make all fields of customer except phone required', CUSTOMER).entities;
  assert.deepEqual(
    changed?.attributes.map(({ name, required }) => [name, required]),
    [['name', true]],
  );
});

test('a question about data names its entity and creates nothing', () => {
  const { intent, path, asksAbout, question } = ask('show me the students', STUDENT);
  assert.deepEqual([intent, path, asksAbout], ['unsupported', 'none', 'Student']);
  assert.match(question?.text ?? '', /\/students/);
});

test('what was not understood is named in the question', () => {
  const { intent, question } = ask('Book: title, isbn glorp zzyx wibble the frobnitz upon it');
  assert.equal(intent, 'clarify');
  assert.match(question?.text ?? '', /frobnitz|glorp|upon/);
});

test('a sentence about one more than half unknown is never acted upon', () => {
  assert.notEqual(ask('books upon which we shall whereby hitherto until forthwith').path, 'template');
});
