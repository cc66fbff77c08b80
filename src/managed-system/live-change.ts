/**
 * A change of a system that has data or is running: built and verified before, then stop, back up, commit, migrate, start.
 * Whatever fails takes files and data back together and lets the old version run again. Call with the folder's lock held.
 */
import { join } from 'node:path';
import { AbortError, messageOf, throwIfCancelled } from '../domain/errors.js';
import type { EventBody } from '../domain/event.js';
import type { Stack } from '../domain/stack.js';
import type { Databases } from '../ports.js';
import { backUp, pruneBackups } from './backup.js';
import type { DataPlace } from './data-place.js';
import type { NextRegistry } from './next-registry.js';
import { buildSystem, launchServer, type ServerPorts, type StartedServer, serverStatus, stopServer } from './server.js';
import type { CommitResult, LiveParts, Stage } from './stage.js';
import { pruneUndo, recordDigest } from './undo-record.js';

export type LiveStack = Pick<
  Stack,
  'build' | 'built' | 'start' | 'healthPath' | 'migrate' | 'parseMigrated' | 'databaseFile'
>;

export interface LivePorts extends ServerPorts {
  readonly databases: Databases;
}

export type MigrationApplied = Extract<EventBody, { readonly type: 'migration-applied' }>;

export interface LiveOptions {
  /** Start it on this port, or the next free one; one that ran starts again on the port it had in any case. */
  readonly port?: number;
  readonly signal?: AbortSignal;
  readonly onFact?: (fact: MigrationApplied) => void;
  /** Around the start, for who wants to tell of it. */
  readonly starting?: (start: () => Promise<StartedServer>) => Promise<StartedServer>;
}

export interface LiveChanged {
  readonly commit: CommitResult;
  /** Absent where nothing was started. */
  readonly started?: StartedServer;
}

/**
 * `stage` holds the whole change, verified. A new system, and one that has no data and does not run, is only written;
 * what has no data and was not asked to start needs no node_modules.
 */
export async function changeLive(
  stack: LiveStack,
  dir: string,
  stage: Stage,
  next: NextRegistry,
  ports: LivePorts,
  options: LiveOptions = {},
): Promise<LiveChanged> {
  if (!stage.changesSystem) return { commit: await stage.commit(next, options.signal) };
  const hasData = await dataExists(stack, dir, ports);
  const { running } = await serverStatus(stack, dir, ports);
  if (!hasData && !running && options.port === undefined) return { commit: await stage.commit(next, options.signal) };
  await stage.completeForVerification();
  await buildSystem(stack, stage.dir, ports, options.signal);
  const { result, started } = await whileStopped(stack, dir, ports, options, async (confirm) => {
    const [first] = stage.migrations;
    const place = first === undefined ? undefined : await backUpForChange(stack, dir, first.slice(0, 4), ports);
    const data = place && {
      place,
      follow: (undoFolder: string) => migrate(stack, dir, place, undoFolder, ports, options),
    };
    return stage.commit(next, options.signal, { built: stack.built, ...(data ? { data } : {}), ...confirm });
  });
  await Promise.all([pruneBackups(dir, ports.files), pruneUndo(dir, ports.files)]);
  return { commit: result, ...(started ? { started } : {}) };
}

export const dataExists = async (stack: LiveStack, dir: string, { files }: LivePorts): Promise<boolean> =>
  (await files.stat(join(dir, stack.databaseFile))) !== undefined;

/** Copies the data, once nobody else has it open. */
export async function backUpForChange(
  stack: LiveStack,
  dir: string,
  label: string,
  ports: LivePorts,
): Promise<DataPlace> {
  const file = join(dir, stack.databaseFile);
  if ((await dataExists(stack, dir, ports)) && !ports.databases.settle(file))
    throw new AbortError(`${file} is in use by another program, so nothing was changed.`, [
      'Stop what uses it (npm start, a database browser), then run again.',
    ]);
  return backUp(dir, stack.databaseFile, label, ports);
}

/** Stops the server for the work; whatever happens, one runs afterwards if one ran before. */
export async function whileStopped<T>(
  stack: LiveStack,
  dir: string,
  ports: LivePorts,
  options: LiveOptions,
  work: (confirm: Pick<LiveParts, 'confirm'>) => Promise<T>,
): Promise<{ readonly result: T; readonly started?: StartedServer }> {
  const status = await serverStatus(stack, dir, ports);
  const port = status.running ? status.port : options.port;
  const signal = options.signal ? { signal: options.signal } : {};
  throwIfCancelled(options.signal);
  await stopServer(stack, dir, ports);
  let started: StartedServer | undefined;
  const start = async (wanted: number): Promise<void> => {
    const launch = () => launchServer(stack, dir, ports, { port: wanted, ...signal });
    started = await (options.starting ? options.starting(launch) : launch());
  };
  try {
    const result = await work(port === undefined ? {} : { confirm: () => start(port) });
    return { result, ...(started ? { started } : {}) };
  } catch (error) {
    if (status.running) await startOldAgain(stack, dir, status.port, ports, error);
    throw error;
  }
}

async function startOldAgain(
  stack: LiveStack,
  dir: string,
  port: number,
  ports: LivePorts,
  cause: unknown,
): Promise<void> {
  try {
    await launchServer(stack, dir, ports, { port });
  } catch (error) {
    throw new AbortError(
      `${messageOf(cause)} Files and data are as they were, but the old version did not start again: ${messageOf(error)}`,
      ['bae start starts it', 'bae logs shows what it printed'],
      { cause },
    );
  }
}

/** The system's own migrator does it: what runs here is what runs wherever the folder goes. */
async function migrate(
  stack: LiveStack,
  dir: string,
  { before }: DataPlace,
  undoFolder: string,
  { files, processes, clock, databases }: LivePorts,
  { onFact, signal }: LiveOptions,
): Promise<void> {
  if (before === undefined) return;
  const started = clock.monotonic();
  const result = await processes.run(stack.migrate(dir), { cwd: dir, ...(signal ? { signal } : {}) });
  const ms = clock.monotonic() - started;
  if (result.code !== 0)
    throw new AbortError(`The data does not follow the change: ${reasonIn(result.stderr)}.`, [
      'Nothing was changed: files and data are as they were.',
    ]);
  for (const file of stack.parseMigrated(result.stdout)) onFact?.({ type: 'migration-applied', file, ms });
  await recordDigest(files, dir, undoFolder, databases.digest(join(dir, stack.databaseFile)));
}

/** The line of a stack trace that says what is wrong. */
function reasonIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const told = lines.find((line) => /^\w*Error\b.*: /.test(line));
  return (
    told?.replace(/^\w*Error\b[^:]*: /, '') ??
    lines.find((line) => line !== '') ??
    'it ended without a word'
  ).replace(/\.$/, '');
}
