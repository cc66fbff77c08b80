/** `bae bench`: scripts of the source checkout that measure this very bae; they need its tests and their fixtures. */
import { join, resolve } from 'node:path';
import { AbortError } from '../domain/errors.js';
import type { Command } from './command.js';

const BUDGETS = 'test/bench/bench.ts';
const FLAGS = 'test/bench/ab.ts';
const LONGEST_MS = 30 * 60 * 1000;
const MOST_OUTPUT = 4 * 1024 * 1024;

export const bench: Command = {
  options: { ab: { type: 'boolean' }, json: { type: 'string' } },
  async run({ services, signal, out, err }, { values }) {
    const { ports, packageRoot } = services;
    const script = values.ab === true ? FLAGS : BUDGETS;
    if (!(await ports.files.stat(join(packageRoot, script))))
      throw new AbortError('bae bench measures a source checkout of bae; this is an installed one.', [
        'clone the repository, npm ci, and call it there: npm start -- bench',
        'bae metrics shows what your own requests took and saved',
      ]);
    err(values.ab === true ? 'six requests in each of eight settings …' : 'this takes some minutes …');
    const json = typeof values.json === 'string' ? ['--json', resolve(values.json)] : [];
    const { code, stdout, stderr } = await ports.processes.run(
      { command: process.execPath, args: ['--import', 'tsx', script, ...json] },
      { cwd: packageRoot, signal, timeoutMs: LONGEST_MS, maxOutput: MOST_OUTPUT },
    );
    for (const line of stdout.trimEnd().split('\n')) out(line);
    if (code !== 0) err(stderr.trim());
    return code ?? 1;
  },
};
