/**
 * A rejected artifact on the executable: a template of the person's own answers 200 where 201 is due. The card is shown,
 * and a key patches it, has it written anew by a model, or accepts it; what the panel says then is what is on disk.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startModelServer } from '../support/model-server/model-server.js';
import { leave } from './demo.js';
import { openTerminal, temporaryFolder } from './terminal.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BAE = join(ROOT, 'dist/bin/bae.js');
const API = 'src/entities/book/book.api.ts';
const RUN_MS = 60_000;
/** A folder with a system of films, whose template for APIs is wrong from then on. */
let prepared: string;
/** What a book's API has to be. */
let right: string;

before(() => {
  const template = readFileSync(join(ROOT, 'templates/typescript/backend/entity.api.ts.hbs'), 'utf8');
  assert.ok(template.includes('201'));
  prepared = temporaryFolder();
  make(prepared, 'film: title');
  const films = readFileSync(join(prepared, 'managed_system', API.replaceAll('book', 'film')), 'utf8');
  right = films.replaceAll('film', 'book').replaceAll('Film', 'Book');
  const own = join(prepared, 'managed_system/.bae/templates/backend');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'entity.api.ts.hbs'), template.replace('201', '200'));
});

function make(cwd: string, sentence: string): void {
  const home = { XDG_STATE_HOME: `${cwd}/state`, XDG_CACHE_HOME: `${cwd}/cache`, XDG_CONFIG_HOME: `${cwd}/config` };
  const env = { ...process.env, ...home, OPENAI_API_KEY: '', OPENAI_BASE_URL: '' };
  const args = [BAE, 'run', sentence, '--no-start', '--no-verify'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd, env, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

interface Opened {
  readonly terminal: ReturnType<typeof openTerminal>;
  api(): string;
}

/** A chat in a folder whose system has the wrong template, with the sentence sent that uses it. */
async function openWithWrongTemplate(t: TestContext, port: string, model = ''): Promise<Opened> {
  const cwd = temporaryFolder();
  const env = {
    XDG_CONFIG_HOME: `${cwd}/config`,
    XDG_STATE_HOME: `${cwd}/state`,
    XDG_CACHE_HOME: `${cwd}/cache`,
    API_PORT: port,
    OPENAI_API_KEY: '',
    OPENAI_BASE_URL: model,
    EDITOR: '',
    VISUAL: '',
  };
  cpSync(prepared, cwd, { recursive: true });
  t.after(() => spawnSync(process.execPath, [BAE, 'stop'], { cwd, env: { ...process.env, ...env } }));
  const terminal = openTerminal(t, { args: [BAE], cwd, env, columns: 110, rows: 40 });
  await terminal.waitFor(/^› /m);
  terminal.type('book: title\r');
  await terminal.waitFor(/book\.api\.ts:\d+ [\s\S]*201[\s\S]*▸ +\d+ │/, RUN_MS);
  return { terminal, api: () => readFileSync(join(cwd, 'managed_system', API), 'utf8') };
}

/** What the model is asked to repair: the part of the file with the fault, and nothing else of it. */
const partIn = (prompt: string): string => /## Part of \S+\n([\s\S]*?)\n\n## Wrong with it/.exec(prompt)?.[1] ?? '';

it('a key patches it, and the system runs', async (t) => {
  const { terminal, api } = await openWithWrongTemplate(t, '8310');
  terminal.type('?');
  await terminal.waitFor(/backend\/\S+: POST answers 200/);
  terminal.type('?');
  await terminal.waitFor(/p +patch: fix status code · 0 tokens[\s\S]*\? +why this rule/);
  terminal.type('p');
  await terminal.waitFor(/repaired +1 patch[\s\S]*running +http/, RUN_MS);
  assert.equal(api(), right);
  await leave(terminal);
});

it('it is accepted as it is, and marked as forced', async (t) => {
  const { terminal, api } = await openWithWrongTemplate(t, '8312');
  await terminal.waitFor(/a +accept as it is/);
  terminal.type('a');
  // Types and tests decide all the same, and the system's own tests want 201.
  await terminal.waitFor(/the tests of the new version fail/, RUN_MS);
  assert.throws(api, /ENOENT/);
  await leave(terminal);
});

it('a model writes the part with the fault anew', async (t) => {
  const server = await startModelServer({
    replies: ({ prompt }) => ({ json: { code: partIn(prompt).replace('200', '201') } }),
  });
  t.after(() => server.close());
  const { terminal, api } = await openWithWrongTemplate(t, '8314', server.url);
  await terminal.waitFor(/r +regenerate by the model · about \d+ tokens/);
  terminal.type('r');
  await terminal.waitFor(/running +http/, RUN_MS);
  assert.equal(server.requests.length, 1);
  const part = partIn(server.requests[0]?.prompt ?? '');
  assert.ok(part !== '' && part.length < right.length / 2, part);
  assert.equal(api(), right);
  await leave(terminal);
});
