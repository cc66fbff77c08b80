/** What marked words are called: clauses by what they tell, others with all their words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/domain/recognition.js';
import { commonWordNear } from '../../../src/recognition/grammar/common-slips.js';
import { singularLabel } from '../../../src/recognition/resolve/entity-name.js';
import { attributeIn } from '../../../src/recognition/tagging/attribute-reading.js';
import { entityIn } from '../../../src/recognition/tagging/entity-name.js';

const nameOf = (name: string, code: Language, about?: string): string =>
  attributeIn(
    { name, ahead: [], facts: [], shared: [] },
    { code, statementsIn: () => [], ...(about !== undefined && { about }) },
  ).attribute.phrase.text.toLowerCase();

const ATTRIBUTES: readonly (readonly [words: string, name: string, about?: string])[] = [
  ['whether they can drive', 'can drive'],
  ['whether I have finished it', 'finished'],
  ['whether the deposit was paid', 'deposit paid'],
  ['if there is a sea view or not', 'sea view'],
  ['whether they smoke', 'smokes'],
  ['showed when it was last pruned', 'last pruned'],
  ['when I watered it last', 'last watered'],
  ['when the oil was last changed', 'oil last changed', 'tractors'],
  ['when the oak was planted', 'planted date', 'oaks'],
  ['when they moved in', 'moved in date'],
  ['the day it was handed in', 'handed in date'],
  ['the last time it was repaired', 'last repaired'],
  ['how often I cut it', 'cutting frequency'],
  ['where it comes from', 'origin'],
  ['where I picked them up', 'picked up place'],
  ['who looks after it', 'looked after by'],
  ['who drew it', 'drawn by'],
  ['who brings the snacks', 'snacks brought by'],
  ['who owns it', 'owner'],
  ['who came', 'who came'],
  ['how many people it can carry', 'number of people'],
  ['how many showed up', 'number showed up'],
  ['how old the roof is', 'roof age', 'houses'],
  ['how they pay', 'how they pay'],
  ['what they charge per hour', 'price per hour'],
  ['what they are allergic to', 'allergic to'],
  ['which actor wore it last', 'actor'],
  ['box it lives in', 'box'],
  ['price I paid', 'price paid'],
  ['price for adult', 'price for adult'],
  ['guide needed', 'guide needed'],
  ['name on the box', 'name on box'],
  ['height (cm)', 'height'],
  ['option a', 'option a'],
  ['price a night', 'price per night'],
  ['soup of the day', 'soup of the day'],
  ['has a forklift licence', 'has forklift licence'],
  ['text on it', 'text'],
  ['link to a photo', 'photo link'],
  ['max hours/week', 'max hours per week'],
  ['100m best', 'best 100m'],
];

test('an attribute is called by what its words tell', () => {
  for (const [words, name, about] of ATTRIBUTES) assert.equal(nameOf(words, 'en', about), name, words);
  assert.equal(nameOf('peças que faltam', 'pt'), 'peças');
  assert.equal(nameOf('se já foi pago', 'pt'), 'pago');
});

test('a fact after a name changes nothing of it', () => {
  const { attribute } = attributeIn(
    { name: 'guide needed', ahead: [], facts: ['default yes'], shared: [] },
    { code: 'en', statementsIn: () => [] },
  );
  assert.deepEqual([attribute.phrase.text, attribute.facts.default], ['guide needed', true]);
});

const ENTITIES: readonly (readonly [words: string, name: string, code?: Language])[] = [
  ['survey_response schema', 'survey_response'],
  ['stays written down', 'stay'],
  ['four children', 'child'],
  ['tide tables', 'tide table'],
  ['Shift table', 'Shift'],
  ['houses for sale', 'house'],
  ['night watchmen', 'night watchman'],
  ['crates of apples', 'crate of apples'],
  ['visitas guiadas', 'visita guiada', 'pt'],
  ['relógios de torre', 'relógio de torre', 'pt'],
];

test('an entity is called by one of its things', () => {
  for (const [words, name, code = 'en'] of ENTITIES)
    assert.equal(singularLabel(entityIn(words, new Set(), code).text, code), name, words);
});

test('a slip of a common word is read as that word', () => {
  const words = new Set(['tractor', 'journalist', 'member', 'weather', 'wetter']);
  const near = (word: string): string | undefined => commonWordNear(word, (one) => words.has(one));
  assert.deepEqual(['tractrs', 'jornalists', 'memebr', 'zplix', 'tractor'].map(near), [
    'tractors',
    'journalists',
    'member',
    undefined,
    undefined,
  ]);
});
