/** Products by machine code are those that JavaScript finds, and the code is that of its text. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../../../scripts/tagger/machine-code.js';
import { randomFrom } from '../../../scripts/tagger/random.js';
import { multiply } from '../../../src/recognition/tagging/network.js';
import { productsIn } from '../../../src/recognition/tagging/products.js';
import { PRODUCTS } from '../../../src/recognition/tagging/products-code.js';
import { Space } from '../../../src/recognition/tagging/space.js';

test('the code is what its text says', async () => {
  assert.equal(PRODUCTS, Buffer.from(await codeOf('src/recognition/tagging/products.wat')).toString('base64'));
});

test('vectors times a part of a matrix are added to what is there', () => {
  const random = randomFrom(11);
  const space = new Space(10_000);
  const some = (count: number) => space.copyOf(Float32Array.from({ length: count }, () => random() - 0.5));
  const [count, rows, columns] = [5, 7, 32];
  const [vectors, matrix, outs] = [some((count + 2) * rows), some(100 + rows * columns), some((count + 1) * columns)];
  const right = Float32Array.from(outs);
  for (let each = 0; each < count; each += 1)
    multiply(vectors, (each + 2) * rows, rows, matrix.subarray(100), columns, right, (each + 1) * columns);
  productsIn(space)(
    { numbers: vectors, from: 2 },
    count,
    { numbers: matrix, at: 100, rows, columns },
    { numbers: outs, from: 1 },
  );
  for (const [at, value] of outs.entries()) assert.ok(Math.abs(value - (right[at] ?? 0)) < 1e-5, `${at}`);
});

test('what was taken during a piece of work is zeros again for the next', () => {
  const space = new Space(100);
  const kept = space.copyOf([1, 2]);
  space.during(() => space.copyOf([3, 4]));
  assert.deepEqual([...space.take(2)], [0, 0]);
  assert.deepEqual([...kept], [1, 2]);
  assert.throws(() => space.take(1_000_000), RangeError);
});
