import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PendingHits } from '../../../src/recognition/cache/pending-hits.js';

test('hits are added up and saved once, after a while', async () => {
  const saved: [string, number][] = [];
  let wake: () => void = () => {};
  const done = new Promise<void>((resolve) => {
    wake = resolve;
  });
  const hits = new PendingHits(1, async (id, count) => {
    saved.push([id, count]);
    wake();
  });
  // The timer of the hits does not keep a process alive; this one does.
  const awake = setInterval(() => {}, 1000);
  for (const id of ['a', 'b', 'a']) hits.add(id);
  await done;
  await hits.flush();
  clearInterval(awake);
  assert.deepEqual(saved, [
    ['a', 2],
    ['b', 1],
  ]);
});
