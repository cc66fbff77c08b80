import assert from 'node:assert/strict';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { restartServer, stopServer } from '../../src/managed-system/server.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { bundledChild, isKilled } from './bundled-child.js';
import { inTemporaryFolder, ports, snapshot } from './helpers.js';
import { change, FIRST_FILES, livePorts, rowsIn, SECOND_FILES, stack } from './tiny-system.js';

/** In the order in which they happen. */
const STEPS = [
  'build',
  'settle the database',
  'back up',
  'journal',
  'move a source',
  'move the migration',
  'move the registry',
  'migrate',
  'record the digest',
  'decide',
  'start',
] as const;

const ROWS = 100;

async function filesOf(dir: string) {
  const entries = Object.entries(await snapshot(dir));
  return Object.fromEntries(entries.filter(([name]) => /^(src|migrations|\.bae\/(base|registry\.json))/.test(name)));
}

/** The folder of a system with rows, and what its files are before and after the change. */
async function prepare(folder: string) {
  const first = join(folder, 'first');
  const dir = join(first, 'system');
  await mkdir(first);
  await change(dir, 'first', FIRST_FILES);
  const { url } = await restartServer(stack, dir, ports, { port: 28_000 });
  for (let row = 0; row < ROWS; row++) await ports.network.get(`${url}/add`, 2000);
  await stopServer(stack, dir, ports);
  const second = join(folder, 'second');
  await cp(first, second, { recursive: true });
  await change(join(second, 'system'), 'second', SECOND_FILES);
  return { first, old: await filesOf(dir), next: await filesOf(join(second, 'system')) };
}

test('what a killed change left at work on the data is waited for, and then taken back', () =>
  inTemporaryFolder(async (folder) => {
    await symlink(resolve(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
    const [child, { first, old }] = await Promise.all([bundledChild('live-change.child.ts', folder), prepare(folder)]);
    const dir = join(first, 'system');
    assert.ok(await isKilled(child, dir, 'migrate', 'during'));
    assert.ok((await readdir(join(dir, 'data'))).includes('app.db-wal'), 'the migration goes on');
    await (await openWorkspace(dir, livePorts)).close();
    assert.deepEqual(await filesOf(dir), old);
    assert.deepEqual(await readdir(join(dir, 'data')), ['app.db']);
    assert.ok(rowsIn(dir)?.every(({ name }) => name === 'new'));
  }));

const full = process.env.BAE_PROOFS === 'full';
/** Both with BAE_PROOFS=full, else by turns. */
const SIDES = ['before', 'after'] as const;

test('kill -9 at any step of a live change leaves the old or the new state of files and data, with every row', () =>
  inTemporaryFolder(async (folder) => {
    await symlink(resolve(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
    const [child, { first, old, next }] = await Promise.all([
      bundledChild('live-change.child.ts', folder),
      prepare(folder),
    ]);
    const outcomes: string[] = [];
    for (const [index, step] of STEPS.entries())
      for (const when of full ? SIDES : [index % 2 === 0 ? SIDES[0] : SIDES[1]]) {
        const trial = join(folder, `${step} ${when}`);
        await cp(first, trial, { recursive: true });
        const dir = join(trial, 'system');
        assert.ok(await isKilled(child, dir, step, when), `${step} was not reached`);
        await (await openWorkspace(dir, livePorts)).close();
        await stopServer(stack, dir, ports).catch(() => undefined);

        const column = JSON.stringify(await filesOf(dir)) === JSON.stringify(next) ? 'title' : 'name';
        assert.deepEqual(await filesOf(dir), column === 'title' ? next : old, `files after a kill ${when} ${step}`);
        const rows = rowsIn(dir);
        assert.equal(rows?.length, ROWS);
        assert.ok(
          rows.every((row) => row[column] === 'new'),
          `${column} after a kill ${when} ${step}`,
        );
        assert.deepEqual(
          (await readdir(trial)).filter((name) => /bae-[\w-]{16}/.test(name)),
          [],
          'nothing is left beside the folder',
        );
        outcomes.push(column);
      }
    // Old until the decision, new from then on.
    assert.deepEqual([...outcomes].sort(), outcomes);
    assert.ok(outcomes.includes('title'));
  }));
