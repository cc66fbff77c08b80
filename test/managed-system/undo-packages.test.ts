/** An upgrade that is taken back takes its packages along. */
import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { linkDependencies, takePackagesBack } from '../../src/managed-system/dependencies.js';
import { undoLast } from '../../src/managed-system/undo.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { artifact, inTemporaryFolder, ports } from './helpers.js';
import { change, livePorts, stack } from './tiny-system.js';

/** bae's own installation, of a release with this version of the package "a", which holds a "c" of its own. */
async function release(root: string, version: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  const packages = {
    'node_modules/a': { name: 'a', version, dependencies: { c: '1' } },
    'node_modules/a/node_modules/c': { name: 'c', version },
    'node_modules/c': { name: 'c', version: '0.1.0' },
  };
  for (const [place, manifest] of Object.entries(packages)) {
    await mkdir(join(root, place), { recursive: true });
    await writeFile(join(root, place, 'package.json'), JSON.stringify(manifest));
  }
}

const lock = (version: string) =>
  artifact(
    'package-lock.json',
    JSON.stringify({
      packages: { '': {}, 'node_modules/a': { version }, 'node_modules/a/node_modules/c': { version } },
    }),
  );

/** A folder that was made by release 1 and upgraded by release 2. */
async function upgraded(folder: string) {
  const [root, dir] = [join(folder, 'bae'), join(folder, 'system')];
  const to = join(dir, 'node_modules');
  const link = (lockedBy?: string) =>
    linkDependencies(['a', 'c'], { from: root, to, ...(lockedBy === undefined ? {} : { lockedBy }) }, ports);
  const versions = async () =>
    Promise.all(
      ['a', 'a/node_modules/c'].map(async (place) => {
        const manifest: { version: string } = JSON.parse(await readFile(join(to, place, 'package.json'), 'utf8'));
        return manifest.version;
      }),
    );
  await release(root, '1.0.0');
  await change(dir, 'create', [lock('1.0.0')]);
  await link();
  await release(root, '2.0.0');
  await link();
  await change(dir, 'upgrade', [lock('2.0.0')]);
  assert.deepEqual(await versions(), ['2.0.0', '2.0.0']);
  const undo = async (failing = false) => {
    const workspace = await openWorkspace(dir, livePorts);
    const packagesFor = async (asking: string) =>
      (await takePackagesBack(asking, { to }, ports)).map(({ place, asked, used }) => `${place} ${asked} ${used}`);
    const broken = { ...livePorts.files, rename: () => Promise.reject(new Error('no rename')) };
    const using = failing ? { ...livePorts, files: broken } : livePorts;
    return undoLast(stack, workspace.dir, using, { packagesFor }).finally(() => workspace.close());
  };
  return { dir, to, link, versions, undo };
}

test('undo of an upgrade brings the packages of before back, start leaves them, and another upgrade replaces them', () =>
  inTemporaryFolder(async (folder) => {
    const { dir, link, versions, undo } = await upgraded(folder);
    const { notes, restored } = await undo();
    assert.deepEqual([notes, restored], [[], ['package-lock.json']]);
    assert.deepEqual(await versions(), ['1.0.0', '1.0.0']);
    assert.equal((await link(dir)).how, 'present');
    assert.deepEqual(await versions(), ['1.0.0', '1.0.0']);
    await link();
    assert.deepEqual(await versions(), ['2.0.0', '2.0.0']);
  }));

test('undo says which packages it cannot bring back', () =>
  inTemporaryFolder(async (folder) => {
    const { to, versions, undo } = await upgraded(folder);
    await rm(join(to, '.replaced-by-bae'), { recursive: true });
    assert.deepEqual((await undo()).notes, ['a 1.0.0 2.0.0', 'a/node_modules/c 1.0.0 2.0.0']);
    assert.deepEqual(await versions(), ['2.0.0', '2.0.0']);
  }));

test('an undo that fails leaves the packages of the newer version', () =>
  inTemporaryFolder(async (folder) => {
    const { dir, versions, undo } = await upgraded(folder);
    await assert.rejects(undo(true));
    assert.deepEqual(await versions(), ['2.0.0', '2.0.0']);
    assert.match(await readFile(join(dir, 'package-lock.json'), 'utf8'), /2\.0\.0/);
  }));
