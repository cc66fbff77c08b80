/** Copies of the database from before each change of a live system: `.bae/backups/0005-2026-11-21T02-41-07-123Z.db`. */
import { join } from 'node:path';
import type { Clock, Databases, Files } from '../ports.js';
import type { DataPlace } from './data-place.js';

export const BACKUPS = '.bae/backups';

const KEPT = 20;

export interface BackupPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly databases: Databases;
}

/** A time that sorts as it passed and may stand in a file name. */
export const timeStamp = (clock: Clock): string => new Date(clock.now()).toISOString().replace(/[:.]/g, '-');

/** Copies the database, if there is one. `label` says which change comes next: "0005". */
export async function backUp(
  dir: string,
  file: string,
  label: string,
  { files, clock, databases }: BackupPorts,
): Promise<DataPlace> {
  const name = `${BACKUPS}/${label}-${timeStamp(clock)}`;
  const aside = `${name}-aside.db`;
  if ((await files.stat(join(dir, file))) === undefined) return { file, aside };
  await files.makeDirectory(join(dir, BACKUPS));
  databases.copy(join(dir, file), join(dir, `${name}.db`));
  await files.syncDirectory(join(dir, BACKUPS));
  return { file, before: `${name}.db`, aside };
}

/** Keeps the newest twenty. */
export async function pruneBackups(dir: string, files: Files): Promise<void> {
  const entries = (await files.list(join(dir, BACKUPS))) ?? [];
  const timeOf = (name: string): string => name.slice(name.indexOf('-'));
  const newestFirst = entries
    .map(({ name }) => name)
    .filter((name) => name.endsWith('.db'))
    .sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  for (const name of newestFirst.slice(KEPT))
    for (const companion of ['', '-wal', '-shm']) await files.remove(join(dir, BACKUPS, name + companion));
}
