import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { AbortError } from '../../src/domain/errors.js';
import { readRegistry } from '../../src/managed-system/registry-file.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { artifact, change, inTemporaryFolder, nextRegistry, ports, snapshot } from './helpers.js';

const text = (dir: string, path: string) => readFile(join(dir, path), 'utf8');

test('a new folder appears whole, with registry and pristine copies, and nothing is left beside it', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'deep', 'system');
    const result = await change(dir, 'create', [
      artifact('src/app.ts', 'app\n'),
      artifact('src/rules.ts', 'rules\n', 'created-once'),
      artifact('migrations/0001_a.sql', 'sql\n', 'append-only'),
      artifact('public/pico.css', new Uint8Array([0, 255, 1]), 'vendored'),
    ]);
    assert.deepEqual(result.created, ['migrations/0001_a.sql', 'public/pico.css', 'src/app.ts', 'src/rules.ts']);
    assert.deepEqual([result.updated, result.removed, result.kept, result.notes], [[], [], [], []]);
    assert.deepEqual(await readdir(join(parent, 'deep')), ['system']);
    assert.equal(await text(dir, '.bae/base/src/app.ts'), 'app\n');
    assert.deepEqual([...(await readFile(join(dir, 'public/pico.css')))], [0, 255, 1]);
    const read = await readRegistry(ports.files, dir);
    assert.deepEqual(read?.registry, result.registry);
    assert.deepEqual(
      read?.registry.migrations.map(({ file }) => file),
      ['0001_a.sql'],
    );
  }));

test('a later change updates, creates and removes, and leaves everything else as it is', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    await change(dir, 'one', [
      artifact('src/app.ts', 'one\n'),
      artifact('src/old/gone.ts', 'x\n'),
      artifact('src/same.ts', 's\n'),
    ]);
    await mkdir(join(dir, 'data'));
    await writeFile(join(dir, 'data/app.db'), 'rows');
    await writeFile(join(dir, 'notes.txt'), 'mine');
    const before = await stat(join(dir, 'src/same.ts'));
    const result = await change(
      dir,
      'two',
      [artifact('src/app.ts', 'two\n'), artifact('src/new.ts', 'n\n'), artifact('src/same.ts', 's\n')],
      { remove: ['src/old/gone.ts'] },
    );
    assert.deepEqual(
      [result.created, result.updated, result.removed, result.kept],
      [['src/new.ts'], ['src/app.ts'], ['src/old/gone.ts'], []],
    );
    const files = await snapshot(dir);
    assert.equal('src/old/' in files, false);
    assert.equal('.bae/base/src/old/gone.ts' in files, false);
    assert.equal(await text(dir, 'src/app.ts'), 'two\n');
    assert.equal(await text(dir, 'notes.txt'), 'mine');
    assert.equal(await text(dir, 'data/app.db'), 'rows');
    assert.equal((await stat(join(dir, 'src/same.ts'))).ino, before.ino);
    assert.deepEqual(await readdir(parent), ['system']);
    const previous = JSON.parse(await text(dir, '.bae/registry.previous.json'));
    assert.equal(previous.history[0].request, 'one');
  }));

test('nothing comes of it: neither the folder nor the parents that were made for it stay', () =>
  inTemporaryFolder(async (parent) => {
    const workspace = await openWorkspace(join(parent, 'a/b/system'), ports);
    const stage = await workspace.stage();
    await stage.put([artifact('src/app.ts', 'one\n')]);
    await workspace.close();
    await workspace.close();
    assert.deepEqual(await readdir(parent), []);
  }));

test('discard leaves an existing folder and its surroundings as they were', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    await change(dir, 'one', [artifact('src/app.ts', 'one\n')]);
    const before = await snapshot(parent);
    const workspace = await openWorkspace(dir, ports);
    const stage = await workspace.stage();
    await stage.put([artifact('src/app.ts', 'two\n'), artifact('src/b.ts', 'b\n')]);
    await stage.completeForVerification();
    await stage.discard();
    await workspace.close();
    assert.deepEqual(await snapshot(parent), before);
  }));

