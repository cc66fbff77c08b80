import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../../../src/recognition/reading.js';
import { factsIn } from '../../../src/recognition/tagging/fact-reading.js';
import { gather } from '../../../src/recognition/tagging/gather.js';
import { linkOf } from '../../../src/recognition/tagging/link-reading.js';
import { readMarked } from '../../../src/recognition/tagging/marked.js';
import { spansOf } from '../../../src/recognition/tagging/tags.js';

const read = (fact: string, name = 'thing', known: Facts = {}): Facts | undefined =>
  factsIn(fact, { name, code: 'en', known });

const SAID: readonly (readonly [fact: string, facts: Facts])[] = [
  ['never empty and never twice the same', { required: true, unique: true }],
  ['required+unique', { required: true, unique: true }],
  ['that no other jar has', { unique: true }],
  ['which is never given twice', { unique: true }],
  ['has to be there and has to differ', { required: true, unique: true }],
  ['of exactly 5 characters that is never used twice', { minLength: 5, maxLength: 5, unique: true }],
  ['we may leave blank', { required: false }],
  ['only if they want to give it', { required: false }],
  ['no at first', { default: false }],
  ['which is no until we tick it', { default: false }],
  ['yes/no with yes as the default', { type: 'boolean', default: true }],
  ['bool false', { type: 'boolean', default: false }],
  ['string null:false', { type: 'string', required: true }],
  ['yes, no, do not know', { type: 'enum', values: ['yes', 'no', 'do not know'] }],
  ['foam, powder, CO2', { type: 'enum', values: ['foam', 'powder', 'CO2'] }],
  [
    'low, medium, high; medium if nothing is said',
    { type: 'enum', values: ['low', 'medium', 'high'], default: 'medium' },
  ],
  ['open, merged or closed, open initially', { type: 'enum', values: ['open', 'merged', 'closed'], default: 'open' }],
];

test('a marked fact is read by its parts', () => {
  for (const [fact, facts] of SAID) assert.deepEqual(read(fact), facts, fact);
  const { min, max } = read('in degrees, 0 to 75') ?? {};
  assert.deepEqual([min, max], [0, 75]);
});

test('a marked fact that is not understood to its end says nothing', () => {
  for (const fact of [
    'required, everyone gets a name',
    'is the only one that can be empty',
    'at least 5 % higher than the old one',
    'a few words or nothing',
    'empty if sold, else required',
    'unique per country',
    'never less than last year',
    'can be left empty by admins only',
    'must be given only by managers',
    'low, medium or high, urgent by default',
  ])
    assert.equal(read(fact), undefined, fact);
  // What holds under a condition alone is not asked without it.
  assert.equal(read('if the part is broken', 'thing', { required: true }), undefined);
});

function factsOf(line: string): Readonly<Record<string, readonly string[]>> {
  const { text, tokens, tags } = readMarked(line);
  const { entities } = gather(text, tokens, spansOf(tags));
  const items = entities.flatMap((entity) => entity.items);
  return Object.fromEntries(items.map(({ name, ahead, facts, shared }) => [name, [...ahead, ...shared, ...facts]]));
}

test('facts of several attributes find them', () => {
  assert.deepEqual(factsOf('[E:ropes]: [A:owner], [A:width] and [A:length] [F:(both above zero)]'), {
    owner: [],
    width: ['above zero'],
    length: ['above zero'],
  });
  assert.deepEqual(factsOf('[E:ropes]: [A:owner], [A:notes]. [F:Everything but the notes is required]'), {
    owner: ['is required'],
    notes: [],
  });
  assert.deepEqual(
    factsOf('A [E:guide] [f:must have] a [A:name] and a [A:phone]. The [A:age] [F:is over 18], [A:height] [F:too]'),
    {
      name: ['must have'],
      phone: ['must have'],
      age: ['is over 18'],
      height: ['is over 18'],
    },
  );
});

test('how many of one belong to the other is told by the words before the target', () => {
  assert.deepEqual(linkOf('is run by one', false, false), { relation: 'belongsTo' });
  assert.deepEqual(linkOf('sends me plenty of', false, true), { relation: 'hasMany' });
  assert.deepEqual(linkOf('act in a', true, false), { relation: 'hasMany', turned: true });
  assert.deepEqual(linkOf('n:m', false, true), { relation: 'manyToMany' });
  assert.deepEqual(linkOf('never more than one', false, false), { relation: 'belongsTo' });
  assert.equal(linkOf('may never ride one', false, false), undefined);
  assert.equal(linkOf('command', false, true), undefined);
});

test('a link that only counts is of what comes after "per" or "for each"', () => {
  const { text, tokens, tags } = readMarked(
    '[E:Courts] ([A:room]) and [E:hearings] ([A:date]). [R:One] [T:court] [R:per] [E:hearing]',
  );
  const [link] = gather(text, tokens, spansOf(tags)).relations;
  assert.deepEqual([link?.from, link?.words, link?.to], ['hearing', 'One', 'court']);
});
