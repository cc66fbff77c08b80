import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { answer, type Opened, openCache, SetClock } from './setup.js';

let root = '';
let folder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bae-cache-'));
  folder = join(root, 'recognition');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const open = (options: Parameters<typeof openCache>[1] = {}): Opened => openCache(folder, options);

describe('two tiers', () => {
  it('answers at once from memory, after a restart from disk, then from memory again', async () => {
    const first = open().cache;
    assert.equal(await first.get('Create student'), undefined);
    const stored = first.put(answer('Create student'));
    assert.equal((await first.get('Create student'))?.tier, 'memory');
    assert.equal(await stored, true);
    const second = open().cache;
    assert.equal((await second.get('Create student'))?.tier, 'persistent');
    assert.equal((await second.get('Create student'))?.tier, 'memory');
  });

  it('gives back exactly what was stored, from both tiers', async () => {
    const given = answer('Create student', {
      reading: { attributes: ['__proto__', 'constructor'], note: '"},\n{é\u2028' },
      intent: 'relate',
      language: 'pt',
      confidence: 0.71,
      entities: ['Student', 'GiftCard'],
    });
    const { cache } = open();
    await cache.put(given);
    for (const hit of [await cache.get(given.request), await open().cache.get(given.request)]) {
      assert.ok(hit);
      assert.deepEqual(hit.recognition, given.reading);
      assert.deepEqual(
        [hit.userRequest, hit.meaning, hit.intent, hit.language, hit.confidence, hit.entities, hit.cacheVersion],
        [given.request, given.meaning, 'relate', 'pt', 0.71, given.entities, 1],
      );
    }
  });

  it('cannot be changed from outside', async () => {
    const attributes = ['name'];
    const { cache } = open();
    await cache.put(answer('Create student', { reading: { attributes } }));
    attributes.push('sneaked in');
    for (const hit of [await cache.get('Create student'), await open().cache.get('Create student')]) {
      assert.deepEqual(hit?.recognition.attributes, ['name']);
      assert.ok(Object.isFrozen(hit?.recognition.attributes));
    }
  });

  it('finds the same text without normalising, another wording by its normalised key', async () => {
    let normalised = 0;
    const normalise = (request: string): string => {
      normalised += 1;
      return request
        .toLowerCase()
        .replace(/[^a-z ]|please/g, '')
        .trim();
    };
    const { cache } = open({ normalise });
    await cache.put(answer('Create student'));
    assert.equal(normalised, 1);
    assert.equal((await cache.get('Create student'))?.tier, 'memory');
    assert.equal(normalised, 1);
    assert.equal((await cache.get('Please create STUDENT!'))?.tier, 'memory');
    assert.equal((await cache.get('Please create STUDENT!'))?.tier, 'memory');
    assert.equal(normalised, 2);
    assert.equal(await cache.get('create teacher'), undefined);
  });

  it('keeps the entries used last in memory and all of them on disk', async () => {
    const { cache } = open({ maxSize: 2 });
    await Promise.all(['one', 'two', 'three'].map((request) => cache.put(answer(request))));
    assert.deepEqual(
      [(await cache.get('three'))?.tier, (await cache.get('two'))?.tier, (await cache.get('one'))?.tier],
      ['memory', 'memory', 'persistent'],
    );
    assert.deepEqual([(await cache.get('two'))?.tier, (await cache.get('three'))?.tier], ['memory', 'persistent']);
    const { memorySize, persistentSize } = await cache.cacheStats();
    assert.deepEqual([memorySize, persistentSize], [2, 3]);
  });

  it('holds the last entry in memory even where its size is set to nothing', async () => {
    const { cache } = open({ maxSize: 0 });
    await cache.put(answer('one'));
    await cache.put(answer('two'));
    assert.deepEqual([(await cache.get('two'))?.tier, (await cache.get('one'))?.tier], ['memory', 'persistent']);
  });

  it('counts hits across processes', async () => {
    const { cache } = open();
    await cache.put(answer('Create student'));
    await cache.get('Create student');
    assert.equal((await cache.get('create student'))?.hitCount, 2);
    await cache.flush();
    const later = open().cache;
    assert.equal((await later.get('Create student'))?.hitCount, 3);
    await Promise.all([later.flush(), cache.flush()]);
    assert.equal((await open().cache.list())[0]?.hitCount, 3);
  });

  it('tells what it did and what it holds', async () => {
    const clock = new SetClock();
    const { cache } = open({ clock });
    await cache.put(answer('one'));
    clock.at += 1000;
    await cache.put(answer('two'));
    await cache.get('one');
    await cache.get('nothing');
    cache.clearMemoryCache();
    await cache.get('one');
    await cache.get('one');
    assert.deepEqual(await cache.cacheStats(), {
      memorySize: 1,
      persistentSize: 2,
      memoryHitCount: 2,
      persistentHitCount: 1,
      missCount: 1,
      memoryHitRate: 0.5,
      persistentHitRate: 0.25,
      overallHitRate: 0.75,
      oldestEntry: '2026-05-01T12:00:00.000Z',
      newestEntry: '2026-05-01T12:00:01.000Z',
      totalRequests: 4,
    });
    assert.deepEqual(
      (await cache.list()).map((entry) => entry.userRequest),
      ['two', 'one'],
    );
  });
});

