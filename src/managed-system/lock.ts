/** One run at a time per folder: its lock is a file beside it, which a dead run never keeps and a live one always does. */
import { basename, dirname, join } from 'node:path';
import { AbortError, throwIfCancelled } from '../domain/errors.js';
import type { LockHolder, LockResult, Locks } from '../ports.js';

export interface LockPorts {
  readonly locks: Locks;
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

const DEFAULT_WAIT_MS = 60_000;

/** Beside the folder, so that a folder that does not exist yet can be locked. */
export const lockPathOf = (dir: string): string => join(dirname(dir), `.${basename(dir)}.bae-lock`);

/** Waits for its turn. Throws AbortError naming the holder after the limit, CancelledError on abort. */
export async function acquireLock(dir: string, ports: LockPorts, options: LockOptions = {}): Promise<Lock> {
  const path = lockPathOf(dir);
  const result = await turn(path, ports, options);
  if (!result.held) throw new AbortError(`${dir} is in use by ${nameOf(result.holder)}.`, waysOut(result.holder, path));
  return { release: () => result.release() };
}

async function turn(path: string, { locks }: LockPorts, options: LockOptions): Promise<LockResult> {
  const { signal, waitMs = DEFAULT_WAIT_MS, onWait } = options;
  throwIfCancelled(signal);
  try {
    return await locks.acquire(path, {
      waitMs,
      tidy: true,
      ...(signal ? { signal } : {}),
      onWait: (holder) => onWait?.(nameOf(holder)),
    });
  } catch (error) {
    throwIfCancelled(signal);
    throw error;
  }
}

const nameOf = (holder: LockHolder | undefined): string =>
  holder
    ? `process ${holder.pid} on ${hostOf(holder)}, since ${new Date(holder.since).toISOString()}`
    : 'a process that its lock does not name';

/** People know the machine, not its namespace. */
const hostOf = ({ host }: LockHolder): string => host.split(' ')[0] ?? host;

const waysOut = (holder: LockHolder | undefined, path: string): string[] => [
  'Wait until it is done, then run again.',
  ...(holder
    ? [
        `If that process is stuck, end it (kill ${holder.pid}) and run again.`,
        `If ${hostOf(holder)} is a machine or container that is gone, delete ${path}.`,
      ]
    : [`If nothing else runs here, delete ${path}.`]),
];
