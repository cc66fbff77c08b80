/** `.bae/server.json`: which process serves this folder, written so that it is never confused with another. */
import { join } from 'node:path';
import type { Files } from '../ports.js';

export interface ServerRecord {
  readonly pid: number;
  /** Start of that process; a later one with the same pid has another. */
  readonly identity: string;
  readonly port: number;
  readonly url: string;
  /** What the server itself answers at its health address. */
  readonly instance: string;
  /** The folder it was started in: a copy of the folder must not take the server for its own. */
  readonly dir: string;
  /** ISO 8601 with Z. */
  readonly startedAt: string;
}

const pathOf = (dir: string): string => join(dir, '.bae', 'server.json');

/** Undefined when there is none, or none that can be trusted. */
export async function readServerRecord(files: Files, dir: string): Promise<ServerRecord | undefined> {
  const text = await files.readText(pathOf(dir));
  if (text === undefined) return undefined;
  try {
    const { pid, identity, port, url, instance, dir: startedIn, startedAt } = JSON.parse(text);
    const texts = [identity, url, instance, startedIn, startedAt];
    const whole =
      Number.isSafeInteger(pid) && Number.isSafeInteger(port) && texts.every((value) => typeof value === 'string');
    return whole ? { pid, identity, port, url, instance, dir: startedIn, startedAt } : undefined;
  } catch {
    return undefined;
  }
}

export const writeServerRecord = (files: Files, dir: string, record: ServerRecord): Promise<void> =>
  files.writeAtomic(pathOf(dir), `${JSON.stringify(record, null, 2)}\n`);

export const removeServerRecord = (files: Files, dir: string): Promise<void> => files.remove(pathOf(dir));
