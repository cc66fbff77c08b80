import assert from 'node:assert/strict';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { readRegistry } from '../../src/managed-system/registry-file.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { bundledChild, isKilled } from './bundled-child.js';
import { faultyFiles } from './faulty-files.js';
import { inTemporaryFolder, makeChange, makeFirst, ports, snapshot } from './helpers.js';

/** What this very process could not remove is removed by others, when it has ended. */
const isLitterOfTheLiving = (name: string) => name.startsWith('.system.bae-lock.');

/** Opens the folder as the next run does, and tells what it holds; fails unless that is one of the two states. */
async function stateAfterRecovery(dir: string, old: object, next: object): Promise<'old' | 'new'> {
  await (await openWorkspace(dir, ports)).close();
  const now = await snapshot(dirname(dir));
  for (const name of Object.keys(now)) if (isLitterOfTheLiving(name)) delete now[name];
  const isNew = (await readRegistry(disk, dir))?.registry.history[0]?.request === 'second';
  assert.deepEqual(now, isNew ? next : old);
  return isNew ? 'new' : 'old';
}

/** The system's folder in a copy of its parent. */
async function copyOf(parent: string, to: string): Promise<string> {
  await cp(parent, to, { recursive: true });
  return join(to, 'system');
}

async function prepare(folder: string, kind: 'existing' | 'fresh') {
  const first = join(folder, 'first');
  const dir = join(first, 'system');
  await mkdir(first);
  if (kind === 'existing') {
    await makeFirst(dir);
    await writeFile(join(dir, 'src/edited.ts'), 'A\nb\nc\nd\n');
    await writeFile(join(dir, 'mine.txt'), 'mine');
  }
  const second = join(folder, 'second');
  await cp(first, second, { recursive: true });
  const result = await makeChange(join(second, 'system'));
  if (kind === 'existing') assert.deepEqual(result.kept, ['src/edited.ts']);
  return { first, old: await snapshot(first), next: await snapshot(second) };
}

/** Every operation with BAE_PROOFS=full, else every fifth: odd and even ones by turns. */
const STRIDE = process.env.BAE_PROOFS === 'full' ? 1 : 5;

/** Calls `trial` with 1, 1 + STRIDE … until it reached no more operation, two at a time. */
async function forEachOperation(trial: (n: number) => Promise<boolean>, stride = STRIDE): Promise<void> {
  let n = 1 - stride;
  const worker = async () => {
    do n += stride;
    while (await trial(n));
  };
  await Promise.all([worker(), worker()]);
}

/** Odd operations die before they begin, even ones in their midst. */
const halfOf = (n: number) => (n % 2 === 0 ? 'half' : '');

for (const kind of ['existing', 'fresh'] as const) {
  test(`kill -9 at any operation on ${kind === 'fresh' ? 'a new' : 'an existing'} folder leaves the old or the new state`, () =>
    inTemporaryFolder(async (folder) => {
      const [child, { first, old, next }] = await Promise.all([
        bundledChild('crash.child.ts', folder),
        prepare(folder, kind),
      ]);
      const states: string[] = [];
      await forEachOperation(
        async (n) => {
          const dir = await copyOf(first, join(folder, `trial-${n}`));
          const killed = await isKilled(child, 'change', dir, String(n), '', halfOf(n));
          const state = await stateAfterRecovery(dir, old, next);
          if (killed) states.push(state);
          else assert.equal(state, 'new');
          return killed;
        },
        kind === 'fresh' ? 1 : STRIDE,
      );
      assert.ok(states.includes('old') && states.includes('new'), 'kills on both sides of the decision');
      assert.ok(states.length * (kind === 'fresh' ? 1 : STRIDE) > 15, `${states.length} kills`);
    }));
}

test('kill -9 at any operation of the recovery still ends in the new state', () =>
  inTemporaryFolder(async (folder) => {
    const [child, { first, old, next }] = await Promise.all([
      bundledChild('crash.child.ts', folder),
      prepare(folder, 'existing'),
    ]);
    const interrupted = join(folder, 'interrupted');
    const dir = await copyOf(first, interrupted);
    assert.ok(await isKilled(child, 'change', dir, '8', 'commit.json'));
    const halfway = await snapshot(interrupted);
    assert.notDeepEqual(halfway, old);
    assert.notDeepEqual(halfway, next);
    let kills = 0;
    await forEachOperation(async (n) => {
      const trial = await copyOf(interrupted, join(folder, `trial-${n}`));
      const killed = await isKilled(child, 'open', trial, String(n), '', halfOf(n));
      assert.equal(await stateAfterRecovery(trial, old, next), 'new');
      if (killed) kills += 1;
      return killed;
    });
    assert.ok(kills * STRIDE > 10, `${kills} kills`);
  }));

test('an operation that fails takes the whole change back, or the next run finishes it', () =>
  inTemporaryFolder(async (folder) => {
    const { first, old, next } = await prepare(folder, 'existing');
    const inputOutputError = async () => {
      throw Object.assign(new Error('EIO: i/o error'), { code: 'EIO' });
    };
    let takenBack = 0;
    await forEachOperation(async (n) => {
      const dir = await copyOf(first, join(folder, `trial-${n}`));
      const faulty = faultyFiles(disk, { n }, inputOutputError);
      const failed = await makeChange(dir, { ...ports, files: faulty.files }).then(
        () => false,
        () => true,
      );
      const state = await stateAfterRecovery(dir, old, next);
      if (!failed) assert.equal(state, 'new');
      else if (state === 'old') takenBack += 1;
      return faulty.count() >= n;
    });
    assert.ok(takenBack * STRIDE > 20, `${takenBack} taken back`);
  }));
