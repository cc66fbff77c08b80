import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { TaskDurations } from '../../src/kernel/task-durations.js';

let root: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'bae-durations-'));
});
after(() => rmSync(root, { recursive: true, force: true }));

test('what tasks took is kept for the next session, the newest counting most', async () => {
  const path = join(root, 'kept.json');
  await new TaskDurations(disk, path).learn([
    ['rules', 8000],
    ['backend', 20],
  ]);
  const later = new TaskDurations(disk, path);
  await later.learn([['rules', 9000]]);
  assert.deepEqual(Object.fromEntries(await new TaskDurations(disk, path).estimates()), { rules: 8300, backend: 20 });
});

test('a damaged file counts as nothing', async () => {
  const path = join(root, 'damaged.json');
  writeFileSync(path, '{"rules": "long", "backend": -1, ');
  assert.equal((await new TaskDurations(disk, path).estimates()).size, 0);
});
