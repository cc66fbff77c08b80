/** The executable itself, from a sentence typed in a terminal to rows in the system that it started. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { leave, modesAfter } from './demo.js';
import { BAE, surroundings } from './surroundings.js';
import { openTerminal } from './terminal.js';

const SENTENCE = 'create a student management system with name, unique email, birth date and gpa between 0 and 4';
const RUN_MS = 40_000;

async function api(
  method: string,
  url: string,
  body?: unknown,
): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(url, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

it('a sentence becomes a running system, which the session leaves behind with its receipt', async (t) => {
  const { cwd, env } = await surroundings(t);
  const chat = openTerminal(t, { args: [BAE], cwd, env, columns: 100, rows: 30 });
  await chat.waitFor(/^› /m);
  chat.type(`${SENTENCE}\r`);
  await chat.waitFor(/running +http:\/\/127\.0\.0\.1:\d+/, RUN_MS);
  const url = /running +(http:\/\/127\.0\.0\.1:\d+)/.exec(chat.screen())?.[1] ?? '';

  const students = `${url}/api/students`;
  const ana = { name: 'Ana', email: 'ana@example.org', birthDate: '2001-02-03', gpa: 3.5 };
  const created = await api('POST', students, ana);
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const one = `${students}/${created.body.id}`;
  assert.equal((await api('GET', one)).body.email, ana.email);
  assert.equal((await api('PATCH', one, { gpa: 4 })).body.gpa, 4);
  assert.equal((await api('PATCH', one, { gpa: 4.5 })).status, 422);
  assert.equal((await api('POST', students, { ...ana, name: 'Eva' })).status, 409);
  assert.equal((await api('GET', students)).body.total, 1);
  assert.equal((await api('DELETE', one)).status, 204);
  assert.equal((await api('GET', one)).status, 404);

  const shown = chat.scrollback();
  assert.match(shown, /recognised +create Student · local grammar · \d+ %/);
  assert.match(shown, /path +template path · 0 tokens/);
  assert.match(shown, /waves +database ∥ frontend \d+ ms → backend \d+ ms → test \d+ ms/);
  assert.match(shown, /validated +\d+ files from templates · \d+ approved/);
  assert.match(shown, /checked +types ✓ .* · tests ✓ \d+ passed/);

  assert.equal(await leave(chat), 0);
  const receipt = chat.scrollback().split('This session')[1] ?? '';
  assert.match(receipt, /✓ create a student management system.* \d+\.\d s +0 tokens/);
  assert.match(receipt, /1 request, 1 succeeded/);
  assert.match(receipt, /BAES, as announced +40\.0 s +8,000 tokens/);
  assert.match(receipt, /BAES, as benchmarked +35\.0 s +7,366 tokens/);
  assert.ok(!chat.raw().includes('\u001b[3J'));
  assert.deepEqual(modesAfter(chat.raw()), { cursor: true, paste: false, kitty: 0 });
  assert.equal((await api('GET', `${url}/health`)).status, 200, 'the system outlives the chat');
});

it('without a terminal, nothing that is printed holds an escape code', async (t) => {
  const { cwd, env } = await surroundings(t);
  const bae = (...args: readonly string[]) =>
    spawnSync(process.execPath, [BAE, ...args], {
      cwd,
      env: { ...process.env, ...env, FORCE_COLOR: '1', TERM: 'xterm-256color' },
      encoding: 'utf8',
    });
  const run = bae('run', 'create a book system with title', '--no-start', '--no-verify');
  assert.equal(run.status, 0, run.stderr);
  assert.match(run.stdout, /✓ succeeded/);
  const chat = bae();
  assert.equal(chat.status, 2);
  assert.match(chat.stderr, /bae run "/);
  for (const { stdout, stderr } of [run, chat]) assert.ok(!`${stdout}${stderr}`.includes('\u001b'));
});
