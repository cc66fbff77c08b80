import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { AbortError } from '../../src/domain/errors.js';
import { restartServer, serverStatus, stopServer } from '../../src/managed-system/server.js';
import { undoLast } from '../../src/managed-system/undo.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { inTemporaryFolder, ports, snapshot } from './helpers.js';
import { change, FAILING, FIRST_FILES, files, livePorts, rowsIn, SECOND_FILES, stack } from './tiny-system.js';

/** A free port below those that the system hands out to others at any moment. */
async function somePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if (await ports.network.isFree(port)) return port;
  }
}

const get = async (url: string, path: string) =>
  JSON.parse((await ports.network.get(`${url}${path}`, 2000))?.body ?? 'null');

/** A system that runs, with a row in it. */
async function running(use: (dir: string, url: string, port: number) => Promise<void>): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    try {
      await change(dir, 'first', FIRST_FILES);
      const { url, port } = await restartServer(stack, dir, ports, { port: await somePort() });
      await get(url, '/add');
      await use(dir, url, port);
    } finally {
      await stopServer(stack, dir, ports).catch(() => undefined);
    }
  });
}

/** Sources, records and build, without what tells of the time. */
async function filesOf(dir: string) {
  const entries = Object.entries(await snapshot(dir));
  return Object.fromEntries(entries.filter(([name]) => !/^(data\/|\.bae\/(backups|server))/.test(name)));
}

const OWN = [
  ['.git/HEAD', 'ref: refs/heads/main'],
  ['.bae/templates/own.hbs', 'mine'],
] as const;
const undo = async (dir: string, options = {}) => {
  const workspace = await openWorkspace(dir, ports);
  try {
    return await undoLast(stack, workspace.dir, livePorts, options);
  } finally {
    await workspace.close();
  }
};

test('a change of a running system keeps its rows and its port, and says what was migrated', () =>
  running(async (dir, url, port) => {
    const facts: unknown[] = [];
    const { started, commit } = await change(dir, 'second', SECOND_FILES, {
      onFact: ({ type, file }) => facts.push([type, file]),
    });
    assert.equal(started?.port, port);
    assert.deepEqual(commit.created, ['migrations/0002_title.sql']);
    assert.deepEqual(facts, [['migration-applied', '0002_title.sql']]);
    assert.equal(await get(url, '/version'), 'two');
    assert.deepEqual(await get(url, '/rows'), [{ id: 1, title: 'new' }]);
  }));

for (const [what, artifacts, reason] of [
  ['a migration that fails', files('two', { '0002_title.sql': FAILING }), /no such table: nothing/],
  [
    'a new version that does not start',
    files('broken', { '0002_title.sql': 'DELETE FROM "items";\n' }),
    /cannot start/,
  ],
] as const)
  test(`${what} takes files and data back, and the old version runs again`, () =>
    running(async (dir, url) => {
      const before = await filesOf(dir);
      await assert.rejects(change(dir, 'second', artifacts), (error) => {
        assert.ok(error instanceof AbortError);
        assert.match(error.message, reason);
        return true;
      });
      assert.deepEqual(await filesOf(dir), before);
      assert.equal(await get(url, '/version'), 'one');
      assert.deepEqual(await get(url, '/rows'), [{ id: 1, name: 'new' }]);
    }));

test('a system that does not run is migrated all the same, and not started', () =>
  running(async (dir) => {
    await stopServer(stack, dir, ports);
    const { started } = await change(dir, 'second', SECOND_FILES);
    assert.equal(started, undefined);
    assert.deepEqual(rowsIn(dir), [{ id: 1, title: 'new' }]);
    assert.deepEqual(await serverStatus(stack, dir, ports), { running: false });
  }));

test('a system without data is only written', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    await change(dir, 'first', FIRST_FILES);
    await change(dir, 'second', SECOND_FILES);
    assert.equal(rowsIn(dir), undefined);
    assert.ok(!('dist/' in (await snapshot(dir))));
  }));

