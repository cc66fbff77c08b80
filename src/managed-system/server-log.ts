/** What the server prints: `.bae/server.log`, one older generation, about 1 MB each. */
import { join } from 'node:path';
import type { Files } from '../ports.js';

const LARGEST = 1024 * 1024;

export const logPathOf = (dir: string): string => join(dir, '.bae', 'server.log');

/** Called before a start, when nobody writes to it. */
export async function rotateLog(files: Files, dir: string): Promise<void> {
  const path = logPathOf(dir);
  const stat = await files.stat(path);
  if (stat !== undefined && stat.size > LARGEST) await files.rename(path, `${path}.1`);
}

/** The last `lines` lines, oldest first, of what was printed after the first `from` bytes; empty when nothing was. */
export async function logTail(files: Files, dir: string, lines: number, from = 0): Promise<readonly string[]> {
  const bytes = (await files.readBytes(logPathOf(dir))) ?? new Uint8Array();
  const all = Buffer.from(bytes.subarray(from)).toString('utf8').split(/\r?\n/);
  if (all.at(-1) === '') all.pop();
  return lines > 0 ? all.slice(-lines) : [];
}

export async function logSize(files: Files, dir: string): Promise<number> {
  return (await files.stat(logPathOf(dir)))?.size ?? 0;
}
