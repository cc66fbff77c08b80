import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { CONFIDENCE_THRESHOLD, type Recognition } from '../../src/domain/recognition.js';
import { loadGrammar } from '../../src/recognition/grammar/grammar.js';
import { resolve } from '../../src/recognition/resolve/resolve.js';
import { faults, type Item, load } from './support/score.js';

const full = process.env.BAE_PROOFS === 'full';
const all = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].flatMap((name) => load(name));
const items = full ? all : all.filter((_, at) => at % 2 === 0);
/** Of each item, read once. */
const answers = new Map<Item, Recognition>();

before(async () => {
  const grammar = await loadGrammar();
  for (const item of items) answers.set(item, resolve(grammar.read(item.request), item.context, item.request));
});

const answerTo = (item: Item): Recognition => answers.get(item) ?? assert.fail(item.request);

const misses = (some: readonly Item[]): { readonly item: Item; readonly wrong: string[]; readonly acted: boolean }[] =>
  some.flatMap((item) => {
    const got = answerTo(item);
    const wrong = faults(item.expect, got);
    const acted = got.path === 'template' && got.confidence >= CONFIDENCE_THRESHOLD;
    return wrong.length === 0 ? [] : [{ item, wrong, acted }];
  });

const told = (list: ReturnType<typeof misses>): string =>
  list.map(({ item, wrong }) => `${item.id} ${item.request}\n  ${wrong.join('\n  ')}`).join('\n');

test('at least 95 % of the labelled requests are understood exactly', () => {
  const wrong = misses(items);
  assert.ok(wrong.length <= items.length * 0.05, `${wrong.length} of ${items.length} wrong\n${told(wrong)}`);
});

test('at least 90 % of the Portuguese ones are', () => {
  const portuguese = items.filter(({ category }) => category === 'portuguese');
  const wrong = misses(portuguese);
  assert.ok(wrong.length <= portuguese.length * 0.1, told(wrong));
});

test('hardly ever is a wrong reading acted upon', () => {
  const acted = misses(items).filter((miss) => miss.acted);
  assert.ok(acted.length <= items.length * 0.02, `${acted.length}\n${told(acted)}`);
});

test('a hard negative is never taken for custom logic', () => {
  const standard = items.filter(({ expect }) => expect.path === 'template');
  const custom = standard.filter((item) => answerTo(item).path === 'llm');
  assert.deepEqual(
    custom.map(({ request }) => request),
    [],
  );
});

test('of batches that no training holds, nine of ten are understood exactly', async () => {
  const grammar = await loadGrammar();
  const fresh = ['siblings-l', 'siblings-n', 'siblings-o', 'siblings-p'].flatMap((name) => load(name));
  const wrong = fresh.flatMap((item) => {
    const got = resolve(grammar.read(item.request), item.context, item.request);
    const found = faults(item.expect, got);
    const acted = got.path === 'template' && got.confidence >= CONFIDENCE_THRESHOLD;
    return found.length === 0 ? [] : [{ item, wrong: found, acted }];
  });
  assert.ok(wrong.length <= fresh.length * 0.1, told(wrong));
  assert.ok(wrong.filter(({ acted }) => acted).length <= fresh.length * 0.025, told(wrong));
});