describe('one meaning, one entry', () => {
  it('is shared by sentences that mean the same, in both tiers and from then on', async () => {
    const { cache } = open();
    const meaning = 'create Student';
    await cache.put(answer('create student system', { meaning, confidence: 0.9 }));
    await cache.put(answer('add student management', { meaning, confidence: 0.8 }));
    assert.deepEqual((await cache.cacheStats()).persistentSize, 1);
    for (const each of [cache, open().cache]) {
      await each.get('create student system');
      const hit = await each.get('add student management');
      assert.deepEqual([hit?.tier, hit?.userRequest, hit?.confidence], ['memory', 'create student system', 0.9]);
    }
  });

  it('is taken from the process that stored it first', async () => {
    await open().cache.put(answer('create student system', { meaning: 'm' }));
    const { cache } = open();
    await cache.put(answer('add student management', { meaning: 'm' }));
    assert.equal((await cache.get('add student management'))?.userRequest, 'create student system');
  });

  it('is stored anew by its own sentence', async () => {
    const { cache } = open();
    await cache.put(answer('create student', { confidence: 0.8 }));
    await cache.put(answer('create student', { confidence: 0.9 }));
    assert.equal((await cache.get('create student'))?.confidence, 0.9);
    assert.equal((await open().cache.get('create student'))?.confidence, 0.9);
  });

  it('is never shared between languages, nor by answers that only ask back', async () => {
    const { cache } = open();
    await cache.put(answer('create student', { meaning: 'm' }));
    await cache.put(answer('criar aluno', { meaning: 'm', language: 'pt' }));
    await cache.put(
      answer('foo', { meaning: '?', intent: 'clarify', reading: { attributes: [], note: 'What is foo?' } }),
    );
    await cache.put(
      answer('bar', { meaning: '?', intent: 'clarify', reading: { attributes: [], note: 'What is bar?' } }),
    );
    assert.equal((await cache.get('criar aluno'))?.language, 'pt');
    assert.equal((await cache.get('foo'))?.recognition.note, 'What is foo?');
    assert.equal((await cache.get('bar'))?.recognition.note, 'What is bar?');
  });

  it('keeps answers that depended on what exists apart', async () => {
    const { cache } = open();
    await cache.put(answer('add email', { meaning: 'evolve Student', scope: 'only Student' }));
    await cache.put(answer('add email', { meaning: 'evolve Teacher', scope: 'only Teacher', entities: ['Teacher'] }));
    await cache.put(answer('create course', { meaning: 'create Course', entities: ['Course'] }));
    for (const each of [cache, open().cache]) {
      assert.equal((await each.get('Add email', 'only Student'))?.meaning, 'evolve Student');
      assert.equal((await each.get('add email', 'only Teacher'))?.meaning, 'evolve Teacher');
      assert.equal(await each.get('add email', 'both'), undefined);
      assert.equal(await each.get('add email'), undefined);
      assert.equal((await each.get('create course', 'both'))?.meaning, 'create Course');
    }
  });
});

