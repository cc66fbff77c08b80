/**
 * One run at a time per folder. The lock is an owner file published by link(2), which has exactly one winner. A dead
 * owner is replaced at once, by the single winner of a claim named after that owner; a live one never, however long it
 * takes.
 */
import { basename, dirname, join } from 'node:path';
import { AbortError, throwIfCancelled } from '../domain/errors.js';
import type { Clock, Files, Ids, Processes } from '../ports.js';

export interface LockPorts {
  readonly files: Files;
  readonly processes: Processes;
  readonly clock: Clock;
  readonly ids: Ids;
}

export interface LockOptions {
  readonly signal?: AbortSignal;
  /** How long to wait for a live owner, in milliseconds; 60 s unless told. */
  readonly waitMs?: number;
  /** Called once, when there is somebody to wait for; the text names the holder. */
  readonly onWait?: (holder: string) => void;
}

export interface Lock {
  /** Idempotent; never fails: a lock file that cannot be removed now counts as dead from here on. */
  release(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  /** Boot and start time: no later process with this pid shares it. */
  readonly identity: string;
  readonly host: string;
  readonly nonce: string;
  /** Milliseconds since the epoch; for people only. */
  readonly since: number;
}

const DEFAULT_WAIT_MS = 60_000;
const POLL_MS = 50;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Beside the folder, so that a folder that does not exist yet can be locked. */
export const lockPathOf = (dir: string): string => join(dirname(dir), `.${basename(dir)}.bae-lock`);

/** Waits for its turn. Throws AbortError naming the holder after the limit, CancelledError on abort. */
export async function acquireLock(dir: string, ports: LockPorts, options: LockOptions = {}): Promise<Lock> {
  const { clock } = ports;
  const path = lockPathOf(dir);
  const limit = clock.monotonic() + (options.waitMs ?? DEFAULT_WAIT_MS);
  let told = false;
  for (;;) {
    throwIfCancelled(options.signal);
    const attempt = await tryAcquire(path, ports);
    if ('nonce' in attempt) {
      await sweep(path, ports).catch(() => undefined);
      return { release: () => release(path, attempt, ports.files) };
    }
    const { holder } = attempt;
    if (clock.monotonic() >= limit)
      throw new AbortError(`${dir} is in use by ${nameOf(holder)}.`, waysOut(holder, path));
    if (!told) options.onWait?.(nameOf(holder));
    told = true;
    await clock.sleep(POLL_MS, options.signal).catch(() => throwIfCancelled(options.signal));
  }
}

const nameOf = (owner: Owner): string =>
  `process ${owner.pid} on ${owner.host}, since ${new Date(owner.since).toISOString()}`;

const waysOut = (owner: Owner, path: string): string[] => [
  'Wait until it is done, then run again.',
  `If that process is stuck, end it (kill ${owner.pid}) and run again.`,
  `If ${owner.host} is a machine or container that is gone, delete ${path}.`,
];

/** Our owner record when we got it; else the live holder. */
async function tryAcquire(path: string, ports: LockPorts): Promise<Owner | { holder: Owner }> {
  const { files, ids } = ports;
  const mine = await describeSelf(ports);
  const candidate = `${path}.${ids.unique()}`;
  try {
    for (;;) {
      // Written again in each round: a sweep may have taken it for litter while it was half-written.
      await files.write(candidate, JSON.stringify(mine));
      if (await linked(files, candidate, path)) return mine;
      const holder = await ownerAt(path, files);
      if (holder === undefined) continue;
      if (holder !== 'damaged' && (await isAlive(holder, ports))) return { holder };
      if (await takeOver(path, holder, candidate, ports)) return mine;
    }
  } finally {
    await files.remove(candidate).catch(() => undefined);
  }
}

async function describeSelf({ processes, clock, ids }: LockPorts): Promise<Owner> {
  const { pid, host } = processes.self;
  const identity = await processes.identity(pid);
  if (identity === undefined) throw new Error(`the system does not tell when process ${pid}, this one, started`);
  return { pid, identity, host, nonce: ids.unique(), since: clock.now() };
}

/**
 * The claim is itself a lock, so a winner that dies half-way is replaced in the same manner. Only the claim's holder
 * may replace this dead owner; whoever claims later finds another owner in the lock and leaves it alone.
 */
async function takeOver(path: string, dead: Owner | 'damaged', candidate: string, ports: LockPorts): Promise<boolean> {
  const { files } = ports;
  const claimPath = `${path}.${dead === 'damaged' ? 'damaged' : dead.nonce}.claim`;
  const claim = await tryAcquire(claimPath, ports);
  if (!('nonce' in claim)) {
    await ports.clock.sleep(1);
    return false;
  }
  try {
    const now = await ownerAt(path, files);
    const unchanged = dead === 'damaged' ? now === 'damaged' : isOwner(now) && now.nonce === dead.nonce;
    if (!unchanged) return false;
    const replacement = `${candidate}.next`;
    if (!(await linked(files, candidate, replacement))) return false;
    await files.rename(replacement, path);
    return true;
  } finally {
    await release(claimPath, claim, files);
  }
}

/** False when somebody was first, or when `from` was swept away. */
async function linked(files: Files, from: string, to: string): Promise<boolean> {
  try {
    await files.link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const isOwner = (owner: Owner | 'damaged' | undefined): owner is Owner => owner !== undefined && owner !== 'damaged';

/** A file is published whole, so one that cannot be read was torn by a power cut and has no live owner. */
async function ownerAt(path: string, files: Files): Promise<Owner | 'damaged' | undefined> {
  const text = await files.readText(path);
  if (text === undefined) return undefined;
  try {
    const { pid, identity, host, nonce, since } = JSON.parse(text);
    const whole =
      Number.isSafeInteger(pid) &&
      typeof identity === 'string' &&
      typeof host === 'string' &&
      typeof nonce === 'string' &&
      /^[\w-]{1,64}$/.test(nonce) &&
      Number.isFinite(since);
    return whole ? { pid, identity, host, nonce, since } : 'damaged';
  } catch {
    return 'damaged';
  }
}

/** Locks of this process that are free although their file could not be removed. */
const givenUp = new Set<string>();

/** An owner on another machine cannot be asked, so it counts as alive. */
async function isAlive(owner: Owner, { processes }: LockPorts): Promise<boolean> {
  if (givenUp.has(owner.nonce)) return false;
  if (owner.host !== processes.self.host) return true;
  return (await processes.identity(owner.pid)) === owner.identity;
}

async function release(path: string, mine: Owner, files: Files): Promise<void> {
  try {
    const owner = await ownerAt(path, files);
    if (isOwner(owner) && owner.nonce === mine.nonce) await files.remove(path);
  } catch {
    givenUp.add(mine.nonce);
  }
}

/** Removes what killed waiters left beside the lock. */
async function sweep(path: string, ports: LockPorts): Promise<void> {
  const folder = dirname(path);
  const prefix = `${basename(path)}.`;
  for (const { name, kind } of (await ports.files.list(folder)) ?? []) {
    if (kind !== 'file' || !name.startsWith(prefix)) continue;
    const owner = await ownerAt(join(folder, name), ports.files);
    const isLitter = owner === 'damaged' || (owner !== undefined && !(await isAlive(owner, ports)));
    if (isLitter) await ports.files.remove(join(folder, name));
  }
}
