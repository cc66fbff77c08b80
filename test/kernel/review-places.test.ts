import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SectionResult } from '../../src/domain/finding.js';
import { reviewPlaces } from '../../src/kernel/review-places.js';

const section = (firstLine: number, lastLine: number, open = true): SectionResult => ({
  name: `${firstLine}`,
  firstLine,
  lastLine,
  outcome: open ? 'uncertain' : 'confident_approval',
  reason: open ? `doubt at ${firstLine}` : '',
  requiresLlm: open,
});
const lines = (...sections: readonly SectionResult[]) =>
  reviewPlaces(sections).map(({ firstLine, lastLine }) => [firstLine, lastLine]);

test('open sections that stand close together are one place, far ones are not', () => {
  assert.deepEqual(lines(section(40, 50), section(1, 10), section(20, 30), section(90, 99)), [
    [1, 50],
    [90, 99],
  ]);
});

test('what rules approved is not sent, but for what lies between', () => {
  assert.deepEqual(lines(section(1, 5, false), section(6, 9), section(10, 12, false), section(14, 20)), [[6, 20]]);
  assert.deepEqual(lines(section(1, 5, false)), []);
});

test('a section that holds another one is judged by its parts', () => {
  assert.deepEqual(lines(section(1, 90), section(3, 6)), [[3, 6]]);
});

test('a place has the reason of its first section', () => {
  assert.deepEqual(
    reviewPlaces([section(1, 2), section(4, 5)]).map(({ reason }) => reason),
    ['doubt at 1'],
  );
});
