import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { disk } from '../../src/adapters/disk.js';
import { AbortError, CancelledError } from '../../src/domain/errors.js';
import { linkDependencies } from '../../src/managed-system/dependencies.js';
import type { Files } from '../../src/ports.js';
import { inTemporaryFolder, ports, snapshot } from './helpers.js';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('../..', import.meta.url));
const NAMES = ['hono', '@hono/node-server', 'zod', 'kysely', 'libsql', 'typescript', 'tsx', 'esbuild', '@types/node'];

const inode = async (path: string) => (await stat(path)).ino;

/** An installation of made-up packages: "where" → manifest. */
async function install(root: string, packages: Record<string, object>): Promise<void> {
  for (const [place, manifest] of Object.entries(packages)) {
    await mkdir(join(root, place), { recursive: true });
    await writeFile(join(root, place, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(root, place, 'index.js'), place);
  }
}

test('the real packages are linked, work on their own, and a second call does nothing', () =>
  inTemporaryFolder(async (folder) => {
    const to = join(folder, 'node_modules');
    const linked = await linkDependencies(NAMES, { from: HERE, to }, ports);
    assert.equal(linked.how, 'hard-link');
    assert.ok(linked.packages > NAMES.length && linked.files > 2000, JSON.stringify(linked));
    assert.equal(await inode(join(to, 'zod/package.json')), await inode(join(HERE, 'node_modules/zod/package.json')));
    assert.deepEqual((await readdir(join(to, '.bin'))).sort(), ['esbuild', 'tsc', 'tsx']);

    const { NODE_PATH: _, ...env } = process.env;
    const tsc = await run(join(to, '.bin/tsc'), ['--version'], { cwd: folder, env });
    assert.match(tsc.stdout, /^Version \d/);
    await writeFile(
      join(folder, 'try.mjs'),
      `import { Hono } from 'hono';
       import Database from 'libsql';
       import { transformSync } from 'esbuild';
       const answer = await new Hono().get('/', (c) => c.text('hono')).request('/');
       const row = new Database(':memory:').prepare('select 1 + 1 as two').get();
       console.log(await answer.text(), row.two, transformSync('let x: number = 1', { loader: 'ts' }).code.trim());`,
    );
    const tried = await run(process.execPath, ['try.mjs'], { cwd: folder, env });
    assert.equal(tried.stdout.trim(), 'hono 2 let x = 1;');

    const before = await inode(join(to, 'hono'));
    const again = await linkDependencies(NAMES, { from: HERE, to }, ports);
    assert.deepEqual([again.how, again.files, again.packages], ['present', 0, linked.packages]);
    assert.equal(await inode(join(to, 'hono')), before);
  }, tmpdir()));

test('nested versions, hoisted parents, optional and missing packages are found as Node finds them', () =>
  inTemporaryFolder(async (folder) => {
    const root = join(folder, 'lib/node_modules/baes');
    await install(root, {
      '.': { name: 'baes', version: '1.0.0' },
      'node_modules/a': { name: 'a', version: '1.0.0', bin: './index.js', dependencies: { b: '1', '@s/c': '1' } },
      'node_modules/a/node_modules/b': { name: 'b', version: '1.0.0' },
      '../b': { name: 'b', version: '2.0.0' },
      '../@s/c': {
        name: '@s/c',
        version: '3.0.0',
        optionalDependencies: { 'for-windows': '1' },
        dependencies: { b: '2' },
      },
    });
    const to = join(folder, 'system/node_modules');
    const linked = await linkDependencies(['a', 'b'], { from: root, to }, ports);
    assert.equal(linked.packages, 4);
    assert.equal(await readFile(join(to, 'b/index.js'), 'utf8'), '../b');
    assert.equal(await readFile(join(to, 'a/node_modules/b/index.js'), 'utf8'), 'node_modules/a/node_modules/b');
    assert.equal(await readFile(join(to, '@s/c/index.js'), 'utf8'), '../@s/c');
    assert.deepEqual(await readdir(join(to, '.bin')), ['a']);
    await assert.rejects(linkDependencies(['absent'], { from: root, to }, ports), AbortError);
  }));

test('where links are refused files are copied, and the source is never shared', () =>
  inTemporaryFolder(async (folder) => {
    const root = join(folder, 'bae');
    await install(root, { 'node_modules/a': { name: 'a', version: '1.0.0' } });
    const refusing: Files = {
      ...disk,
      link: async () => {
        throw Object.assign(new Error('cross-device link'), { code: 'EXDEV' });
      },
    };
    const to = join(folder, 'node_modules');
    const linked = await linkDependencies(['a'], { from: root, to }, { ...ports, files: refusing });
    assert.deepEqual([linked.how, linked.files], ['copy', 2]);
    assert.notEqual(await inode(join(to, 'a/index.js')), await inode(join(root, 'node_modules/a/index.js')));
  }));

test('a newer version replaces what we linked, without writing into it; what the person installed stays', () =>
  inTemporaryFolder(async (folder) => {
    const root = join(folder, 'bae');
    const to = join(folder, 'node_modules');
    await install(root, {
      'node_modules/a': { name: 'a', version: '1.0.0' },
      'node_modules/b': { name: 'b', version: '1.0.0' },
    });
    await install(folder, { 'node_modules/b': { name: 'b', version: '0.5.0' } });
    await linkDependencies(['a', 'b'], { from: root, to }, ports);
    await rm(join(root, 'node_modules/a'), { recursive: true });
    await install(root, { 'node_modules/a': { name: 'a', version: '2.0.0' } });
    const source = await snapshot(root);
    const linked = await linkDependencies(['a', 'b'], { from: root, to }, ports);
    assert.deepEqual([linked.how, linked.files], ['hard-link', 2]);
    assert.match(await readFile(join(to, 'a/package.json'), 'utf8'), /2\.0\.0/);
    assert.match(await readFile(join(to, 'b/package.json'), 'utf8'), /0\.5\.0/);
    assert.deepEqual(await snapshot(root), source);
    await rm(join(to, 'a'), { recursive: true });
    assert.equal((await linkDependencies(['a', 'b'], { from: root, to }, ports)).files, 2);
  }));

test('a node_modules that is a link is not followed', () =>
  inTemporaryFolder(async (folder) => {
    await mkdir(join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(folder, 'node_modules'));
    const linking = linkDependencies(['zod'], { from: HERE, to: join(folder, 'node_modules') }, ports);
    await assert.rejects(linking, AbortError);
    assert.deepEqual(await readdir(join(folder, 'elsewhere')), []);
  }, tmpdir()));

test('a cancelled run leaves no half package', () =>
  inTemporaryFolder(async (folder) => {
    const to = join(folder, 'node_modules');
    const control = new AbortController();
    const counting: Files = {
      ...disk,
      link: async (from, target) => {
        await disk.link(from, target);
        if (target.includes('zod') || target.endsWith('.d.ts')) control.abort();
      },
    };
    const linking = linkDependencies(NAMES, { from: HERE, to, signal: control.signal }, { ...ports, files: counting });
    await assert.rejects(linking, CancelledError);
    for (const name of await readdir(to)) assert.ok(!name.startsWith('.bae-'), name);
    assert.equal((await linkDependencies(NAMES, { from: HERE, to }, ports)).how, 'hard-link');
  }, tmpdir()));
