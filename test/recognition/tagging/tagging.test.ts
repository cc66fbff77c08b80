/** The tagger: marks are read, the likeliest tags are found, and what is learned can be kept. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { loadGrammar } from '../../../src/recognition/grammar/grammar.js';
import type { Statement } from '../../../src/recognition/reading.js';
import { decode, type Weights } from '../../../src/recognition/tagging/decode.js';
import { gather } from '../../../src/recognition/tagging/gather.js';
import { readMarked } from '../../../src/recognition/tagging/marked.js';
import { mayFollow, spansOf, TAGS } from '../../../src/recognition/tagging/tags.js';
import { learn } from '../../../src/recognition/tagging/training.js';
import { pack, unpack } from '../../../src/recognition/tagging/weights-file.js';

const FOLDER = new URL('../../../src/recognition/tagging/training/', import.meta.url).pathname;
const lines = readdirSync(FOLDER)
  .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');

const partsOf = (line: string): string[] => {
  const { tokens, tags } = readMarked(line);
  return spansOf(tags).map(
    ({ part, from, to }) =>
      `${part}: ${tokens
        .slice(from, to)
        .map(({ text }) => text)
        .join(' ')}`,
  );
};

test('marks are read as parts, brackets of the text stay', () => {
  assert.deepEqual(
    partsOf("[E:visitors] with [f:unique] [A:badge] [F:can't be blank], tags [a, b] and [C:no two at once]"),
    ['entity: visitors', 'fact-ahead: unique', 'attribute: badge', 'fact: can not be blank', 'rule: no two at once'],
  );
});

test('a mark that is not closed is told', () => {
  assert.throws(() => readMarked('set up [E:visitors'), SyntaxError);
});

test('all marked sentences can be read, and each tag may follow the one before', () => {
  assert.ok(lines.length > 5000, `${lines.length} sentences`);
  for (const line of lines) {
    const { tags } = readMarked(line);
    assert.ok(
      tags.every((tag, at) => mayFollow(tags[at - 1], tag)),
      line,
    );
  }
});

/** Every way to tag a sentence, scored one by one. */
function bestByTrial(
  features: readonly number[][],
  { features: own, steps }: Weights,
): { score: number; tags: number[] } {
  const size = TAGS.length;
  let best = { score: Number.NEGATIVE_INFINITY, tags: [] as number[] };
  const walk = (tags: number[], score: number): void => {
    const active = features[tags.length];
    if (!active) {
      if (score > best.score) best = { score, tags };
      return;
    }
    for (let tag = 0; tag < size; tag += 1) {
      const before = tags.at(-1);
      if (!mayFollow(before, tag)) continue;
      const gain = active.reduce((sum, bucket) => sum + Number(own[bucket * size + tag]), 0);
      walk([...tags, tag], score + gain + Number(steps[(before ?? size) * size + tag]));
    }
  };
  walk([], 0);
  return best;
}

test('the decoder finds what trying every way finds', () => {
  const size = TAGS.length;
  let state = 11;
  const random = (): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff - 0.5;
  };
  const weights = {
    features: Array.from({ length: 4 * size }, random),
    steps: Array.from({ length: (size + 1) * size }, random),
  };
  for (const features of [[[0]], [[0, 1], [2]], [[3], [1], [0, 2]], [[1], [3, 2], [0]]]) {
    const { tags, margin } = decode(features, weights);
    assert.deepEqual(tags, bestByTrial(features, weights).tags);
    assert.ok(margin > 0);
  }
});

test('what is learned tells its examples apart, also after it was kept in a file', () => {
  const tag = (name: string): number => TAGS.indexOf(name);
  const example = (features: readonly number[], tags: readonly string[]) => ({
    features: features.map((bucket) => Uint16Array.of(bucket)),
    tags: tags.map(tag),
  });
  const examples = [
    example([7, 8, 9], ['O', 'B-entity', 'I-entity']),
    example([8, 7, 10], ['B-entity', 'O', 'B-attribute']),
  ];
  const kept = unpack(pack(learn(examples, 8)), TAGS.length);
  for (const { features, tags } of examples) assert.deepEqual(decode(features, kept).tags, tags);
  assert.throws(() => unpack(pack(learn(examples, 1)), TAGS.length + 2), RangeError);
});

test('facts find their attributes, attributes their entity', () => {
  const { text, tokens, tags } = readMarked(
    '[A:Title], [A:director] for [E:plays]. The [M:title] [F:must be unique], [M:title] and [M:director] [F:are required]. Each [E:play] [R:is shown in one] [T:theatre]',
  );
  assert.deepEqual(gather(text, tokens, spansOf(tags)), {
    entities: [
      {
        name: 'plays',
        items: [
          { name: 'Title', ahead: [], facts: ['must be unique', 'are required'], shared: [] },
          { name: 'director', ahead: [], facts: ['are required'], shared: [] },
        ],
      },
    ],
    relations: [{ from: 'play', words: 'is shown in one', to: 'theatre' }],
    rules: [],
    strays: [],
  });
});

test('a sentence that no rule was made for is read by its parts', async () => {
  const reading = (await loadGrammar()).read(
    'My uncle repairs accordions in his cellar. For every accordion he writes down the maker, the number of keys and the price he asks',
  );
  const told = (reading.tagged?.statements ?? []).flatMap((statement: Statement) =>
    statement.kind === 'attributes'
      ? [`${statement.entity?.text}: ${statement.attributes.map(({ phrase }) => phrase.text).join(', ')}`]
      : [],
  );
  assert.deepEqual(told, ['accordion: maker, number of keys, price']);
});
