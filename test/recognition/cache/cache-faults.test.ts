import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { encodeShard } from '../../../src/adapters/json-shards/shard-text.js';
import { answer, keyOf, type Opened, openCache, SetClock } from './setup.js';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bae-cache-'));
  folder = join(root, 'recognition');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (options: Parameters<typeof openCache>[1] = {}): Opened => openCache(folder, options);
const shards = async (): Promise<string[]> => (await readdir(folder)).filter((name) => name.endsWith('.json'));

/** Rewrites every stored entry, leaving the way to it as it is. */
async function rewriteEntries(change: (entry: Record<string, unknown>) => unknown): Promise<void> {
  for (const name of await shards()) {
    const { entries } = JSON.parse(await readFile(join(folder, name), 'utf8'));
    const changed = Object.entries<Record<string, unknown>>(entries).map(
      ([key, value]) => [key, JSON.stringify('to' in value ? value : change(value))] as const,
    );
    await writeFile(join(folder, name), encodeShard(new Map(changed)));
  }
}

describe('the cache under fault', () => {
  it('remembers in memory where nothing can be written, says it once, and still invalidates', async () => {
    await writeFile(folder, 'a file in the way');
    const { cache, faults } = open();
    assert.equal(await cache.put(answer('one')), false);
    assert.equal(await cache.put(answer('two')), false);
    assert.equal((await cache.get('one'))?.tier, 'memory');
    assert.equal(await cache.get('three'), undefined);
    assert.equal(await cache.invalidateEntity('Student'), 2);
    assert.equal(await cache.get('one'), undefined);
    await cache.put(answer('one'));
    assert.equal((await cache.get('one'))?.tier, 'memory');
    await cache.flush();
    assert.deepEqual(faults.map((fault) => fault.kind).sort(), ['unreadable', 'unwritable']);
  });

  it('loses at most what was in a damaged shard', async () => {
    const requests = Array.from({ length: 40 }, (_, index) => `create thing ${index}`);
    const before = open().cache;
    await Promise.all(requests.map((request) => before.put(answer(request))));
    const victim = `${keyOf('create thing 7').slice(0, 2)}.json`;
    await writeFile(join(folder, victim), 'damage');
    const { cache, faults } = open();
    const hits = await Promise.all(requests.map((request) => cache.get(request)));
    const lost = requests.filter((_, index) => hits[index] === undefined);
    assert.ok(lost.includes('create thing 7'));
    assert.ok(lost.length < 5, `${lost.length} lost`);
    assert.deepEqual(
      faults.map((fault) => fault.kind),
      ['corrupt'],
    );
    await Promise.all(lost.map((request) => cache.put(answer(request))));
    const after = open();
    assert.ok((await Promise.all(requests.map((request) => after.cache.get(request)))).every(Boolean));
    assert.deepEqual(after.faults, []);
  });

  it('leaves an entry of a newer format alone, and finds the answer anew', async () => {
    await open().cache.put(answer('one'));
    await rewriteEntries((entry) => ({ ...entry, version: 2, extra: true }));
    const { cache, dropped } = open();
    assert.equal(await cache.get('one'), undefined);
    await cache.put(answer('one'));
    assert.equal((await cache.get('one'))?.tier, 'memory');
    await cache.cleanupOldEntries(-1);
    assert.equal(await open().cache.get('one'), undefined);
    assert.deepEqual(dropped, ['Recognition cache: answers in the format of a newer release are found anew.']);
    let kept = 0;
    await rewriteEntries((entry) => {
      kept += entry.extra === true ? 1 : 0;
      return entry;
    });
    assert.equal(kept, 1);
  });

  it('drops entries of an older format, of another release or of the wrong shape, and says so once each', async () => {
    const cases: readonly [(entry: Record<string, unknown>) => unknown, RegExp][] = [
      [(entry) => ({ ...entry, version: 0 }), /older release/],
      [(entry) => ({ ...entry, release: '0.9.0' }), /another release/],
      [(entry) => ({ ...entry, answer: { intent: 'create' } }), /wrong shape/],
      [(entry) => ({ ...entry, at: 1e300 }), /wrong shape/],
      [(entry) => ({ ...entry, about: 'student' }), /wrong shape/],
      [() => null, /wrong shape/],
      [() => ['list'], /wrong shape/],
    ];
    for (const [change, message] of cases) {
      await rm(folder, { recursive: true, force: true });
      const stored = open().cache;
      await stored.put(answer('one'));
      await stored.put(answer('two'));
      await rewriteEntries((entry) => change(entry) ?? 'nothing');
      const { cache, dropped } = open();
      assert.deepEqual([await cache.get('one'), await cache.get('two')], [undefined, undefined]);
      assert.equal(dropped.length, 1);
      assert.match(dropped[0] ?? '', message);
      await cache.put(answer('one'));
      assert.equal((await open().cache.get('one'))?.tier, 'persistent');
    }
  });

  it('answers on when the clock has gone back', async () => {
    const clock = new SetClock();
    await open({ clock }).cache.put(answer('one'));
    clock.at -= 3650 * 86_400_000;
    const { cache } = open({ clock });
    assert.equal((await cache.get('one'))?.tier, 'persistent');
    assert.equal(await cache.cleanupOldEntries(), 0);
    assert.equal((await cache.get('one'))?.tier, 'memory');
  });

  it('goes on when its folder is deleted under it', async () => {
    const { cache, faults } = open();
    await cache.put(answer('one'));
    await rm(folder, { recursive: true });
    assert.equal((await cache.get('one'))?.tier, 'memory');
    assert.equal(await cache.get('two'), undefined);
    assert.equal(await cache.put(answer('two')), true);
    assert.equal((await open().cache.get('two'))?.tier, 'persistent');
    assert.deepEqual(faults, []);
  });

  it('keeps a thousand lookups and stores at once', async () => {
    const { cache } = open({ maxSize: 50 });
    const requests = Array.from({ length: 1000 }, (_, index) => `create thing ${index % 500}`);
    await Promise.all(
      requests.map(async (request, index) => {
        if (index < 500) await cache.put(answer(request));
        else await cache.get(request);
      }),
    );
    const later = open().cache;
    const hits = await Promise.all(requests.slice(0, 500).map((request) => later.get(request)));
    assert.deepEqual(
      hits.map((hit) => hit?.userRequest),
      requests.slice(0, 500),
    );
  });
});
