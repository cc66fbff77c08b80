/** Pairs of sentences: what means the same may share an answer, what does not must not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { type Grammar, loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { meaningOf } from '../../src/recognition/meaning.js';
import { normalise } from '../../src/recognition/normalize.js';
import { contextFree } from '../../src/recognition/resolve/resolve.js';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

const pairs = readFileSync(new URL('./fixtures/pairs.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Pair);
const alike = pairs.filter(({ same }) => same);
let grammar: Grammar;
before(async () => {
  grammar = await loadGrammar();
});
const sameKey = ({ a, b }: Pair): boolean => normalise(a) === normalise(b);
const meaning = (request: string): string => {
  const reading = grammar.read(request);
  return meaningOf(reading, request, contextFree(reading));
};
const sameMeaning = ({ a, b }: Pair): boolean => meaning(a) === meaning(b);

test('different requests share neither key nor meaning', () => {
  const mixed = pairs.filter((pair) => !pair.same && (sameKey(pair) || sameMeaning(pair)));
  assert.deepEqual(mixed, []);
});

test('of paraphrases, 45 % share the key and 80 % the meaning', () => {
  assert.ok(alike.filter(sameKey).length >= alike.length * 0.45);
  const apart = alike.filter((pair) => !sameMeaning(pair));
  assert.ok(apart.length <= alike.length * 0.2, apart.map(({ a, b }) => `${a} | ${b}`).join('\n'));
});
