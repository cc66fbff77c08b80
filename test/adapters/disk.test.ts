import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';

let folder = '';
const at = (...names: string[]) => join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bae-disk-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('what is missing is undefined, also below a file', async () => {
  await disk.write(at('file'), 'x');
  for (const path of [at('none'), at('file', 'below')]) {
    assert.equal(await disk.readText(path), undefined);
    assert.equal(await disk.readBytes(path), undefined);
    assert.equal(await disk.list(path), undefined);
    assert.equal(await disk.stat(path), undefined);
    assert.equal(await disk.realpath(path), undefined);
    await disk.remove(path).catch(() => undefined);
  }
  await assert.rejects(disk.readText(folder), { code: 'EISDIR' });
});

test('writes make their folders, with the mode asked for', async () => {
  await disk.write(at('a/b/c.txt'), 'text', { durable: true, mode: 0o600 });
  await disk.writeAtomic(at('d/e.bin'), new Uint8Array([1, 2]), { durable: true, mode: 0o600 });
  assert.equal(await disk.readText(at('a/b/c.txt')), 'text');
  assert.deepEqual([...((await disk.readBytes(at('d/e.bin'))) ?? [])], [1, 2]);
  for (const path of ['a/b/c.txt', 'd/e.bin']) assert.equal((await stat(at(path))).mode & 0o777, 0o600);
});

test('an atomic write replaces the file itself and not what is linked to it, and leaves no temporary file', async () => {
  await disk.write(at('one'), 'old');
  await disk.link(at('one'), at('two'));
  await disk.writeAtomic(at('one'), 'new');
  assert.equal(await disk.readText(at('two')), 'old');
  assert.equal(await disk.readText(at('one')), 'new');
  await disk.makeDirectory(at('folder'));
  await assert.rejects(disk.writeAtomic(at('folder'), 'x'));
  assert.deepEqual((await readdir(folder)).sort(), ['folder', 'one', 'two']);
});

test('readers of an atomic write see the old or the new content, never a part', async () => {
  const texts = ['a'.repeat(200_000), 'b'.repeat(200_000)];
  await disk.writeAtomic(at('file'), texts[0] ?? '');
  let writing = true;
  const writer = (async () => {
    for (let i = 0; i < 40; i++) await disk.writeAtomic(at('file'), texts[i % 2] ?? '');
    writing = false;
  })();
  while (writing) assert.ok(texts.includes((await disk.readText(at('file'))) ?? ''));
  await writer;
});

test('kinds are told without following links; remove takes the link and not its target', async () => {
  await disk.makeDirectory(at('real/deep'));
  await writeFile(at('real/file'), 'x');
  await symlink(at('real'), at('link'));
  assert.equal((await disk.stat(at('link')))?.kind, 'symlink');
  const kinds = new Map((await disk.list(folder))?.map(({ name, kind }) => [name, kind]));
  assert.deepEqual([kinds.get('real'), kinds.get('link')], ['directory', 'symlink']);
  assert.equal(await disk.realpath(at('link/file')), await disk.realpath(at('real/file')));
  await disk.remove(at('link'));
  assert.equal(await readFile(at('real/file'), 'utf8'), 'x');
  await disk.remove(at('real'));
  await disk.remove(at('real'));
  assert.deepEqual(await readdir(folder), []);
});