test('nothing is changed while another program has the database open', () =>
  running(async (dir, url) => {
    const other = await somePort();
    const { pid } = await ports.processes.startDetached(stack.start(dir, other), {
      cwd: dir,
      logFile: join(dir, 'other.log'),
    });
    try {
      while ((await get(`http://127.0.0.1:${other}`, '/version')) === null) await ports.clock.sleep(20);
      await assert.rejects(change(dir, 'second', SECOND_FILES), /in use by another program/);
      assert.equal(await get(url, '/version'), 'one');
      assert.deepEqual(await get(url, '/rows'), [{ id: 1, name: 'new' }]);
    } finally {
      process.kill(pid, 'SIGKILL');
    }
  }));

test('undo takes files and data back, one change after the other, and the server with them', () =>
  running(async (dir, url) => {
    const one = await filesOf(dir);
    await change(dir, 'second', SECOND_FILES);
    const two = await filesOf(dir);
    await change(dir, 'third', files('three', { '0003_none.sql': 'DELETE FROM "items";\n' }));
    assert.deepEqual(await get(url, '/rows'), []);

    const undone = await undo(dir);
    assert.deepEqual(
      [undone.request, undone.dataRestored, undone.removed],
      ['third', true, ['migrations/0003_none.sql']],
    );
    assert.deepEqual(await filesOf(dir), two);
    assert.equal(await get(url, '/version'), 'two');
    assert.deepEqual(await get(url, '/rows'), [{ id: 1, title: 'new' }]);

    await undo(dir);
    assert.deepEqual(await filesOf(dir), one);
    assert.deepEqual(await get(url, '/rows'), [{ id: 1, name: 'new' }]);
    await assert.rejects(undo(dir), /delete all data: 1 row\./);
    assert.deepEqual(await filesOf(dir), one);
  }));

test('undo of the first change empties the folder, and refuses where something in it is the person’s', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    await change(dir, 'first', FIRST_FILES);
    await writeFile(join(dir, 'notes.txt'), 'mine');
    await assert.rejects(undo(dir), /notes\.txt is yours/);
    await rm(join(dir, 'notes.txt'));
    const { url } = await restartServer(stack, dir, ports, { port: await somePort() });
    const { request, removed } = await undo(dir);
    assert.deepEqual([request, removed], ['first', ['migrations/0001_items.sql', 'src/migrate.mjs', 'src/server.mjs']]);
    assert.equal(await ports.network.get(`${url}/version`, 500), undefined);
    assert.deepEqual(await readdir(folder), []);
    await assert.rejects(undo(dir), /no change to take back/);
  }));

test('undo of the first change leaves a repository and templates of the person’s own, and room for another system', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    for (const [path, content] of OWN) await livePorts.files.write(join(dir, path), content);
    await change(dir, 'first', FIRST_FILES);
    await livePorts.files.write(join(dir, 'node_modules/zod/index.js'), '');
    await restartServer(stack, dir, ports, { port: await somePort() });
    const { request, removed } = await undo(dir);
    assert.deepEqual([request, removed.length], ['first', 3]);
    assert.deepEqual((await readdir(dir, { recursive: true })).sort(), [
      '.bae',
      '.bae/templates',
      '.bae/templates/own.hbs',
      '.git',
      '.git/HEAD',
    ]);
    assert.deepEqual(await readdir(folder), ['system']);
    await change(dir, 'another', FIRST_FILES);
    for (const [path, content] of OWN) assert.equal(await readFile(join(dir, path), 'utf8'), content);
  }));

test('undo refuses what would lose data or edits, and says which', () =>
  running(async (dir, url) => {
    await change(dir, 'second', SECOND_FILES);
    const server = join(dir, 'src/server.mjs');
    const ours = await ports.files.readText(server);
    await writeFile(server, `${ours}// mine\n`);
    await assert.rejects(undo(dir), /src\/server\.mjs changed since/);
    await writeFile(server, ours ?? '');
    await get(url, '/add');
    await assert.rejects(undo(dir), /Data was written since/);
    assert.deepEqual(await get(url, '/rows'), [
      { id: 1, title: 'new' },
      { id: 2, title: 'new' },
    ]);
  }));
