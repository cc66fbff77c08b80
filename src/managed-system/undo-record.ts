/**
 * What a change replaced and removed, kept so that it can be taken back: `.bae/undo/0007/` holds the old files under
 * `files/`, what was done in `change.json`, and the digest of the data as the change left it in `data`.
 */
import { dirname, join } from 'node:path';
import type { Files } from '../ports.js';
import type { DataPlace } from './data-place.js';
import type { Move } from './journal.js';
import { sha256Of } from './reconcile.js';
import { together } from './together.js';

export const UNDO = '.bae/undo';
const KEPT = 20;

export interface UndoRecord {
  readonly format: 1;
  readonly request: string;
  /** With the digest of what was written. */
  readonly puts: readonly (Move & { readonly sha256: string })[];
  readonly removes: readonly string[];
  /** Absent where the data did not change. */
  readonly data?: DataPlace;
}

export interface Undoable extends Omit<UndoRecord, 'format' | 'puts'> {
  readonly puts: readonly Move[];
  /** The managed folder as it is, and the new files. */
  readonly target: string;
  readonly tree: string;
}

/** Writes the record into the tree, to come with the other files; answers its folder. */
export async function recordForUndo(files: Files, change: Undoable): Promise<string> {
  const { puts, removes, target, tree, request, data } = change;
  const last = Number((await recordsIn(files, target)).at(-1) ?? 0);
  const folder = `${UNDO}/${String(last + 1).padStart(4, '0')}`;
  const replaced = [...puts.filter(({ replaces }) => replaces).map(({ path }) => path), ...removes];
  await together(replaced, (path) => linkOrCopy(files, join(target, path), join(tree, folder, 'files', path)));
  const written = await together(puts, async (move) => {
    const bytes = await files.readBytes(join(tree, move.path));
    return { ...move, sha256: sha256Of(bytes ?? new Uint8Array()) };
  });
  const record: UndoRecord = { format: 1, request, puts: written, removes, ...(data ? { data } : {}) };
  await files.write(join(tree, folder, 'change.json'), `${JSON.stringify(record, null, 2)}\n`, { durable: 'content' });
  return folder;
}

export const recordDigest = (files: Files, dir: string, folder: string, digest: string): Promise<void> =>
  files.write(join(dir, folder, 'data'), digest, { durable: true });

/** The newest record that is whole, with the data's digest where it changed data. */
export async function lastChange(
  files: Files,
  dir: string,
): Promise<{ readonly folder: string; readonly record: UndoRecord; readonly digest: string | undefined } | undefined> {
  const name = (await recordsIn(files, dir)).at(-1);
  if (name === undefined) return undefined;
  const folder = `${UNDO}/${name}`;
  const text = await files.readText(join(dir, folder, 'change.json'));
  if (text === undefined) return undefined;
  const record: UndoRecord = JSON.parse(text);
  return record.format === 1 ? { folder, record, digest: await files.readText(join(dir, folder, 'data')) } : undefined;
}

/** Keeps the newest twenty. */
export async function pruneUndo(dir: string, files: Files): Promise<void> {
  for (const name of (await recordsIn(files, dir)).slice(0, -KEPT)) await files.remove(join(dir, UNDO, name));
}

/** Oldest first. */
async function recordsIn(files: Files, dir: string): Promise<readonly string[]> {
  const entries = (await files.list(join(dir, UNDO))) ?? [];
  const names = entries.map(({ name }) => name).filter((name) => /^\d+$/.test(name));
  return names.sort((a, b) => Number(a) - Number(b));
}

async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  await files.makeDirectory(dirname(to));
  await files.link(from, to).catch(() => files.copyFile(from, to));
}
