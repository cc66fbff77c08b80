import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { JsonShards } from '../../../src/adapters/json-shards/json-shards.js';
import { encodeShard } from '../../../src/adapters/json-shards/shard-text.js';
import { ownerLocks } from '../../../src/adapters/owner-lock.js';
import type { CacheFault, Locks } from '../../../src/ports.js';
import { ranUnderFault } from './fault-run.js';

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex');
/** A key in the shard `ab.json`. */
const inAb = (text: string): string => `ab${keyOf(text).slice(2)}`;

let root = '';
let folder = '';
let faults: CacheFault[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bae-shards-'));
  folder = join(root, 'cache', 'recognition');
  faults = [];
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (options: { durable?: boolean } = {}): JsonShards =>
  new JsonShards(folder, { locks: ownerLocks, onFault: (fault) => faults.push(fault), lockWaitMs: 50, ...options });
const kinds = (): string[] => faults.map((fault) => fault.kind);

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

describe('JSON shards', () => {
  it('touch no file before the first write', async () => {
    const store = open();
    assert.equal(await store.get(keyOf('a')), undefined);
    assert.equal(store.invalidations().everything, 0);
    await store.flush();
    assert.deepEqual(await readdir(root), []);
    assert.deepEqual(faults, []);
  });

  it('keep values for the next process, in files for their owner only, and leave nothing else', async () => {
    for (const durable of [false, true]) {
      const key = keyOf(`durable ${durable}`);
      assert.equal(await open({ durable }).update(key, () => ({ durable })), true);
      assert.deepEqual(await open().get(key), { durable });
      assert.equal((await stat(join(folder, `${key.slice(0, 2)}.json`))).mode & 0o777, 0o600);
    }
    assert.ok((await readdir(folder)).every((name) => /^[0-9a-f]{2}\.json$/.test(name)));
    assert.equal((await stat(folder)).mode & 0o777, 0o700);
  });

  it('apply changes to the newest value in the order they were asked for', async () => {
    const store = open();
    const append = (letter: string) => (current: unknown) => `${current ?? ''}${letter}`;
    await Promise.all(['a', 'b', 'c'].map((letter) => store.update(inAb('x'), append(letter))));
    await open().update(inAb('x'), append('d'));
    assert.equal(await store.get(inAb('x')), 'abcd');
    await store.update(inAb('x'), () => undefined);
    assert.equal(await store.get(inAb('x')), undefined);
    assert.deepEqual(await readdir(folder), []);
  });

  it('write a shard once for changes that come together, and not at all for one that changes nothing', async () => {
    let writes = 0;
    const counting: Locks = {
      acquire: (path, request) => {
        writes += 1;
        return ownerLocks.acquire(path, request);
      },
    };
    const store = new JsonShards(folder, { locks: counting, onFault: (fault) => faults.push(fault) });
    await Promise.all(Array.from({ length: 200 }, (_, index) => store.update(inAb(String(index)), () => index)));
    assert.ok(writes <= 2, `${writes} writes`);
    const before = await stat(join(folder, 'ab.json'));
    await store.update(inAb('1'), () => 1);
    assert.equal((await stat(join(folder, 'ab.json'))).ino, before.ino);
    const found = await Promise.all(Array.from({ length: 200 }, (_, index) => store.get(inAb(String(index)))));
    assert.deepEqual(found, [...found.keys()]);
  });

  it('lose nothing when two stores write the same shard', async () => {
    const stores = [open(), open()];
    const writes = Array.from({ length: 100 }, (_, index) =>
      stores[index % 2]?.update(inAb(String(index)), () => index),
    );
    assert.ok((await Promise.all(writes)).every(Boolean));
    const found = await Promise.all(writes.map((_, index) => open().get(inAb(String(index)))));
    assert.deepEqual(found, [...writes.keys()]);
    assert.deepEqual(faults, []);
  });

  it('sweep what is refused and nothing else', async () => {
    const store = open();
    for (let index = 0; index < 20; index += 1) void store.update(keyOf(String(index)), () => index);
    await store.sweep((_, value) => Number(value) % 2 === 0);
    const left: unknown[] = [];
    for await (const [, value] of store.entries()) left.push(value);
    assert.deepEqual(left.sort(), [0, 10, 12, 14, 16, 18, 2, 4, 6, 8]);
  });

  it('show marks to other processes at once, and never lower one', async () => {
    const [one, other] = [open(), open()];
    const quiet = other.invalidations();
    assert.equal(other.invalidations(), quiet, 'the same object while nothing changes');
    await one.invalidate({ everything: 0, entities: new Map([['student', 7]]) });
    await one.invalidate({ everything: 3, entities: new Map([['student', 5]]) });
    assert.deepEqual(other.invalidations(), { everything: 3, entities: new Map([['student', 7]]) });
    assert.deepEqual(open().invalidations(), other.invalidations());
  });

  it('show every one of many marks that come within a tick of the clock', async () => {
    const [one, other] = [open(), open()];
    for (let mark = 1; mark <= 50; mark += 1) {
      await one.invalidate({ everything: mark, entities: new Map() });
      assert.equal(other.invalidations().everything, mark);
    }
  });

  it('tidy up what killed writers left, when it is old', async () => {
    await open().update(inAb('x'), () => 1);
    const names = ['.ab.json.0011.tmp', 'ab.json.lock.0011.tmp', 'ab.json.lock.0011.claim', 'cd.json.corrupt-00ff'];
    for (const name of names) await utimes(await write(name, 'x'), 1, 1);
    await write('.ef.json.0022.tmp', 'new');
    await open().tidy(Date.now() - 1000);
    assert.deepEqual((await readdir(folder)).sort(), ['.ef.json.0022.tmp', 'ab.json']);
  });
});

describe('JSON shards under fault', () => {
  it('set a damaged shard aside, say so once, keep the others and go on', async () => {
    const store = open();
    await store.update(keyOf('kept'), () => 'kept');
    const damaged: readonly (string | Uint8Array)[] = [
      '',
      '{"version":1,"entr',
      new Uint8Array(4096),
      '[]',
      '{"version":1,"checksum":"x","entries":[]}',
      encodeShard(new Map([[inAb('x'), '1']])).replace(':1\n', ':2\n'),
    ];
    for (const content of damaged) {
      await write('ab.json', content);
      assert.equal(await store.get(inAb('x')), undefined);
      await store.flush();
      assert.equal(await store.update(inAb('x'), () => 'new'), true);
      assert.equal(await store.get(inAb('x')), 'new');
    }
    const aside = (await readdir(folder)).filter((name) => name.startsWith('ab.json.corrupt-'));
    assert.equal(aside.length, damaged.length);
    assert.deepEqual(kinds(), ['corrupt']);
    assert.equal(await store.get(keyOf('kept')), 'kept');
  });

  it('leave a shard of a newer release alone and read it as a miss', async () => {
    const content = '{"version":2,"pages":["of tomorrow"]}';
    const path = await write('ab.json', content);
    const store = open();
    assert.equal(await store.get(inAb('x')), undefined);
    assert.equal(await store.update(inAb('x'), () => 1), false);
    await store.sweep(() => false);
    assert.equal(await readFile(path, 'utf8'), content);
    assert.equal(await store.update(`cd${keyOf('y').slice(2)}`, () => 1), true);
    assert.deepEqual(kinds(), ['newer-format']);
  });

  it('begin anew where a shard is of an older format, and say so', async () => {
    await write('ab.json', '{"version":0,"entries":{}}');
    const store = open();
    assert.equal(await store.get(inAb('x')), undefined);
    assert.equal(await store.update(inAb('x'), () => 1), true);
    assert.equal(await open().get(inAb('x')), 1);
    assert.deepEqual(kinds(), ['older-format']);
  });

  it('read an entry that is no JSON as a miss', async () => {
    await write('ab.json', encodeShard(new Map([[inAb('x'), '{oops']])));
    assert.equal(await open().get(inAb('x')), undefined);
  });

  it('give up on a shard that another process holds, and on that shard only', async () => {
    await mkdir(folder, { recursive: true });
    const lock = await ownerLocks.acquire(join(folder, 'ab.json.lock'), { waitMs: 0 });
    assert.ok(lock.held);
    const store = open();
    const [locked, free] = await Promise.all([
      store.update(inAb('x'), () => 1),
      store.update(`cd${keyOf('y').slice(2)}`, () => 1),
    ]);
    assert.deepEqual([locked, free], [false, true]);
    assert.equal(await store.update(inAb('x'), () => 1), false);
    assert.deepEqual(kinds(), ['locked']);
    await lock.release();
    assert.equal(await store.update(inAb('x'), () => 1), true);
  });

  it('go on where the folder cannot be made', async () => {
    await writeFile(join(root, 'cache'), 'a file in the way');
    const store = open();
    assert.equal(await store.update(inAb('x'), () => 1), false);
    assert.equal(await store.get(inAb('x')), undefined);
    assert.equal(await store.invalidate({ everything: 9, entities: new Map() }), false);
    assert.equal(store.invalidations().everything, 9, 'marks hold for this process');
    await store.sweep(() => false);
    assert.deepEqual(kinds().sort(), ['unreadable', 'unwritable']);
  });

  it('go on where the folder is read-only', async () => {
    await open().update(inAb('x'), () => 'stored');
    await chmod(root, 0o755);
    await chmod(join(root, 'cache'), 0o755);
    await chmod(folder, 0o555);
    await chmod(join(folder, 'ab.json'), 0o444);
    const { read, written, kinds: told } = await ranUnderFault('read-only', folder, inAb('x'));
    await chmod(folder, 0o755);
    assert.deepEqual({ read, written, told }, { read: 'stored', written: [false, false], told: ['unwritable'] });
    assert.deepEqual(await readdir(folder), ['ab.json']);
  });

  it('go on where no room is left, and keep what was there', async () => {
    await open().update(inAb('x'), () => 'stored');
    const before = await readFile(join(folder, 'ab.json'), 'utf8');
    for (const fault of ['full', 'brim-full'] as const) {
      const { read, written, kinds: told } = await ranUnderFault(fault, folder, inAb('x'));
      assert.deepEqual({ read, written, told }, { read: 'stored', written: [false, false], told: ['full'] });
      assert.equal(await readFile(join(folder, 'ab.json'), 'utf8'), before);
      assert.deepEqual(await readdir(folder), ['ab.json']);
    }
  });
});
