import assert from 'node:assert/strict';
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { AbortError, CancelledError } from '../../src/domain/errors.js';
import { acquireLock, lockPathOf } from '../../src/managed-system/lock.js';
import { bundledChild, isKilled } from './bundled-child.js';
import { inTemporaryFolder, ports } from './helpers.js';

const never = new AbortController().signal;

test('8 processes, of which 4 are killed while they hold it, never hold it together', () =>
  inTemporaryFolder(async (folder) => {
    const child = await bundledChild('lock.child.ts', folder);
    const dir = join(folder, 'system');
    const killed = await Promise.all(
      Array.from({ length: 8 }, (_, i) => isKilled(child, dir, '10', i % 2 === 0 ? 'die' : '')),
    );
    assert.equal(killed.filter(Boolean).length, 4);
    const turns = (await readFile(`${dir}.turns`, 'utf8')).trim().split('\n');
    assert.equal(turns.length, 80);
    const lock = await acquireLock(dir, ports, { waitMs: 0 });
    await lock.release();
    const left = (await readdir(folder)).filter((name) => name.includes('lock') && !name.includes('child'));
    assert.deepEqual(left, []);
  }));

test('many waiters for one dead owner: one wins at a time', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    const child = await bundledChild('lock.child.ts', folder);
    assert.ok(await isKilled(child, dir, '1', 'die'));
    let inside = 0;
    await Promise.all(
      Array.from({ length: 12 }, async () => {
        const lock = await acquireLock(dir, ports);
        inside += 1;
        assert.equal(inside, 1);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        await lock.release();
      }),
    );
  }));

test('a live owner is waited for, is named, and is never pushed out', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    const lock = await acquireLock(dir, ports);
    const waited: string[] = [];
    await assert.rejects(
      acquireLock(dir, ports, { waitMs: 60, onWait: (holder) => waited.push(holder) }),
      (error: unknown) => {
        assert.ok(error instanceof AbortError);
        assert.match(error.message, new RegExp(`process ${process.pid} `));
        assert.ok(error.nextSteps.length > 0);
        return true;
      },
    );
    assert.equal(waited.length, 1);
    await lock.release();
    await lock.release();
    await (await acquireLock(dir, ports, { waitMs: 0 })).release();
  }));

test('waiting ends at once when the run is cancelled', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    const lock = await acquireLock(dir, ports);
    const control = new AbortController();
    const waiting = acquireLock(dir, ports, { signal: control.signal, onWait: () => control.abort() });
    await assert.rejects(waiting, CancelledError);
    await lock.release();
    assert.deepEqual(await readdir(folder), []);
  }));

test('an owner with a reused pid, or of an earlier boot, is dead; one on another machine is not', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    const held = await acquireLock(dir, ports);
    const own = JSON.parse(await readFile(lockPathOf(dir), 'utf8'));
    await held.release();
    const owner = { ...own, identity: 'earlier', nonce: 'e'.repeat(32) };
    for (const text of [JSON.stringify(owner), '', '\0\0\0', '{"pid":1}', '[]', 'null']) {
      await writeFile(lockPathOf(dir), text);
      // A power cut tore it.
      await utimes(lockPathOf(dir), 1, 1);
      await (await acquireLock(dir, ports, { waitMs: 0, signal: never })).release();
      assert.deepEqual(await readdir(folder), [], JSON.stringify(text));
    }
    await writeFile(lockPathOf(dir), JSON.stringify({ ...owner, host: 'elsewhere' }));
    await assert.rejects(acquireLock(dir, ports, { waitMs: 0 }), /elsewhere/);
  }));

test('what killed waiters left beside the lock goes with the next owner', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    const held = await acquireLock(dir, ports);
    const own = JSON.parse(await readFile(lockPathOf(dir), 'utf8'));
    await held.release();
    const dead = JSON.stringify({ ...own, identity: 'earlier' });
    for (const left of ['tmp', 'claim']) await writeFile(`${lockPathOf(dir)}.${'d'.repeat(32)}.${left}`, dead);
    const waiting = `${lockPathOf(dir)}.${'a'.repeat(32)}.tmp`;
    await writeFile(waiting, JSON.stringify(own));
    const next = await acquireLock(dir, ports, { waitMs: 0 });
    assert.deepEqual((await readdir(folder)).sort(), ['.system.bae-lock', basename(waiting)].sort());
    await next.release();
  }));
