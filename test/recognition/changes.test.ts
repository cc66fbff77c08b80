/** What is asked of things that exist, in words the grammar has no pattern for: more of them, less, other, or a rule. */
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
const SKATER = known('Skater', 'name', 'faxNumber');
const CLUB = known('Club', 'name');

let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});
const ask = (request: string): Recognition => resolve(grammar.read(request), [SKATER, CLUB], request);
const isActedUpon = ({ path, confidence }: Recognition): boolean =>
  path === 'template' && confidence >= CONFIDENCE_THRESHOLD;

/** "evolve Skater(shoeSize)", "evolve Skater - faxNumber", "rename Skater to Racer" */
const told = ({ intent, entities, rename }: Recognition): string =>
  rename
    ? `rename ${rename.of ? `${rename.of}.` : ''}${rename.from} to ${rename.to}`
    : `${intent} ${entities
        .map(({ name, attributes, removeAttributes }) =>
          [
            name,
            attributes.length > 0 ? `(${attributes.map((attribute) => attribute.name).join(', ')})` : '',
            ...removeAttributes.map((attribute) => ` - ${attribute}`),
          ].join(''),
        )
        .join(' ')}`;

for (const [request, reading] of [
  ['I forgot the shoe size of our skaters, please put it in', 'evolve Skater(shoeSize)'],
  ["The skaters don't have a shoe size yet. Can you add that?", 'evolve Skater(shoeSize)'],
  ['My colleague says the skaters need a shoe size too', 'evolve Skater(shoeSize)'],
  ['Faltou o tamanho do sapato dos skaters, coloca lá pra mim?', 'evolve Skater(tamanhoDoSapato)'],
  ['On skaters I never fill in the fax number, so that can go. Leave the rest alone', 'evolve Skater - faxNumber'],
  ['clubs are not a thing for us any longer, please remove them altogether', 'remove Club'],
  ["what we call 'fax number' on the skaters should be called 'phone' from now on", 'rename Skater.faxNumber to phone'],
] as const)
  test(request, () => {
    const recognition = ask(request);
    assert.deepEqual([told(recognition), isActedUpon(recognition)], [reading, true]);
  });

for (const request of [
  'A skater was invited by another skater, I want to see who invited whom',
  'each skater has one coach, who is a skater too',
])
  test(`a link to its own kind is a rule: ${request}`, () => {
    const { intent, path } = ask(request);
    assert.deepEqual([intent, path], ['relate', 'llm']);
  });

for (const request of [
  'it should say skater, not racer',
  'remove the stuff from the skaters',
  'the skaters get asked about the weather all the time',
])
  test(`nothing is done about: ${request}`, () => {
    assert.equal(isActedUpon(ask(request)), false, told(ask(request)));
  });

test('of sentences on what exists, in both languages, most are read and hardly any is misread and acted upon', () => {
  const items = load('changes');
  const missed = items.flatMap(({ id, request, context, expect }) => {
    const got = resolve(grammar.read(request), context, request);
    const wrong = faults(expect, got);
    return wrong.length > 0 ? [{ text: `${id} ${request}\n  ${wrong.join('\n  ')}`, acted: isActedUpon(got) }] : [];
  });
  const texts = missed.map(({ text }) => text).join('\n');
  assert.ok(missed.length <= items.length * 0.15, `${missed.length} of ${items.length}\n${texts}`);
  assert.ok(missed.filter(({ acted }) => acted).length <= items.length * 0.02, texts);
});