test('the staged tree shows all sources for verification, but no data and no settings of the real system', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    await change(dir, 'one', [artifact('src/app.ts', 'one\n'), artifact('src/b.ts', 'b\n')]);
    for (const folder of ['data', 'node_modules/zod', 'extra']) await mkdir(join(dir, folder), { recursive: true });
    for (const file of ['data/app.db', '.env', '.env.example', 'node_modules/zod/package.json', 'extra/mine.ts'])
      await writeFile(join(dir, file), 'x');
    const workspace = await openWorkspace(dir, ports);
    const stage = await workspace.stage();
    await stage.put([artifact('src/app.ts', 'two\n')]);
    await stage.remove(['src/b.ts']);
    await stage.completeForVerification();
    assert.equal(stage.modules, join(dir, 'node_modules'));
    assert.deepEqual((await readdir(stage.dir)).sort(), ['.env.example', 'extra', 'node_modules', 'src']);
    assert.deepEqual(await readdir(join(stage.dir, 'src')), ['app.ts']);
    assert.equal(await text(stage.dir, 'src/app.ts'), 'two\n');
    assert.equal(await text(stage.dir, 'node_modules/zod/package.json'), 'x');
    await stage.put([artifact('src/app.ts', 'three\n'), artifact('extra/mine.ts', 'ours')]);
    await stage.completeForVerification();
    assert.equal(await text(stage.dir, 'src/app.ts'), 'three\n');
    assert.equal(await text(stage.dir, 'extra/mine.ts'), 'x');
    const result = await stage.commit(nextRegistry('two'));
    await workspace.close();
    assert.deepEqual(result.kept, ['extra/mine.ts']);
    assert.equal(await text(dir, 'src/app.ts'), 'three\n');
    assert.equal((await stat(join(dir, 'node_modules'))).isDirectory(), true);
  }));

test('what tests left in the tree of a new system does not come along; its packages do', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    const workspace = await openWorkspace(dir, ports);
    const stage = await workspace.stage();
    await stage.put([artifact('src/app.ts', 'one\n')]);
    for (const folder of ['data', 'src/tmp', 'node_modules/zod'])
      await mkdir(join(stage.dir, folder), { recursive: true });
    for (const file of ['data/app.db', 'src/tmp/x', 'src/log.txt', 'node_modules/zod/index.js'])
      await writeFile(join(stage.dir, file), 'x');
    await stage.commit(nextRegistry('one'));
    await workspace.close();
    const files = Object.keys(await snapshot(dir)).filter((name) => !name.startsWith('.bae'));
    assert.deepEqual(files.sort(), [
      'node_modules/',
      'node_modules/zod/',
      'node_modules/zod/index.js',
      'src/',
      'src/app.ts',
    ]);
  }));

test('an existing empty folder is filled in place, also one that only holds .git', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    await mkdir(join(dir, '.git'), { recursive: true });
    const before = await stat(dir);
    const workspace = await openWorkspace(dir, ports);
    const stage = await workspace.stage();
    await stage.put([artifact('src/app.ts', 'one\n')]);
    await mkdir(join(stage.modules, 'zod'), { recursive: true });
    await stage.commit(nextRegistry('one'));
    await workspace.close();
    assert.equal((await stat(dir)).ino, before.ino);
    assert.deepEqual((await readdir(dir)).sort(), ['.bae', '.git', 'node_modules', 'src']);
    assert.deepEqual(await readdir(parent), ['system']);
  }));

test('templates and rules of the person’s own are there before any system, and stay', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    for (const folder of ['templates/backend', 'rules']) await mkdir(join(dir, '.bae', folder), { recursive: true });
    await writeFile(join(dir, '.bae/templates/backend/own.hbs'), 'mine');
    await change(dir, 'one', [artifact('src/app.ts', 'one\n')]);
    assert.equal(await text(dir, '.bae/templates/backend/own.hbs'), 'mine');
    assert.equal(await text(dir, 'src/app.ts'), 'one\n');
  }));

test('records without their registry are not taken for an empty folder', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    for (const folder of ['templates', 'backups']) await mkdir(join(dir, '.bae', folder), { recursive: true });
    await assert.rejects(openWorkspace(dir, ports), /\.bae.* was not made by bae/);
  }));

test('a folder of somebody else is refused, with a way out, and left alone', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'holiday');
    await mkdir(dir);
    await writeFile(join(dir, 'photo.jpg'), 'x');
    const before = await snapshot(parent);
    await assert.rejects(openWorkspace(dir, ports), (error: unknown) => {
      assert.ok(error instanceof AbortError);
      assert.match(error.message, /photo\.jpg/);
      assert.ok(error.nextSteps.length > 0);
      return true;
    });
    await assert.rejects(openWorkspace(join(dir, 'photo.jpg'), ports), AbortError);
    await assert.rejects(openWorkspace('/', ports), AbortError);
    assert.deepEqual(await snapshot(parent), before);
  }));

