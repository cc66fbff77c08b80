/**
 * The managed system's server: a plain process that outlives us and is found again by its record. Nothing is stopped
 * unless it is proven to be the process that was started for this folder. Call the changing functions with the folder's
 * lock held (`openWorkspace`).
 */
import { AbortError } from '../domain/errors.js';
import type { Stack } from '../domain/stack.js';
import type { Files, LocalNetwork } from '../ports.js';
import { logPathOf, logSize, logTail, rotateLog } from './server-log.js';
import { endServer, findServer, type ServerPorts, spawnServer, untilHealthy } from './server-process.js';
import { removeServerRecord } from './server-record.js';

export type { ServerPorts } from './server-process.js';
export type ServableStack = Pick<Stack, 'build' | 'start' | 'healthPath'>;

export interface StartOptions {
  /** Taken if it is free, else the next free one. A restart stays on the port it had. */
  readonly port: number;
  readonly signal?: AbortSignal;
  /** How long to wait for the first healthy answer, in milliseconds; 20 s unless told. */
  readonly timeoutMs?: number;
}

/** The facts of the event `system-started`. */
export interface StartedServer {
  readonly url: string;
  readonly pid: number;
  readonly port: number;
  /** Set when the wanted port was taken. */
  readonly wantedPort?: number;
  readonly ms: number;
}

export type ServerStatus =
  | {
      readonly running: true;
      readonly url: string;
      readonly pid: number;
      readonly port: number;
      readonly healthy: boolean;
    }
  | { readonly running: false };

const DEFAULT_TIMEOUT_MS = 20_000;
const PORTS_TRIED = 100;
const TAIL_LINES = 20;

/** Builds and starts; returns once the server answers as itself. A server that answers already is left as it is. */
export async function startServer(
  stack: ServableStack,
  dir: string,
  ports: ServerPorts,
  options: StartOptions,
): Promise<StartedServer> {
  const started = ports.clock.monotonic();
  const found = await findServer(stack.healthPath, dir, ports);
  if (found.state === 'answers') {
    const { url, pid, port } = found.record;
    return { url, pid, port, ms: ports.clock.monotonic() - started };
  }
  return replaceServer(stack, dir, ports, options, started);
}

/** Builds while the old server still answers, then replaces it; starts one where none runs. */
export async function restartServer(
  stack: ServableStack,
  dir: string,
  ports: ServerPorts,
  options: StartOptions,
): Promise<StartedServer> {
  const started = ports.clock.monotonic();
  const found = await findServer(stack.healthPath, dir, ports);
  const port = found.state === 'none' ? options.port : found.record.port;
  return replaceServer(stack, dir, ports, { ...options, port }, started);
}

/** SIGTERM, then SIGKILL after 5 s. Throws AbortError when the recorded process cannot be proven to be ours. */
export async function stopServer(
  stack: Pick<Stack, 'healthPath'>,
  dir: string,
  ports: ServerPorts,
): Promise<'stopped' | 'not-running'> {
  const found = await findServer(stack.healthPath, dir, ports);
  if (found.state === 'unproven')
    throw new AbortError(`Process ${found.record.pid} does not look like this folder's server; it is left alone.`, [
      `If it is the server, end it yourself: kill ${found.record.pid}`,
      'If it is not, remove .bae/server.json.',
    ]);
  if (found.state !== 'none') await endServer(found.record, ports);
  await removeServerRecord(ports.files, dir);
  return found.state === 'none' ? 'not-running' : 'stopped';
}

/** Needs no lock. */
export async function serverStatus(
  stack: Pick<Stack, 'healthPath'>,
  dir: string,
  ports: ServerPorts,
): Promise<ServerStatus> {
  const found = await findServer(stack.healthPath, dir, ports);
  if (found.state === 'none' || found.state === 'unproven') return { running: false };
  const { url, pid, port } = found.record;
  return { running: true, url, pid, port, healthy: found.state === 'answers' };
}

/** The last lines that the server printed, oldest first. Needs no lock. */
export const serverLogs = (dir: string, files: Files, lines: number): Promise<readonly string[]> =>
  logTail(files, dir, lines);

async function replaceServer(
  stack: ServableStack,
  dir: string,
  ports: ServerPorts,
  options: StartOptions,
  started: number,
): Promise<StartedServer> {
  await buildSystem(stack, dir, ports, options.signal);
  await stopServer(stack, dir, ports);
  const launched = await launchServer(stack, dir, ports, options);
  return { ...launched, ms: ports.clock.monotonic() - started };
}

/** Starts what is built already; nothing serves the folder. */
export async function launchServer(
  stack: Pick<Stack, 'start' | 'healthPath'>,
  dir: string,
  ports: ServerPorts,
  options: StartOptions,
): Promise<StartedServer> {
  const started = ports.clock.monotonic();
  await rotateLog(ports.files, dir);
  let port = await freePort(options.port, options.port, ports.network);
  for (;;) {
    const launched = await launch(stack, dir, port, ports, options);
    if (launched !== 'port-taken') {
      const wanted = port === options.port ? {} : { wantedPort: options.port };
      return { ...launched, port, ...wanted, ms: ports.clock.monotonic() - started };
    }
    port = await freePort(port + 1, options.port, ports.network);
  }
}

/** Makes what `start` runs. */
export async function buildSystem(
  stack: Pick<Stack, 'build'>,
  dir: string,
  { processes }: ServerPorts,
  signal: AbortSignal | undefined,
): Promise<void> {
  const result = await processes.run(stack.build(dir), { cwd: dir, ...(signal ? { signal } : {}) });
  if (result.code === 0) return;
  const output = `${result.stdout}\n${result.stderr}`.trim().split('\n').slice(0, TAIL_LINES);
  throw new AbortError(['The server could not be built.', ...output].join('\n'), ['Look at the lines above.']);
}

/** One attempt; leaves no process and no record behind when it fails. */
async function launch(
  stack: Pick<Stack, 'start' | 'healthPath'>,
  dir: string,
  port: number,
  ports: ServerPorts,
  { timeoutMs = DEFAULT_TIMEOUT_MS, signal }: StartOptions,
): Promise<{ url: string; pid: number } | 'port-taken'> {
  const printedBefore = await logSize(ports.files, dir);
  const record = await spawnServer(stack, dir, port, ports);
  let end: 'healthy' | 'ended' | 'silent' | undefined;
  try {
    end = await untilHealthy(stack.healthPath, record, ports, timeoutMs, signal);
  } finally {
    if (end !== 'healthy') {
      await endServer(record, ports, 0);
      await removeServerRecord(ports.files, dir);
    }
  }
  if (end === 'healthy') return { url: record.url, pid: record.pid };
  const tail = await logTail(ports.files, dir, TAIL_LINES, printedBefore);
  // Somebody took the port between our look and the server's.
  if (end === 'ended' && tail.some((line) => line.includes('EADDRINUSE'))) return 'port-taken';
  const what = end === 'ended' ? 'ended at once' : `did not answer at ${record.url}${stack.healthPath}`;
  throw new AbortError([`The server ${what}.`, ...tail].join('\n'), [`All it printed is in ${logPathOf(dir)}`]);
}

async function freePort(from: number, wanted: number, network: LocalNetwork): Promise<number> {
  const last = Math.min(wanted + PORTS_TRIED, 65_535);
  for (let port = from; port <= last; port++) if (await network.isFree(port)) return port;
  throw new AbortError(`No port from ${wanted} to ${last} is free.`, ['Choose another one with API_PORT.']);
}
