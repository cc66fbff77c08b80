/** What a conversation goes on with: something new, told together with its links to what exists. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CONFIDENCE_THRESHOLD, type KnownEntity, type Recognition } from '../../src/domain/recognition.js';
import { type Grammar, loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { resolve } from '../../src/recognition/resolve/resolve.js';
import { faults, load } from './support/score.js';

const known = (name: string, ...attributes: string[]): KnownEntity => ({
  name,
  attributes: Object.fromEntries(attributes.map((attribute) => [attribute, 'string' as const])),
  relations: [],
});
const BIKE = known('Bike', 'name');
const CUSTOMER = known('Customer', 'name', 'email');

let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});
const ask = (request: string, some: readonly KnownEntity[]): Recognition =>
  resolve(grammar.read(request), some, request);

const isActedUpon = ({ path, confidence }: Recognition): boolean =>
  path === 'template' && confidence >= CONFIDENCE_THRESHOLD;

/** "Rental(startDate, endDate) belongsTo Bike, belongsTo Customer" */
const told = ({ entities }: Recognition): string[] =>
  entities
    .filter(({ attributes, relations }) => attributes.length + relations.length > 0)
    .map(({ name, attributes, relations }) =>
      `${name}(${attributes.map((attribute) => attribute.name).join(', ')}) ${relations.map(({ kind, target }) => `${kind} ${target}`).join(', ')}`.trim(),
    );

const RENTAL = 'Rental(startDate, endDate) belongsTo Bike, belongsTo Customer';

for (const request of [
  'create rentals with start date and end date that belong to a bike and a customer',
  'A rental has one bike and one customer, a start date and an end date',
  'each rental belongs to a bike and a customer and has a start date and an end date',
  'add rentals: bike, customer, start date, end date',
  'now add rentals. a rental is one bike lent to one customer from a start date to an end date',
])
  test(request, () => {
    const recognition = ask(request, [BIKE, CUSTOMER]);
    assert.deepEqual([recognition.intent, isActedUpon(recognition), ...told(recognition)], ['create', true, RENTAL]);
  });

test('what is told of for the first time is linked to as what exists is', () => {
  const recognition = ask(
    'customers too: name, email. A rental has one bike and one customer, a start date and an end date',
    [BIKE],
  );
  assert.deepEqual(told(recognition), ['Customer(name, email)', RENTAL]);
});

test('what exists gets the link where the sentence says so', () => {
  const recognition = ask('brands with name and country, and every bike has one brand', [BIKE]);
  assert.deepEqual(told(recognition), ['Brand(name, country)', 'Bike() belongsTo Brand']);
});

test('where a piece finds no place, the whole of the rest is one pick that is sure of itself', () => {
  const { intent, question } = ask('Every bike can be borrowed. A loan: bike, customer, from date, to date', [
    BIKE,
    CUSTOMER,
  ]);
  assert.equal(intent, 'clarify');
  assert.match(question?.text ?? '', /^I would create Loan with from date and to date, linked to Bike and Customer\./);
  const [first] = question?.readings ?? [];
  assert.ok(first, 'no reading to pick');
  const picked = ask(first.request, [BIKE, CUSTOMER]);
  assert.deepEqual(
    [isActedUpon(picked), ...told(picked)],
    [true, 'Loan(fromDate, toDate) belongsTo Bike, belongsTo Customer'],
  );
});

test('something told of in words that are not understood is asked about, whatever else could be read', () => {
  const request = 'now add transfers. a transfer is one bike moving from one customer to another for a fee';
  assert.equal(ask(request, [BIKE, CUSTOMER]).intent, 'clarify');
});

for (const request of [
  'I want statistics of bikes by customer',
  'create users with name and password who can see bikes',
  'add reminders for bikes, with an email to the customer',
])
  test(`"${request}" says more than what is kept, and is not done`, () => {
    assert.equal(isActedUpon(ask(request, [BIKE, CUSTOMER])), false);
  });

for (const request of ['add a deposit to rentals', 'every rental needs a deposit', 'also the deposit of the rentals'])
  test(`"${request}" makes nothing new`, () => {
    const { intent, entities } = ask(request, [known('Rental', 'startDate'), BIKE]);
    assert.notEqual(intent, 'create');
    assert.deepEqual(
      entities.filter(({ name }) => name !== 'Rental'),
      [],
    );
  });

test('of labelled sentences most are read exactly, and hardly any is misread and acted upon', () => {
  const wrong = load('second-sentences').flatMap(({ request, context, expect }) => {
    const got = ask(request, context);
    const found = faults(expect, got);
    return found.length === 0 ? [] : [{ text: `${request}\n  ${found.join('\n  ')}`, acted: isActedUpon(got) }];
  });
  const all = load('second-sentences').length;
  assert.ok(wrong.length <= all * 0.1, wrong.map(({ text }) => text).join('\n'));
  const acted = wrong.filter((one) => one.acted);
  assert.ok(acted.length <= all * 0.02, acted.map(({ text }) => text).join('\n'));
});
