import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { AbortError } from '../../src/domain/errors.js';
import { Containment, checkCollisions, faultOfPath } from '../../src/managed-system/inside.js';
import { artifact, change, inTemporaryFolder, ports, snapshot } from './helpers.js';

const NASTY = [
  '..',
  '../evil',
  'a/../../evil',
  '/etc/passwd',
  'C:\\evil',
  'C:evil',
  '..\\evil',
  'a\\..\\b',
  '\\\\host\\share',
  './a',
  'a//b',
  'a/',
  '',
  '.',
  'con',
  'src/NUL.ts',
  'aux.txt',
  'lpt1',
  'a/com0.ts',
  'a\0b',
  'a\nb',
  'a b',
  'e\u0301.ts',
  'ﬁle.ts',
  'а.ts',
  '．．/evil',
  'a/．．/b',
  '%2e%2e/evil',
  '~/evil',
  '$HOME/evil',
  'a:stream',
  'trailing.',
  'trailing ',
  '.bae/registry.json',
  '.BAE/registry.json',
  '.git/hooks/pre-commit',
  'node_modules/hono/index.js',
  'Node_Modules/x',
  'data/app.db',
  'x'.repeat(129),
  `${'a/'.repeat(250)}b`,
  '\u202eevil.ts',
];

test('every known kind of hostile path is refused', () => {
  for (const path of NASTY) assert.notEqual(faultOfPath(path), undefined, JSON.stringify(path));
});

test('the paths that systems are made of are accepted', () => {
  for (const path of [
    'src/app.ts',
    '.env.example',
    '.gitignore',
    'migrations/0001_create_student.sql',
    'public/a-b_c.css',
  ])
    assert.equal(faultOfPath(path), undefined, path);
});

test('500 hostile names: what is accepted lies inside, everything else is an AbortError', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    await mkdir(dir);
    const piece = fc.oneof(
      fc.constantFrom(...NASTY, '..', '.', '/', '\\', '__proto__', 'constructor', 'src', 'a.ts'),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 12 }),
    );
    const path = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('/'));
    const containment = new Containment(ports.files, dir);
    await fc.assert(
      fc.asyncProperty(path, async (hostile) => {
        try {
          const inside = relative(dir, await containment.resolve(hostile));
          assert.equal(inside.split(sep).join('/'), hostile);
          assert.ok(inside !== '' && !inside.startsWith('..'));
        } catch (error) {
          assert.ok(error instanceof AbortError, String(error));
        }
      }),
      { numRuns: 500 },
    );
  }));

test('a change with one hostile path writes nothing at all', () =>
  inTemporaryFolder(async (folder) => {
    const dir = join(folder, 'system');
    for (const path of ['../evil.ts', '/tmp/evil.ts', '.bae/registry.json', 'src/../../x']) {
      await assert.rejects(change(dir, 'x', [artifact('src/app.ts', 'a'), artifact(path, 'b')]), AbortError);
      assert.deepEqual(await snapshot(folder), {});
    }
  }));

test('names that differ only in capitals are one file on some systems and are refused', () =>
  inTemporaryFolder(async (folder) => {
    assert.throws(() => checkCollisions(['src/A.ts', 'src/a.ts']), AbortError);
    checkCollisions(['src/a.ts', 'src/a.ts', 'src/b.ts']);
    const dir = join(folder, 'system');
    await change(dir, 'one', [artifact('src/readme.md', 'a')]);
    await assert.rejects(change(dir, 'two', [artifact('src/README.md', 'b')]), /capitals/);
    await assert.rejects(change(dir, 'two', [artifact('SRC/other.md', 'b')]), /capitals/);
  }));
