/**
 * Lines in a file that several processes append to. One synchronous write a line, so that it is there when a process ends
 * at once. A full file gets a name of its own, which no other process can take, so nothing is overwritten.
 */
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { messageOf } from '../domain/errors.js';
import type { LineLog } from '../ports.js';

export interface LineFileOptions {
  /** A file of this size is full. */
  readonly fullBytes?: number;
  /** Full files that are kept; the oldest goes. */
  readonly kept?: number;
  /** Hears once why lines are lost. */
  onFault(message: string): void;
}

const MEGABYTE = 1024 * 1024;
const NEWLINE = 0x0a;

/** @param path "metrics.jsonl"; full files are "metrics.<time>-<pid>.jsonl" beside it */
export function lineFile(path: string, { fullBytes = 4 * MEGABYTE, kept = 4, onFault }: LineFileOptions): LineLog {
  const folder = dirname(path);
  const extension = extname(path);
  const stem = basename(path, extension);
  let told = false;
  let rotations = 0;

  function rotate(): void {
    // Another process may have been faster.
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) < fullBytes) return;
    const stamp = new Date().toISOString().replace(/\W/g, '-');
    rotations += 1;
    const name = `${stem}.${stamp}-${process.pid}-${String(rotations).padStart(4, '0')}${extension}`;
    try {
      renameSync(path, join(folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    const full = readdirSync(folder)
      .filter((name) => name.startsWith(`${stem}.`) && name.endsWith(extension) && name !== basename(path))
      .sort();
    for (const name of full.slice(0, Math.max(0, full.length - kept))) rmSync(join(folder, name), { force: true });
  }

  return {
    append(line) {
      try {
        mkdirSync(folder, { recursive: true });
        const file = openSync(path, 'a+', 0o600);
        let size = 0;
        try {
          ({ size } = fstatSync(file));
          // A process that was killed may have left half a line.
          const start = size > 0 && lastByte(file, size) !== NEWLINE ? '\n' : '';
          writeSync(file, `${start}${line}\n`);
        } finally {
          closeSync(file);
        }
        if (size + line.length >= fullBytes) rotate();
      } catch (error) {
        if (!told) onFault(`${path} cannot be written: ${messageOf(error)}`);
        told = true;
      }
    },
  };
}

function lastByte(file: number, size: number): number | undefined {
  const byte = Buffer.alloc(1);
  return readSync(file, byte, 0, 1, size - 1) === 1 ? byte[0] : undefined;
}
