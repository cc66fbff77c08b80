/** A file for each run under way, so that those of a killed process are found later and still counted. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunMarks } from '../ports.js';
import { processIdentity } from './process-identity.js';

interface Mark {
  readonly identity: string;
  readonly line: string;
}

const MARK = /^(\d+)-[\w-]+\.json$/;

/** Marks of this very process in a folder that all processes of a person share. */
export async function runMarks(folder: string): Promise<RunMarks> {
  const identity = (await processIdentity(process.pid)) ?? '';
  const pathOf = (id: string): string => join(folder, `${process.pid}-${id.replace(/[^\w-]/g, '_')}.json`);
  return {
    set(id, line) {
      const mark: Mark = { identity, line };
      try {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${pathOf(id)}.tmp`, JSON.stringify(mark), { mode: 0o600 });
        renameSync(`${pathOf(id)}.tmp`, pathOf(id));
      } catch {
        // Where nothing can be written the log of lines says so.
      }
    },
    clear(id) {
      rmSync(pathOf(id), { force: true });
    },
    async takeAbandoned() {
      const names = await readdir(folder).catch(() => []);
      const taken = await Promise.all(names.map((name) => takeIfAbandoned(folder, name)));
      return taken.flatMap((line) => (line === undefined ? [] : [line]));
    },
  };
}

/** The line of a run whose process is gone; one taker only gets it. */
async function takeIfAbandoned(folder: string, name: string): Promise<string | undefined> {
  const pid = MARK.exec(name)?.[1];
  if (pid === undefined) return undefined;
  const path = join(folder, name);
  const claim = `${path}.${process.pid}.taken`;
  try {
    const mark: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (!isMark(mark) || (await processIdentity(Number(pid))) === mark.identity) return undefined;
    await rename(path, claim);
    await rm(claim, { force: true });
    return mark.line;
  } catch {
    return undefined;
  }
}

const isMark = (value: unknown): value is Mark =>
  typeof value === 'object' &&
  value !== null &&
  'identity' in value &&
  typeof value.identity === 'string' &&
  'line' in value &&
  typeof value.line === 'string';
