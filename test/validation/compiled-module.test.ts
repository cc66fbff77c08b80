/** A file loaded with code that was kept of it: the same module, for us and for whoever requires it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, it } from 'node:test';
import { loadCompiled } from '../../src/stacks/typescript/rules/source/compiled-module.js';

const folder = mkdtempSync(join(tmpdir(), 'bae-compiled-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const near = createRequire(join(folder, 'near.js'));

/** A module of its own for each test, since a process keeps what it loads. */
function written(name: string): string {
  const file = join(folder, name);
  writeFileSync(file, "const { sep } = require('node:path');\nexports.asked = (n) => [n, sep, __filename];\n");
  return file;
}

it('loads what require would, and is then what require answers with', () => {
  const file = written('a.cjs');
  const { exports } = loadCompiled(file, undefined);
  assert.deepEqual(near(file).asked(1), [1, '/', file]);
  assert.equal(near(file), exports);
});

it('takes the code of an earlier process, and does without where it is none', () => {
  const file = written('b.cjs');
  const code = loadCompiled(file, undefined).code();
  assert.ok(code && code.length > 0);
  for (const kept of [code, Buffer.from('no code'), Buffer.alloc(0)]) {
    delete near.cache[file];
    const { exports } = loadCompiled(file, kept);
    assert.equal((exports as { asked: (n: number) => unknown[] }).asked(2)[0], 2);
  }
});

it('takes the copy that was there before', () => {
  const file = written('c.cjs');
  const before = near(file);
  const { exports, code } = loadCompiled(file, undefined);
  assert.equal(exports, before);
  assert.equal(code(), undefined);
});
