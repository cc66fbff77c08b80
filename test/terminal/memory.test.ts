/**
 * What the chat remembers, end to end on the executable: understood by the grammar, then answered from memory, after a
 * restart from disk, and after the entity evolved by the grammar again.
 */
import { spawnSync } from 'node:child_process';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { leave } from './demo.js';
import { openTerminal, temporaryFolder } from './terminal.js';

const BAE = fileURLToPath(new URL('../../dist/bin/bae.js', import.meta.url));
const RUN_MS = 40_000;

it('a request is remembered in memory, on disk, and forgotten when its entity evolves', async (t) => {
  const cwd = temporaryFolder();
  const env = {
    XDG_CONFIG_HOME: `${cwd}/config`,
    XDG_STATE_HOME: `${cwd}/state`,
    XDG_CACHE_HOME: `${cwd}/cache`,
    API_PORT: '8300',
    OPENAI_API_KEY: '',
  };
  t.after(() => spawnSync(process.execPath, [BAE, 'stop'], { cwd, env: { ...process.env, ...env } }));

  const first = openTerminal(t, { args: [BAE], cwd, env, columns: 120, rows: 40 });
  await first.waitFor(/^› /m);
  first.type('create student system\r');
  await first.waitFor(/create Student · local grammar[\s\S]*running +http/, RUN_MS);
  await first.settled();
  first.type('add student management\r');
  await first.waitFor(/Needs an answer[\s\S]*memory cache/, RUN_MS);
  await first.settled();
  await leave(first);

  const second = openTerminal(t, { args: [BAE], cwd, env, columns: 120, rows: 40 });
  await second.waitFor(/^› /m);
  second.type('create student system\r');
  // What is typed before a run has ended waits for it, and comes back when that has a question.
  await second.waitFor(/Needs an answer[\s\S]*disk cache/, RUN_MS);
  await second.settled();
  second.type('add student management\r');
  await second.waitFor(/Needs an answer[\s\S]*Needs an answer[\s\S]*memory cache/, RUN_MS);
  await second.settled();
  second.type('add phone to student\r');
  await second.waitFor(/evolve Student[\s\S]*running +http/, RUN_MS);
  await second.settled();
  second.type('create student system\r');
  await second.waitFor(/evolve Student[\s\S]*running +http[\s\S]*create student system[\s\S]*local grammar/, RUN_MS);
  await second.settled();
  await leave(second);
});
