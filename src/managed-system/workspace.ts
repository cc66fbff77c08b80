/** A managed folder, opened for one run: locked, recovered, its registry read. */
import { basename, dirname, join } from 'node:path';
import { AbortError, messageOf } from '../domain/errors.js';
import type { SystemRegistry } from '../domain/system.js';
import type { Clock, Databases, Files, Ids } from '../ports.js';
import { recover } from './journal.js';
import { acquireLock, type LockOptions, type LockPorts } from './lock.js';
import { PERSONS_OWN, RECORDS } from './persons-own.js';
import { readRegistry } from './registry-file.js';
import { openStage, type Stage } from './stage.js';

export interface OpenOptions extends LockOptions {
  /** Facts a person should hear: an interrupted change was finished, a damaged registry was replaced. */
  readonly onNotice?: (text: string) => void;
}

export interface WorkspacePorts extends LockPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without it an interrupted change of data is taken back at once. */
  readonly databases?: Databases;
}

export interface Workspace {
  /** Absolute, links followed. */
  readonly dir: string;
  /** Absent for a folder that is new or empty. */
  readonly registry: SystemRegistry | undefined;
  stage(): Promise<Stage>;
  /** Discards what was not committed and gives the folder free for the next run. Idempotent. */
  close(): Promise<void>;
}

/** Entries that a folder, or its `.bae`, may hold and still count as empty. */
const NOTHING = new Set(['.git', '.DS_Store', 'Thumbs.db']);

/**
 * Waits for its turn, finishes what a killed run began, and reads what the folder holds. `dir` is absolute and need not
 * exist. Throws AbortError for a folder that holds something else, and when another run keeps it too long.
 */
export async function openWorkspace(dir: string, ports: WorkspacePorts, options: OpenOptions = {}): Promise<Workspace> {
  const { files, ids } = ports;
  const { target, madeFolders } = await realTarget(files, dir);
  const lock = await lockOrExplain(target, ports, options);
  const stages: Stage[] = [];
  const close = async (): Promise<void> => {
    await Promise.allSettled(stages.map((stage) => stage.discard()));
    await lock.release();
    for (const folder of madeFolders)
      if ((await files.list(folder))?.length === 0) await files.remove(folder).catch(() => undefined);
  };
  try {
    const registry = await readFolder(ports, target, options);
    const stage = async (): Promise<Stage> => {
      const opened = await openStage(files, ids, target, registry);
      stages.push(opened);
      return opened;
    };
    return { dir: target, registry, stage, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readFolder(
  ports: WorkspacePorts,
  target: string,
  { onNotice = () => {} }: OpenOptions,
): Promise<SystemRegistry | undefined> {
  const { files } = ports;
  const recovery = await recover(files, target, (database) => untilUnused(database, ports));
  if (recovery === 'finished') onNotice('an interrupted change of this folder was finished');
  if (recovery === 'taken-back') onNotice('an interrupted change of this folder was taken back');
  const read = await readRegistry(files, target);
  if (read === undefined) await refuseForeign(files, target);
  if (read?.warning !== undefined) onNotice(read.warning);
  return read?.registry;
}

const PATIENCE_MS = 60_000;
const POLL_MS = 100;

async function untilUnused(database: string, { files, clock, databases }: WorkspacePorts): Promise<void> {
  const limit = clock.monotonic() + PATIENCE_MS;
  while (databases && (await files.stat(database)) !== undefined && !databases.settle(database)) {
    if (clock.monotonic() >= limit)
      throw new AbortError(`${database} is in use by another program`, ['Stop what uses it, then run again.']);
    await clock.sleep(POLL_MS);
  }
}

interface Target {
  readonly target: string;
  /** Parent folders that had to be made, deepest first: they go again if nothing comes of it. */
  readonly madeFolders: readonly string[];
}

/** The folder itself where it exists, else its place in a parent that does from now on. */
async function realTarget(files: Files, dir: string): Promise<Target> {
  const real = await files.realpath(dir);
  if (real !== undefined) {
    if (dirname(real) === real) throw new AbortError(`${dir} cannot be a managed folder.`, ['Choose one with --dir.']);
    return { target: real, madeFolders: [] };
  }
  const parent = dirname(dir);
  const madeFolders: string[] = [];
  for (let folder = parent; (await files.stat(folder)) === undefined; folder = dirname(folder))
    madeFolders.push(folder);
  try {
    await files.makeDirectory(parent);
  } catch (error) {
    throw new AbortError(`${parent} cannot be made: ${messageOf(error)}.`, ['Choose another folder with --dir.']);
  }
  return { target: join((await files.realpath(parent)) ?? parent, basename(dir)), madeFolders };
}

async function lockOrExplain(target: string, ports: LockPorts, options: LockOptions) {
  try {
    return await acquireLock(target, ports, options);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    throw new AbortError(`${dirname(target)} cannot be written to (${code}); bae keeps its lock and drafts there.`, [
      'Make it writable, or choose another folder with --dir.',
    ]);
  }
}

/** A folder with anything of somebody else's in it is never taken over. */
async function refuseForeign(files: Files, target: string): Promise<void> {
  const stat = await files.stat(target);
  if (stat === undefined) return;
  if (stat.kind !== 'directory') throw new AbortError(`${target} is not a folder.`, ['Choose another one with --dir.']);
  const inside = async (path: string, known: ReadonlySet<string>): Promise<readonly string[]> =>
    ((await files.list(path)) ?? []).map(({ name }) => name).filter((name) => !NOTHING.has(name) && !known.has(name));
  const records = await inside(join(target, RECORDS), PERSONS_OWN);
  const foreign = await inside(target, records.length === 0 ? new Set([RECORDS]) : new Set());
  const [first] = foreign;
  if (first === undefined) return;
  const others = foreign.length > 1 ? ` and ${foreign.length - 1} more` : '';
  throw new AbortError(`${target} holds other files (${first}${others}) and was not made by bae; it is left alone.`, [
    'Choose an empty or new folder: --dir another_folder.',
    'If bae made it once, restore its .bae folder.',
  ]);
}
