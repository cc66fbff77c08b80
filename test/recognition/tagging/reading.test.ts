import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../../../src/recognition/reading.js';
import { factsIn } from '../../../src/recognition/tagging/fact-reading.js';
import { ruleIn } from '../../../src/recognition/tagging/fact-rules.js';
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
  ['nobody may leave it out', { required: true }],
  ['has to be filled in without fail', { required: true }],
  ['does not necessarily have one', { required: false }],
  ['perhaps saved without it', { required: false }],
  ['is not allowed to occur a second time', { unique: true }],
  ['every parrot has its own', { unique: true }],
  ['over 0 and under 500', { min: 0, openMin: true, max: 500, openMax: true }],
  ['at least 2 and at most 5 letters', { minLength: 2, maxLength: 5 }],
  ['should not run past 240 characters', { maxLength: 240 }],
  ['of not less than 100 and not more than 3000 characters', { minLength: 100, maxLength: 3000 }],
  ['2 or 3 letters', { minLength: 2, maxLength: 3 }],
  ['at least 10, 50 as a standard', { min: 10, bare: true, default: 50 }],
  ['no at the beginning', { default: false }],
  ['prefilled with Austria', { default: 'Austria' }],
  ['often unknown, so it may be empty', { required: false }],
  ['is unique because we count by it', { unique: true }],
  ['birch if none is picked', { default: 'birch' }],
  ['ticked unless they object', { default: true }],
  ['0 until they choose', { default: 0 }],
  ['only there when it is lent', { required: false }],
  ['models.CharField(max_length=12, unique=True)', { type: 'string', maxLength: 12, unique: true }],
  ['z.enum(["EUR", "CHF"]).default("EUR")', { type: 'enum', values: ['EUR', 'CHF'], default: 'EUR' }],
  ['"type": "string", "unique": true', { type: 'string', unique: true }],
  ['str | None = None', { type: 'string', required: false }],
  ['0/4, 4/8, 8/16', { type: 'enum', values: ['0/4', '4/8', '8/16'] }],
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
    'nobody under 16',
    'once used it can not be used again',
    'must be ticked',
    'date, no default',
    'A/B/C, A by default',
    'unique in the archive',
    'may have the same',
  ])
    assert.equal(read(fact), undefined, fact);
  // What holds under a condition alone is not asked without it.
  assert.equal(read('if the part is broken', 'thing', { required: true }), undefined);
});

test('a fact that no constraint holds is a rule', () => {
  const rule = (fact: string): unknown => ruleIn(fact, { name: 'postage', code: 'en', known: {} })?.rule;
  assert.equal(rule('required when it is sold'), 'postage required when it is sold');
  assert.equal(rule('worked out by itself, 4 under 2 kg'), 'postage worked out by itself, 4 under 2 kg');
  assert.equal(rule('is one of the two'), undefined);
  assert.deepEqual(ruleIn('unique, digits only', { name: 'code', code: 'en', known: {} })?.facts, { unique: true });
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

test('what stands before a name is said of it, however it was marked', () => {
  const told = (line: string): string[] => {
    const { text, tokens, tags } = readMarked(line);
    return gather(text, tokens, spansOf(tags)).entities.flatMap(({ items }) =>
      items.map(({ name, ahead, facts }) => `${[...ahead, name, ...facts].join(' ')}`),
    );
  };
  assert.deepEqual(told('an [E:exhibit] with [A:name], [F:unique] [A:code] and [A:amount]'), [
    'name',
    'unique code',
    'amount',
  ]);
  assert.deepEqual(told('[E:exhibit]: [A:name] [F:unique], [A:code]'), ['name unique', 'code']);
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