describe('invalidation', () => {
  it('removes what speaks of an entity from both tiers, however the name is written', async () => {
    const { cache } = open();
    await cache.put(answer('one', { entities: ['GiftCard'] }));
    await cache.put(answer('two', { entities: ['Shop', 'GiftCard'] }));
    await cache.put(answer('three', { entities: ['Gift'] }));
    assert.equal(await cache.invalidateEntity('gift card'), 2);
    for (const each of [cache, open().cache]) {
      assert.equal(await each.get('one'), undefined);
      assert.equal(await each.get('two'), undefined);
      assert.ok(await each.get('three'));
    }
    assert.equal((await cache.cacheStats()).persistentSize, 1);
  });

  it('is seen by another process at its next lookup, before anything is deleted', async () => {
    const [here, there] = [open().cache, open().cache];
    await here.put(answer('Create student'));
    await there.get('Create student');
    assert.equal((await there.get('Create student'))?.tier, 'memory');
    const deleting = here.invalidateEntity('Student');
    assert.equal(await here.get('Create student'), undefined);
    await deleting;
    assert.equal(await there.get('Create student'), undefined);
    await there.put(answer('Create student', { confidence: 0.8 }));
    assert.equal((await there.get('Create student'))?.confidence, 0.8);
    assert.equal((await here.get('Create student'))?.tier, 'persistent');
  });

  it('holds even where the clock has gone back, and so do new answers', async () => {
    const clock = new SetClock();
    const { cache } = open({ clock });
    await cache.put(answer('Create student'));
    clock.at -= 400 * 86_400_000;
    await cache.invalidateEntity('Student');
    assert.equal(await open().cache.get('Create student'), undefined);
    await cache.put(answer('Create student'));
    assert.equal((await cache.get('Create student'))?.tier, 'memory');
    assert.equal((await open({ clock }).cache.get('Create student'))?.tier, 'persistent');
  });

  it('of everything empties both tiers for every process', async () => {
    const [here, there] = [open().cache, open().cache];
    await Promise.all(['one', 'two'].map((request) => here.put(answer(request))));
    await there.get('one');
    assert.equal(await here.clearAll(), 2);
    assert.equal(await there.get('one'), undefined);
    assert.equal(await here.get('two'), undefined);
    assert.deepEqual(await readdir(folder), ['invalidations.json']);
    await here.put(answer('one'));
    assert.ok(await there.get('one'));
  });

  it('by age removes the old entries only, and old ones are no answers meanwhile', async () => {
    const clock = new SetClock();
    const { cache } = open({ clock });
    await cache.put(answer('old'));
    clock.at += 20 * 86_400_000;
    await cache.put(answer('young'));
    clock.at += 11 * 86_400_000;
    assert.equal(await cache.get('old'), undefined);
    assert.equal(await cache.cleanupOldEntries(), 1);
    assert.ok(await cache.get('young'));
    assert.equal(await cache.cleanupOldEntries(5), 1);
    assert.equal((await cache.cacheStats()).persistentSize, 0);
  });

  it('by age happens in the background of a process that lives long enough', async () => {
    const clock = new SetClock();
    await open({ clock }).cache.put(answer('old'));
    clock.at += 31 * 86_400_000;
    const { cache } = open({ clock, cleanUpAfterMs: 0 });
    await cache.get('anything');
    while ((await readdir(folder)).length > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });
});

describe('export and import', () => {
  it('moves every entry and every sentence that leads to it', async () => {
    const { cache } = open();
    await cache.put(answer('create student system', { meaning: 'm' }));
    await cache.put(answer('add student management', { meaning: 'm' }));
    await cache.put(answer('create course', { entities: ['Course'] }));
    const file = join(root, 'export.jsonl');
    assert.equal(await cache.exportTo(file), 2);
    assert.equal((await stat(file)).mode & 0o777, 0o600);

    const elsewhere = openCache(join(root, 'elsewhere')).cache;
    await elsewhere.invalidateEntity('Student');
    assert.deepEqual(await elsewhere.importFrom(file), { imported: 2, skipped: 0 });
    assert.equal((await elsewhere.get('Add student management'))?.tier, 'persistent');
    assert.equal((await elsewhere.get('create student system'))?.tier, 'memory');
    assert.deepEqual((await elsewhere.get('create course'))?.entities, ['Course']);
  });

  it('refuses other files and skips damaged lines', async () => {
    const { cache } = open();
    await cache.put(answer('one'));
    const file = join(root, 'export.jsonl');
    await cache.exportTo(file);
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      `${text}{"key":"../../etc/passwd","value":{}}\n{"key":"${'0'.repeat(64)}","value":{"version":1}}\nno\n`,
    );
    assert.deepEqual(await openCache(join(root, 'b')).cache.importFrom(file), { imported: 1, skipped: 3 });
    await writeFile(file, '{"format":"bae-recognition-cache","version":99}\n');
    await assert.rejects(cache.importFrom(file), { name: 'AbortError', message: /format 99/ });
    for (const other of ['', '{}', 'text', '\0']) {
      await writeFile(file, other);
      await assert.rejects(cache.importFrom(file), { name: 'AbortError', message: /no export/ });
    }
    await assert.rejects(cache.importFrom(join(root, 'missing')), { name: 'AbortError' });
  });
});
