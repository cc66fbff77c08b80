/** The generated API beside one written by hand on the same libraries: both run, and are asked in turns. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { typescriptStack as stack } from '../../../src/stacks/typescript/stack.js';
import { inTurns, type Measurement, type Suite } from '../measure.js';
import { inTemporaryFolder, SENTENCE } from '../surroundings.js';
import { warmKernel } from '../warm-kernel.js';
import { type Connection, openConnection, type Request, requestsPerSecond } from './http-load.js';

const ROWS = 500;
const CONNECTIONS = 8;
const ROUND_MS = 400;
const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

export const api: Suite = { name: 'api', run: () => inTemporaryFolder(measured) };

async function measured(root: string): Promise<Measurement[]> {
  const servers = [await generated(join(root, 'school')), await byHand(root)] as const;
  try {
    const [ours, peer] = await Promise.all(servers.map(({ port }) => connections(port)));
    if (!ours || !peer) throw new Error('a server is missing');
    for (const ones of [ours, peer]) await fill(ones);
    const all: Measurement[] = [];
    for (const { name, next, status } of [
      { name: 'list of 20', next: () => get('/api/students'), status: 200 },
      { name: 'one', next: () => get(`/api/students/${1 + Math.floor(Math.random() * ROWS)}`), status: 200 },
      { name: 'post', next: newStudent, status: 201 },
    ]) {
      const round = (ones: readonly Connection[]) => () => requestsPerSecond(ones, ROUND_MS, next, status);
      const rates = await inTurns(7, round(ours), round(peer), 2);
      all.push(
        { name: `generated API, ${name}`, unit: '/s', samples: rates.ours, figure: 'median' },
        { name: `  by hand, ${name}`, unit: '/s', samples: rates.peer, figure: 'median' },
        {
          name: `  generated against by hand, ${name}`,
          unit: '×',
          samples: rates.ratios,
          figure: 'median',
          beside: 'more is better; by hand has no security headers, origin check, size limit, filters or rules',
        },
      );
    }
    for (const one of [...ours, ...peer]) one.close();
    return all;
  } finally {
    for (const { server } of servers) server.kill('SIGKILL');
  }
}

interface Served {
  readonly server: ChildProcess;
  readonly port: number;
}

async function generated(dir: string): Promise<Served> {
  const kernel = await warmKernel();
  await kernel.build(dir, SENTENCE);
  symlinkSync(MODULES, join(dir, 'node_modules'));
  const { command, args } = stack.build(dir);
  const built = spawnSync(command, [...args], { cwd: dir, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stdout + built.stderr);
  const start = stack.start(dir, 0);
  return listening(spawn(start.command, [...start.args], { cwd: dir, env: { ...process.env, ...start.env } }));
}

async function byHand(root: string): Promise<Served> {
  const outfile = join(root, 'by-hand.mjs');
  await build({
    entryPoints: [fileURLToPath(new URL('by-hand.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['libsql'],
    logLevel: 'warning',
  });
  symlinkSync(MODULES, join(root, 'node_modules'));
  const env = { ...process.env, API_PORT: '0', DATABASE_FILE: join(root, 'by-hand.db') };
  return listening(spawn(process.execPath, [outfile], { cwd: root, env }));
}

async function listening(server: ChildProcess): Promise<Served> {
  if (!server.stdout) throw new Error('the server was started without its output');
  server.stderr?.pipe(process.stderr);
  for await (const line of createInterface(server.stdout)) {
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(line)?.[1];
    if (port) return { server, port: Number(port) };
  }
  throw new Error('the server ended before it listened');
}

const connections = (port: number): Promise<readonly Connection[]> =>
  Promise.all(Array.from({ length: CONNECTIONS }, () => openConnection(port)));

async function fill([connection]: readonly Connection[]): Promise<void> {
  for (let row = 0; row < ROWS; row += 1) {
    const status = await connection?.send(newStudent());
    if (status !== 201) throw new Error(`a student was answered with ${status}`);
  }
}

const get = (path: string): Request => ({ method: 'GET', path });

let students = 0;
function newStudent(): Request {
  students += 1;
  const gpa = (students % 41) / 10;
  const body = { name: `Student ${students}`, email: `student${students}@example.org`, birthDate: '2001-02-03', gpa };
  return { method: 'POST', path: '/api/students', body };
}
