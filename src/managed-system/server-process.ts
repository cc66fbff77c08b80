/** The process behind a managed system: found only with proof, waited for until it answers as itself, ended. */
import { throwIfCancelled } from '../domain/errors.js';
import type { Stack } from '../domain/stack.js';
import type { Clock, Files, Ids, LocalNetwork, Processes } from '../ports.js';
import { logPathOf } from './server-log.js';
import { readServerRecord, type ServerRecord, writeServerRecord } from './server-record.js';

export interface ServerPorts {
  readonly files: Files;
  readonly processes: Processes;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly network: LocalNetwork;
}

/** The server's own name for this start of it; it repeats it at its health address as JSON `instance`. */
export const INSTANCE = 'BAE_INSTANCE';

const STOP_MS = 5_000;
const POLL_MS = 25;
const ANSWER_MS = 3_000;

export type Found =
  | { readonly state: 'none' }
  /** `silent`: ours, but it does not answer. `unproven`: the recorded process lives, and may be somebody else's. */
  | { readonly state: 'answers' | 'silent' | 'unproven'; readonly record: ServerRecord };

export async function findServer(healthPath: string, dir: string, ports: ServerPorts): Promise<Found> {
  const record = await readServerRecord(ports.files, dir);
  if (record === undefined || (await isGone(record, ports))) return { state: 'none' };
  // A copied folder brings the record of the original's server with it; a moved one keeps its own.
  const isCopy = record.dir !== dir && (await ports.files.stat(record.dir)) !== undefined;
  if (isCopy) return { state: 'none' };
  if (await answersAsItself(healthPath, record, ports)) return { state: 'answers', record };
  const isOurs = await ports.processes.startedWith(record.pid, INSTANCE, record.instance);
  return { state: isOurs ? 'silent' : 'unproven', record };
}

/** The record is written before the server answers, so that it is found again should we be killed meanwhile. */
export async function spawnServer(
  stack: Pick<Stack, 'start'>,
  dir: string,
  port: number,
  ports: ServerPorts,
): Promise<ServerRecord> {
  const instance = ports.ids.unique();
  const command = stack.start(dir, port);
  const env = { ...command.env, [INSTANCE]: instance };
  const { pid } = await ports.processes.startDetached({ ...command, env }, { cwd: dir, logFile: logPathOf(dir) });
  const identity = (await ports.processes.identity(pid)) ?? 'gone';
  const startedAt = new Date(ports.clock.now()).toISOString();
  const record = { pid, identity, port, url: `http://127.0.0.1:${port}`, instance, dir, startedAt };
  await writeServerRecord(ports.files, dir, record);
  return record;
}

export async function untilHealthy(
  healthPath: string,
  record: ServerRecord,
  ports: ServerPorts,
  timeoutMs: number,
  signal: AbortSignal | undefined,
): Promise<'healthy' | 'ended' | 'silent'> {
  const deadline = ports.clock.monotonic() + timeoutMs;
  for (;;) {
    throwIfCancelled(signal);
    if (await answersAsItself(healthPath, record, ports)) return 'healthy';
    if (await isGone(record, ports)) return 'ended';
    if (ports.clock.monotonic() >= deadline) return 'silent';
    await ports.clock.sleep(POLL_MS, signal).catch(() => throwIfCancelled(signal));
  }
}

/** Asks it to end, and ends it after 5 s. Only for a process that is proven to be ours. */
export async function endServer(record: ServerRecord, ports: ServerPorts, patienceMs = STOP_MS): Promise<void> {
  const { clock, processes } = ports;
  const deadline = clock.monotonic() + patienceMs;
  if (patienceMs > 0) processes.kill(record.pid, 'SIGTERM');
  while (!(await isGone(record, ports))) {
    const sent = clock.monotonic() < deadline || processes.kill(record.pid, 'SIGKILL');
    if (!sent) return;
    await clock.sleep(POLL_MS);
  }
}

const isGone = async (record: ServerRecord, { processes }: ServerPorts): Promise<boolean> =>
  (await processes.identity(record.pid)) !== record.identity;

async function answersAsItself(healthPath: string, record: ServerRecord, { network }: ServerPorts): Promise<boolean> {
  const answer = await network.get(new URL(healthPath, record.url).href, ANSWER_MS);
  if (answer?.status !== 200) return false;
  try {
    return JSON.parse(answer.body).instance === record.instance;
  } catch {
    return false;
  }
}
