/** Where the database of a managed system lies, and how it becomes again what it was. */
import { dirname, join } from 'node:path';
import type { Files } from '../ports.js';

/** Paths relative to the managed folder. */
export interface DataPlace {
  readonly file: string;
  /** A copy from before the change; absent where there was no database. */
  readonly before?: string;
  /** Where the data of a change that is taken back goes: nothing is deleted. */
  readonly aside: string;
}

/** What the database product keeps beside the file. */
const COMPANIONS = ['', '-wal', '-shm'];

/**
 * The copy itself takes the place, so that a missing copy says that it is done already. Nobody has the database open.
 */
export async function putDataBack(files: Files, dir: string, { file, before, aside }: DataPlace): Promise<void> {
  if (before !== undefined && (await files.stat(join(dir, before))) === undefined) return;
  for (const companion of COMPANIONS) {
    const from = join(dir, file + companion);
    if ((await files.stat(from)) === undefined) continue;
    await files.makeDirectory(dirname(join(dir, aside)));
    await files.rename(from, join(dir, aside + companion));
  }
  if (before !== undefined) await files.rename(join(dir, before), join(dir, file));
  const folder = dirname(join(dir, file));
  if ((await files.stat(folder)) !== undefined) await files.syncDirectory(folder);
}
