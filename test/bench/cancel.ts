/** Ctrl-C in the chat in the middle of a run: how soon it is said, and how soon the folder is as it was. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import { type Measurement, pause, type Suite, times } from './measure.js';
import { BAE, inTemporaryFolder, SENTENCE } from './surroundings.js';

export const cancel: Suite = { name: 'cancel', run: () => inTemporaryFolder(measured) };

async function measured(root: string): Promise<Measurement[]> {
  const dir = join(root, 'school');
  const made = spawnSync(process.execPath, [BAE, 'run', SENTENCE, '--dir', dir, '--no-verify', '--no-start'], {
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(made.stdout + made.stderr);
  const before = digestOf(dir);
  const all: Measurement[] = [];
  for (const { name, seen, sentence } of [
    { name: 'in verification', seen: /integrate[^◌]*\d+ ms/, sentence: () => 'add a phone to student' },
    {
      name: 'as the first run of a chat begins',
      seen: /working|recognise/,
      // New to the cache, so that the grammar is loaded.
      sentence: (i: number) => `add a ${NEW_ATTRIBUTES[i % NEW_ATTRIBUTES.length]} to student`,
    },
  ]) {
    const some: Cancelled[] = [];
    for (let i = 0; i < times(5); i += 1) {
      some.push(await cancelled(dir, sentence(i), seen, 60 + i * 110));
      if (digestOf(dir) !== before) throw new Error('the folder is not as it was before the cancelled run');
    }
    all.push(
      {
        name: `cancel acknowledged, ${name}`,
        unit: 'ms',
        samples: some.map(({ acknowledged }) => acknowledged),
        figure: 'max',
        budget: 100,
      },
      {
        name: `cancelled, folder as it was, ${name}`,
        unit: 'ms',
        samples: some.map(({ restored }) => restored),
        figure: 'max',
        budget: 1_000,
        beside: 'names and bytes compared afterwards',
      },
    );
  }
  return all;
}

const LIMIT_MS = 20_000;
const NEW_ATTRIBUTES = ['nickname', 'website', 'comment', 'title', 'address'];

interface Cancelled {
  readonly acknowledged: number;
  readonly restored: number;
}

/** Ctrl-C comes `later` milliseconds after the chat shows `seen`. */
async function cancelled(dir: string, sentence: string, seen: RegExp, later: number): Promise<Cancelled> {
  const terminal = spawn(process.execPath, [BAE, '--dir', dir, sentence], {
    cols: 100,
    rows: 30,
    cwd: dir,
    env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8' },
  });
  const ended = new Promise<void>((resolve) => terminal.onExit(() => resolve()));
  let written = '';
  let check = (): void => undefined;
  terminal.onData((data) => {
    written += data;
    check();
  });
  /** Resolves when it was written after `from`. */
  const shows = (what: RegExp, from: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const fail = (): void => reject(new Error(`the chat did not show ${what}: ${written.slice(-2_000)}`));
      const limit = setTimeout(fail, LIMIT_MS);
      check = () => {
        if (!what.test(written.slice(from))) return;
        clearTimeout(limit);
        resolve();
      };
      check();
      void ended.then(fail);
    });
  try {
    await shows(seen, 0);
    await pause(later);
    const from = written.length;
    const pressed = performance.now();
    terminal.write('\u0003');
    await shows(/cancelling|cancelled/i, from);
    const acknowledged = performance.now() - pressed;
    await shows(/cancelled/i, from);
    return { acknowledged, restored: performance.now() - pressed };
  } finally {
    terminal.kill('SIGKILL');
    await ended;
  }
}

/** Of all names and bytes below a folder, but installed packages. */
function digestOf(root: string): string {
  const hash = createHash('sha256');
  const visit = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = join(folder, entry.name);
      hash.update(`${path}\0`);
      if (entry.isFile()) hash.update(readFileSync(path));
      else if (entry.isDirectory() && entry.name !== 'node_modules') visit(path);
    }
  };
  visit(root);
  return hash.digest('hex');
}
