/** The tagger: marks are read, the likeliest tags are found, and what is learned can be kept. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Learner, type Lesson } from '../../../scripts/tagger/learner.js';
import { randomFrom } from '../../../scripts/tagger/random.js';
import { lossOf } from '../../../scripts/tagger/sentence-loss.js';
import { Weights } from '../../../scripts/tagger/weights.js';
import { loadGrammar } from '../../../src/recognition/grammar/grammar.js';
import type { Statement } from '../../../src/recognition/reading.js';
import { decode, MAY } from '../../../src/recognition/tagging/decode.js';
import { gather } from '../../../src/recognition/tagging/gather.js';
import { readMarked } from '../../../src/recognition/tagging/marked.js';
import { scorerOf } from '../../../src/recognition/tagging/network.js';
import { mayFollow, spansOf, TAGS } from '../../../src/recognition/tagging/tags.js';
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

/** Every way to tag a sentence, with its score. */
function everyWay(scores: Float32Array, steps: Float32Array): { score: number; tags: number[] }[] {
  const size = TAGS.length;
  const ways: { score: number; tags: number[] }[] = [];
  const walk = (tags: number[], score: number): void => {
    if (tags.length * size === scores.length) ways.push({ score, tags });
    else
      for (let tag = 0; tag < size; tag += 1) {
        const before = tags.at(-1);
        if (!mayFollow(before, tag)) continue;
        const gain = Number(scores[tags.length * size + tag]) + Number(steps[(before ?? size) * size + tag]);
        walk([...tags, tag], score + gain);
      }
  };
  walk([], 0);
  return ways;
}

const numbers = (count: number, random: () => number, spread = 1): Float32Array =>
  Float32Array.from({ length: count }, () => spread * (random() - 0.5));

test('the decoder finds what trying every way finds, and how likely that is', () => {
  const random = randomFrom(11);
  const steps = numbers((TAGS.length + 1) * TAGS.length, random);
  for (const tokens of [1, 2, 3]) {
    const scores = numbers(tokens * TAGS.length, random, 4);
    const ways = everyWay(scores, steps).sort((one, other) => other.score - one.score);
    const all = ways.reduce((sum, { score }) => sum + Math.exp(score), 0);
    const { tags, certainty } = decode(scores, steps);
    assert.deepEqual(tags, ways[0]?.tags);
    assert.ok(Math.abs(certainty - Math.exp(ways[0]?.score ?? 0) / all) < 1e-5, String(certainty));
  }
});

const VECTORS = { size: 3, values: Float32Array.of(0.5, -1, 2, 1, 1, -0.5) };
const tag = (name: string): number => TAGS.indexOf(name);
const LESSONS: readonly Lesson[] = [
  {
    rows: [
      [1, 6],
      [2, 7],
      [3, 7],
    ],
    vectors: [-1, 0, 1],
    tags: ['O', 'B-entity', 'I-entity'].map(tag),
  },
  {
    rows: [
      [2, 7],
      [1, 6],
      [4, 7],
    ],
    vectors: [0, -1, -1],
    tags: ['B-entity', 'O', 'B-attribute'].map(tag),
  },
];
const SHAPE = { width: 16, tags: TAGS.length, rows: 9, reaches: [1, 2] };
/** Of which nothing is ever left out. */
const all = (random: () => number) => (): number => 0.5 + random() / 2;

test('what is learned tells its lessons apart, also after it was kept in a file', () => {
  const learner = new Learner(SHAPE, VECTORS, MAY, all(randomFrom(5)));
  const losses = Array.from({ length: 150 }, () => {
    const loss = LESSONS.reduce((sum, lesson) => sum + learner.learn(lesson), 0);
    learner.step(0.02, LESSONS.length);
    return loss;
  });
  assert.ok((losses.at(-1) ?? 1) < 0.05 && (losses[0] ?? 0) > 2, losses.join());
  const words = new Map(['a', 'b', 'c', 'd'].map((word, at) => [word, at + 1]));
  const { network, ...rest } = unpack(pack({ network: learner.network(), words, clues: 5 }), TAGS.length);
  assert.deepEqual(rest, { words, clues: 5 });
  for (const { rows, vectors, tags } of LESSONS) {
    const active = rows.map((ids, at) => [
      ...ids,
      ...((vectors[at] ?? -1) < 0 ? [] : [SHAPE.rows + (vectors[at] ?? 0)]),
    ]);
    assert.deepEqual(decode(scorerOf(network)(active), network.steps).tags, tags);
  }
  assert.throws(() => unpack(pack({ network, words, clues: 5 }), TAGS.length + 2), RangeError);
});

test('the slopes of a sentence are those of its loss', () => {
  const random = randomFrom(3);
  const size = TAGS.length;
  const tags = ['B-entity', 'I-entity', 'B-fact'].map(tag);
  const scores = numbers(3 * size, random);
  const steps = new Weights((size + 1) * size, size, 0.3, random);
  const { loss, slope } = lossOf(scores, tags, steps, MAY);
  const ways = everyWay(scores, steps.values);
  const right = ways.find((way) => way.tags.join() === tags.join())?.score ?? 0;
  const expected = Math.log(ways.reduce((sum, { score }) => sum + Math.exp(score), 0)) - right;
  assert.ok(Math.abs(loss - expected) < 1e-4, `${loss} and ${expected}`);
  const STEP = 1e-2;
  for (const at of [0, 5, size + 2, 2 * size + 5]) {
    const moved = (by: number): number => {
      const other = Float32Array.from(scores);
      other[at] = (other[at] ?? 0) + by;
      return lossOf(other, tags, steps, MAY).loss;
    };
    const measured = (moved(STEP) - moved(-STEP)) / (2 * STEP);
    assert.ok(Math.abs(measured - (slope[at] ?? 0)) < 1e-3, `${measured} and ${slope[at]}`);
  }
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
    gone: [],
    homeless: [],
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
  assert.deepEqual(told, ['accordions: maker, number of keys, price']);
});