test('an edit made while a change is verified stops the commit; nothing is written', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    await change(dir, 'one', [artifact('src/app.ts', 'one\n')]);
    const workspace = await openWorkspace(dir, ports);
    const stage = await workspace.stage();
    await stage.put([artifact('src/app.ts', 'two\n')]);
    await writeFile(join(dir, 'src/app.ts'), 'edited just now\n');
    const before = await snapshot(dir);
    await assert.rejects(stage.commit(nextRegistry('two')), /was changed while/);
    await stage.discard();
    await workspace.close();
    assert.deepEqual(await snapshot(dir), before);
    assert.deepEqual(await readdir(parent), ['system']);
  }));

test('a damaged registry is replaced by its previous generation, and said; two damaged ones are never deleted', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    await change(dir, 'one', [artifact('a.ts', '1')]);
    await change(dir, 'two', [artifact('a.ts', '2')]);
    await writeFile(join(dir, '.bae/registry.json'), '{"format": 1, "fi');
    const notices: string[] = [];
    const workspace = await openWorkspace(dir, ports, { onNotice: (notice) => notices.push(notice) });
    await workspace.close();
    assert.equal(workspace.registry?.history[0]?.request, 'one');
    assert.match(notices.join(), /previous generation/);
    await writeFile(join(dir, '.bae/registry.previous.json'), '[]');
    const before = await snapshot(dir);
    await assert.rejects(openWorkspace(dir, ports), AbortError);
    assert.deepEqual(await snapshot(dir), before);
    await writeFile(join(dir, '.bae/registry.json'), '{"format": 99}');
    await assert.rejects(openWorkspace(dir, ports), /newer bae/);
  }));

test('a link that leads out of the folder is not followed', () =>
  inTemporaryFolder(async (parent) => {
    const dir = join(parent, 'system');
    const outside = join(parent, 'outside');
    await mkdir(outside);
    await change(dir, 'one', [artifact('src/app.ts', 'one\n'), artifact('top.ts', 't')]);
    await rm(join(dir, 'src'), { recursive: true });
    await symlink(outside, join(dir, 'src'));
    await assert.rejects(change(dir, 'two', [artifact('src/app.ts', 'two\n')]), /leads out/);
    await writeFile(join(outside, 'top.ts'), 't');
    await rm(join(dir, 'top.ts'));
    await symlink(join(outside, 'top.ts'), join(dir, 'top.ts'));
    await assert.rejects(change(dir, 'two', [artifact('top.ts', 'two\n')]), /is a link/);
    await rename(join(dir, '.bae'), join(outside, 'bae'));
    await symlink(join(outside, 'bae'), join(dir, '.bae'));
    const before = await snapshot(outside);
    await assert.rejects(change(dir, 'two', [artifact('fresh.ts', 'x')]), /leads out/);
    assert.deepEqual(await snapshot(outside), before);
    assert.deepEqual(await readdir(parent), ['outside', 'system']);
    assert.equal(await readFile(join(outside, 'top.ts'), 'utf8'), 't');
  }));

for (const moved of [false, true])
  test(`a conflict is told, and what was decided about it is committed${moved ? ' under the new name' : ''}`, () =>
    inTemporaryFolder(async (parent) => {
      const dir = join(parent, 'system');
      await change(dir, 'one', [artifact('src/a.ts', 'a\nlimit = 10\nc\n')]);
      await writeFile(join(dir, 'src/a.ts'), 'a\nlimit = 25\nc\n');
      const path = moved ? 'src/b.ts' : 'src/a.ts';
      const ours = [artifact(path, 'a\nlimit = 50\nc\n')];
      const moves = moved ? new Map([[path, 'src/a.ts']]) : new Map();
      const workspace = await openWorkspace(dir, ports);
      const stage = await workspace.stage();
      const conflictOf = (staged: Awaited<ReturnType<typeof stage.put>>) =>
        staged.find((file) => file.path === path)?.conflict;
      assert.deepEqual(
        conflictOf(await stage.put(ours, moves))?.places.map(({ line }) => line),
        [2],
      );
      assert.equal(conflictOf(await stage.put(ours, moves, new Map([[path, { take: 'ours' }]]))), undefined);
      const { notes } = await stage.commit(nextRegistry('two'));
      await workspace.close();
      assert.equal(await text(dir, path), 'a\nlimit = 50\nc\n');
      assert.deepEqual(await readdir(join(dir, 'src')), [moved ? 'b.ts' : 'a.ts']);
      assert.deepEqual(notes, [
        `${path} was merged with your edits, where both changed line 2 the new version was taken`,
      ]);
    }));
