import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { survive } from '../../bench/cache/survival.js';
import { answer, openCache } from './setup.js';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bae-cache-'));
  folder = join(root, 'recognition');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the cache among processes', () => {
  it('loses nothing that was acknowledged, though writers are killed in the middle', async () => {
    const { kills, ...rest } = await survive(folder, 3, 80, 3);
    assert.deepEqual(rest, { acknowledged: 240, lost: 0, corrupt: 0, faults: [] });
    assert.ok(kills > 0);
  });

  it('forgets in a running process what another invalidates', async () => {
    const { cache } = openCache(folder);
    await cache.put(answer('create student'));
    await cache.put(answer('create course', { entities: ['Course'] }));
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', fileURLToPath(new URL('lookup.child.ts', import.meta.url)), folder],
      { stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const lookUp = async (request: string): Promise<string> => {
      child.stdin.write(`${request}\n`);
      const [said] = await once(child.stdout, 'data');
      return String(said).trim();
    };
    assert.equal(await lookUp('create student'), 'persistent');
    assert.equal(await lookUp('create course'), 'persistent');
    assert.equal(await lookUp('create student'), 'memory');
    assert.equal(await cache.invalidateEntity('Student'), 1);
    assert.equal(await lookUp('create student'), 'miss');
    assert.equal(await lookUp('create course'), 'memory');
    await cache.clearAll();
    assert.equal(await lookUp('create course'), 'miss');
    child.stdin.end();
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  });
});
