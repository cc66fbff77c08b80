import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownerLocks } from '../../src/adapters/owner-lock.js';

const CHILD = fileURLToPath(new URL('owner-lock.child.ts', import.meta.url));

let folder = '';
let lock = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bae-lock-'));
  lock = join(folder, 'the.lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

function child(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', CHILD, lock, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function holdAndDie(): Promise<void> {
  const process = child(join(folder, 'counter'), 'hold');
  assert.ok(process.stdout);
  const [said] = await once(process.stdout, 'data');
  assert.equal(String(said), 'held\n');
  process.kill('SIGKILL');
  await once(process, 'exit');
}

describe('owner lock', () => {
  it('is held by one and free again after release, leaving no file behind', async () => {
    const first = await ownerLocks.acquire(lock, { waitMs: 0 });
    assert.ok(first.held);
    const second = await ownerLocks.acquire(lock, { waitMs: 0 });
    assert.ok(!second.held);
    assert.equal(second.holder?.pid, process.pid);
    await first.release();
    const third = await ownerLocks.acquire(lock, { waitMs: 0 });
    assert.ok(third.held);
    await third.release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('waits for a live holder, tells who it is, and gets the lock when it is released', async () => {
    const first = await ownerLocks.acquire(lock, { waitMs: 0 });
    assert.ok(first.held);
    const told: number[] = [];
    const second = ownerLocks.acquire(lock, {
      waitMs: 20_000,
      onWait: (holder) => {
        told.push(holder.pid);
        void first.release();
      },
    });
    assert.ok((await second).held);
    assert.deepEqual(told, [process.pid]);
  });

  it('stops waiting when it is told to', async () => {
    await ownerLocks.acquire(lock, { waitMs: 0 });
    const stop = new AbortController();
    const waiting = ownerLocks.acquire(lock, { waitMs: 20_000, signal: stop.signal, onWait: () => stop.abort() });
    await assert.rejects(waiting, { name: 'AbortError' });
    assert.deepEqual(await readdir(folder), ['the.lock']);
  });

  it('never breaks a lock whose owner it cannot judge', async () => {
    const stranger = { pid: 1, host: 'elsewhere', since: 0, identity: 'x', nonce: '0'.repeat(32) };
    for (const text of [JSON.stringify(stranger), '', '{}', '\0\0\0\0']) {
      await writeFile(lock, text);
      assert.equal((await ownerLocks.acquire(lock, { waitMs: 5 })).held, false);
      assert.equal(await readFile(lock, 'utf8'), text);
    }
  });

  it('is taken over where a power cut emptied its file', async () => {
    for (const text of ['', '\0\0\0\0', '{"pid":']) {
      await writeFile(lock, text);
      await utimes(lock, 1, 1);
      const results = await Promise.all(Array.from({ length: 5 }, () => ownerLocks.acquire(lock, { waitMs: 0 })));
      const held = results.filter((result) => result.held);
      assert.equal(held.length, 1);
      await held[0]?.release();
      assert.deepEqual(await readdir(folder), []);
    }
  });

  it('goes to a single successor at once when its holder is killed', async () => {
    await holdAndDie();
    const results = await Promise.all(Array.from({ length: 20 }, () => ownerLocks.acquire(lock, { waitMs: 0 })));
    assert.equal(results.filter((result) => result.held).length, 1);
    assert.deepEqual(await readdir(folder), ['the.lock']);
  });

  it('is taken over too when a successor died in the middle of taking over', async () => {
    await holdAndDie();
    const dead = await readFile(lock, 'utf8');
    const { nonce } = JSON.parse(dead) as { nonce: string };
    const heir = { ...JSON.parse(dead), nonce: 'f'.repeat(32) };
    await writeFile(`${lock}.${nonce}.claim`, JSON.stringify(heir));
    const result = await ownerLocks.acquire(lock, { waitMs: 1000 });
    assert.ok(result.held);
    await result.release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('lets four processes count without losing one, though holders are killed in between', async () => {
    const counter = join(folder, 'counter');
    await writeFile(counter, '0');
    const workers = Array.from({ length: 4 }, () => child(counter, '25'));
    const ended = workers.map((worker) => once(worker, 'exit'));
    await holdAndDie();
    const codes = (await Promise.all(ended)).map(([code]) => code);
    assert.deepEqual(codes, [0, 0, 0, 0]);
    assert.equal(await readFile(counter, 'utf8'), '100');
  });
});
