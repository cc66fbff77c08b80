/** The executable in a terminal: a line that the person edited, and the next sentence changes, is put together by hand. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { leave, modesAfter } from './demo.js';
import { BAE, surroundings } from './surroundings.js';
import { openTerminal } from './terminal.js';

const RUN_MS = 40_000;

/** An editor that says how it finds the terminal and does with the file what a line typed into it says. */
const EDITOR = `
const { execSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');
const file = process.argv.at(-1);
const modes = execSync('stty -a', { stdio: ['inherit', 'pipe', 'inherit'] }).toString();
console.log('editing with ' + (/ icanon/.test(modes) && / echo /.test(modes) ? 'a cooked' : 'a raw') + ' terminal: what?');
process.stdin.once('data', (line) => {
  const text = readFileSync(file, 'utf8');
  const merged = text.replace(/<{7}[^]*?>{7}.*\\n/, '    max: 800, // by hand\\n');
  if (String(line).trim() === 'merge') writeFileSync(file, merged);
  process.exit(0);
});
`;

/** The editor has asked so many times. */
const asked = (times: number): RegExp => new RegExp(`(editing with a cooked terminal: what\\?[^]*){${times}}`);

it('a conflict is shown, opened in the editor until no marker is left, and never written with one', async (t) => {
  const { cwd, env } = await surroundings(t);
  const created = spawnSync(
    process.execPath,
    [BAE, 'run', 'create a book system with title and pages between 1 and 500', '--no-start', '--no-verify'],
    { cwd, env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  assert.equal(created.status, 0, created.stdout + created.stderr);
  const file = `${cwd}/managed_system/src/entities/book/book.model.ts`;
  const model = (): string => readFileSync(file, 'utf8');
  const edited = model().replace('max: 500,', 'max: 600,');
  writeFileSync(file, edited);
  writeFileSync(`${cwd}/editor.cjs`, EDITOR);

  const chat = openTerminal(t, {
    args: [BAE],
    cwd,
    env: { ...env, VISUAL: '', EDITOR: `${process.execPath} ${cwd}/editor.cjs` },
    columns: 100,
    rows: 30,
  });
  await chat.waitFor(/^› /m);
  chat.type('pages of book must be at most 800\r');
  await chat.waitFor(/You and this change rewrote the same lines of src\/entities\/book\/book\.model\.ts/, RUN_MS);
  await chat.waitFor(/- +max: 600,\n +\+ +max: 800,/);
  await chat.waitFor(/t {2}theirs.* · Enter\n +o {2}ours.*\n +b {2}both.*\n +e {2}edit: put them together in node/);

  chat.type('e');
  await chat.waitFor(asked(1));
  assert.equal(modesAfter(chat.raw()).paste, false);
  assert.equal(model(), edited, 'the draft is not in the managed folder');
  chat.press('ctrl-c');
  await chat.waitFor('node ended with an error');

  chat.type('e');
  await chat.waitFor(asked(2));
  chat.type('nothing\r');
  await chat.waitFor('There are conflict markers left in it');
  assert.equal(modesAfter(chat.raw()).paste, true);

  chat.type('e');
  await chat.waitFor(asked(3));
  chat.type('merge\r');
  await chat.waitFor(/running +http:\/\/127\.0\.0\.1:\d+/, RUN_MS);
  assert.equal(model(), edited.replace('max: 600,', 'max: 800, // by hand'));
  assert.deepEqual(readdirSync(`${cwd}/state/bae/edits`), []);
  assert.equal(await leave(chat), 0);
  assert.deepEqual(modesAfter(chat.raw()), { cursor: true, paste: false, kitty: 0 });
});
