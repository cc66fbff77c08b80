/** The person's editor stands in as a script; what it does to the file is what bae gets. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { terminalEditor } from '../../src/adapters/terminal-editor.js';
import { CancelledError } from '../../src/domain/errors.js';

const NEVER = new AbortController().signal;

let root: string;
let folder: string;
before(() => {
  root = mkdtempSync(join(tmpdir(), 'bae editor-'));
  folder = join(root, 'state', 'edits');
});
after(() => rmSync(root, { recursive: true, force: true }));

/** A command that runs `body` with `file` (a path) and `fs` at hand. */
function script(body: string): string {
  const path = join(root, `${Math.random().toString(36).slice(2)}.cjs`);
  writeFileSync(path, `const fs = require('node:fs'); const file = process.argv.at(-1);\n${body}\n`);
  return `"${process.execPath}" "${path}"`;
}

function editorOf(env: Record<string, string>) {
  const editor = terminalEditor(env, folder);
  assert.ok(editor);
  return editor;
}

test('the text comes back as it was left, from a private file of that name, and nothing stays behind', async () => {
  const EDITOR = script(`
    fs.writeFileSync(${JSON.stringify(join(root, 'seen'))}, [file, (fs.statSync(file).mode & 0o777).toString(8)].join('\\n'));
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').toUpperCase());
  `);
  assert.equal(await editorOf({ EDITOR }).edit('é one\n', 'book.model.ts', NEVER), 'É ONE\n');
  const [file = '', mode] = readFileSync(join(root, 'seen'), 'utf8').split('\n');
  assert.ok(file.startsWith(folder) && file.endsWith('/book.model.ts'), file);
  assert.equal(mode, '600');
  assert.deepEqual(readdirSync(folder), []);
});

test('VISUAL goes before EDITOR, arguments reach it, and a name cannot leave the folder', async () => {
  const editor = editorOf({
    VISUAL: `${script("fs.writeFileSync(file, process.argv.slice(2, -1).join(' ') + file)")} --wait 'two words'`,
    EDITOR: 'false',
  });
  const text = await editor.edit('x', '../../escape.ts', NEVER);
  assert.match(text ?? '', /^--wait two words\/.*\/escape\.ts$/);
  assert.ok(!text?.includes('..'));
});

test('an editor that fails, or does not exist, gives nothing', async () => {
  const failing = script("fs.writeFileSync(file, 'half'); process.exit(1)");
  assert.equal(await editorOf({ EDITOR: failing }).edit('x', 'a.ts', NEVER), undefined);
  assert.equal(await editorOf({ EDITOR: '/no/such/editor' }).edit('x', 'a.ts', NEVER), undefined);
  assert.deepEqual(readdirSync(folder), []);
});

test('it is called by its program’s name, and there is none where none is set', () => {
  assert.equal(editorOf({ EDITOR: '/usr/bin/vim -u NONE' }).name, 'vim');
  assert.equal(terminalEditor({}, folder), undefined);
  assert.equal(terminalEditor({ VISUAL: '', EDITOR: ' ' }, folder), undefined);
});

test('a cancel ends the editor', async () => {
  const started = join(root, 'started');
  const EDITOR = script(`fs.writeFileSync(${JSON.stringify(started)}, ''); setTimeout(() => undefined, 60_000)`);
  const controller = new AbortController();
  const editing = editorOf({ EDITOR: `exec ${EDITOR}` }).edit('x', 'a.ts', controller.signal);
  while (!existsSync(started)) await pause(5);
  controller.abort();
  await assert.rejects(editing, CancelledError);
  assert.deepEqual(readdirSync(folder), []);
});
