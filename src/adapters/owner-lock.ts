/**
 * A lock between processes: a file that names its owner, put in place by link(2), which lets exactly one win. It is
 * never broken by time; only when its owner is known to be dead, and then by a single successor.
 *
 * The takeover: whoever finds a dead owner `d` first links `<lock>.<nonce of d>.claim`. Only the holder of that claim may
 * replace the lock, and only while it still names `d`. Should the claimant die too, its own nonce is claimed in turn.
 * A nonce is never used twice, so a claim that comes late finds another owner in the lock and gives up.
 */
import { randomBytes } from 'node:crypto';
import { constants, copyFile, link, readdir, readFile, readlink, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname, uptime } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LockHolder, LockRequest, LockResult, Locks } from '../ports.js';
import { processIdentity } from './process-identity.js';

interface Owner extends LockHolder {
  readonly identity: string;
  readonly nonce: string;
}

const SHORTEST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 25;
const BOOT_MARGIN_MS = 10_000;

export const ownerLocks: Locks = { acquire };

async function acquire(path: string, request: LockRequest): Promise<LockResult> {
  const owner = await newOwner();
  const mine = `${path}.${owner.nonce}.tmp`;
  try {
    await writeFile(mine, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    const holder = await waitFor(path, mine, request);
    if (holder === 'mine' && request.tidy) await sweep(path).catch(() => undefined);
    return holder === 'mine' ? { held: true, release: () => release(path, owner) } : { held: false, holder };
  } finally {
    await rm(mine, { force: true });
  }
}

async function waitFor(path: string, mine: string, request: LockRequest): Promise<'mine' | LockHolder | undefined> {
  const deadline = performance.now() + request.waitMs;
  let told = false;
  for (let pause = SHORTEST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    request.signal?.throwIfAborted();
    if (await linked(mine, path)) return 'mine';
    const holder = await ownerOf(path);
    if (holder !== undefined && !(await isAlive(holder))) {
      if (await takeOver(path, holder, mine)) return 'mine';
    }
    if (performance.now() >= deadline) return holder;
    if (!told && holder !== undefined) request.onWait?.(holder);
    told ||= holder !== undefined;
    // Jitter, so that waiters do not meet again and again.
    await sleep(pause * (0.5 + Math.random()), undefined, request.signal ? { signal: request.signal } : {});
  }
}

async function takeOver(path: string, dead: Owner, mine: string): Promise<boolean> {
  const claim = await claimed(path, dead, mine);
  if (claim === undefined) return false;
  try {
    if ((await ownerOf(path))?.nonce !== dead.nonce) return false;
    await rename(mine, path);
  } finally {
    await rm(claim, { force: true });
  }
  await removeClaims(path);
  return true;
}

/** The claim that this process holds on the dead owner's lock, or undefined while another live process has it. */
async function claimed(path: string, dead: Owner, mine: string): Promise<string | undefined> {
  const claim = `${path}.${dead.nonce}.claim`;
  if (await linked(mine, claim)) return claim;
  const claimant = await ownerOf(claim);
  if (claimant === undefined || (await isAlive(claimant))) return undefined;
  return claimed(path, claimant, mine);
}

/** The lock is held by a live owner now, so every claim on it is void. */
async function removeClaims(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (name.startsWith(prefix) && name.endsWith('.claim')) await rm(join(dirname(path), name), { force: true });
  }
}

/** Files of waiters that were killed; a live one's may just be written, and has no owner to read yet. */
async function sweep(path: string): Promise<void> {
  const prefix = `${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const left = join(dirname(path), name);
    if (!name.startsWith(prefix) || !/\.(?:tmp|claim)$/.test(name)) continue;
    const owner = await ownerOf(left);
    if (owner && !(await isAlive(owner))) await rm(left, { force: true });
  }
}

/** Locks of this process that are free although their file could not be removed. */
const givenUp = new Set<string>();

async function release(path: string, owner: Owner): Promise<void> {
  try {
    // A person may have removed the file and another process taken the lock since.
    if ((await ownerOf(path))?.nonce === owner.nonce) await rm(path, { force: true });
  } catch {
    givenUp.add(owner.nonce);
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return copied(from, to);
    throw error;
  }
}

/** For file systems without hard links: exclusive too, but readers may see the file before it has its text. */
async function copied(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** `undefined`: no such file, or not (yet) readable as an owner, which can be neither trusted nor broken. */
async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return isOwner(value) ? value : await ownerBeforeBoot(path);
  } catch {
    return ownerBeforeBoot(path);
  }
}

/** A power cut can empty a lock file; whoever wrote it before the machine started is dead. */
async function ownerBeforeBoot(path: string): Promise<Owner | undefined> {
  const stats = await stat(path).catch(() => undefined);
  if (stats === undefined || stats.mtimeMs > Date.now() - uptime() * 1000 - BOOT_MARGIN_MS) return undefined;
  return { pid: 0, host: await pidScope(), since: stats.mtimeMs, identity: 'before boot', nonce: '0'.repeat(32) };
}

function isOwner(value: unknown): value is Owner {
  if (typeof value !== 'object' || value === null) return false;
  const { pid, host, since, identity, nonce } = value as Record<string, unknown>;
  return (
    typeof pid === 'number' &&
    typeof host === 'string' &&
    typeof since === 'number' &&
    typeof identity === 'string' &&
    typeof nonce === 'string' &&
    /^[0-9a-f]{32}$/.test(nonce)
  );
}

async function isAlive(owner: Owner): Promise<boolean> {
  if (givenUp.has(owner.nonce)) return false;
  // A pid of another machine or container cannot be judged from here.
  if (owner.host !== (await pidScope())) return true;
  return (await processIdentity(owner.pid)) === owner.identity;
}

async function newOwner(): Promise<Owner> {
  ownIdentity ??= processIdentity(process.pid);
  return {
    pid: process.pid,
    host: await pidScope(),
    since: Date.now(),
    identity: (await ownIdentity) ?? '',
    nonce: randomBytes(16).toString('hex'),
  };
}

let ownIdentity: Promise<string | undefined> | undefined;
let ownScope: Promise<string> | undefined;

/** Host and, on Linux, pid namespace. */
function pidScope(): Promise<string> {
  ownScope ??= readlink('/proc/self/ns/pid').then(
    (namespace) => `${hostname()} ${namespace}`,
    () => hostname(),
  );
  return ownScope;
}
