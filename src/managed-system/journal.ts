/**
 * A commit of many files that is done or not done. Everything is prepared beside the folder; then one durable file,
 * the journal, decides: without it nothing has happened, with it the moves are carried out, and again after a crash,
 * until they are all done. A fault on the way turns the journal round and the moves are taken back.
 *
 * Where data follows the files, the journal says "back" from the beginning, and removing it decides: until then a crash
 * ends in the old files with the old data.
 *
 * In the stage folder: `tree/` the new files, `old/` links to the files they replace, `commit.json` the journal.
 */
import { basename, dirname, join } from 'node:path';
import { AbortError, CancelledError, messageOf } from '../domain/errors.js';
import type { Files } from '../ports.js';
import { type DataPlace, putDataBack } from './data-place.js';
import { parentsOf } from './inside.js';
import { together } from './together.js';

export interface Move {
  /** Relative to the managed folder; may be a whole folder where none stands yet. */
  readonly path: string;
  /** A file stands there now and is replaced. */
  readonly replaces: boolean;
}

/** Data that changes together with the files. */
export interface DataMove {
  readonly place: DataPlace;
  /** Brings the data after the files, which are in place by then; all of both is taken back when it fails. */
  follow(): Promise<void>;
}

export interface Commitment {
  readonly puts: readonly Move[];
  readonly removes: readonly string[];
  readonly data?: DataMove;
  /** Called when everything is done and decided; a failure takes everything back all the same. */
  readonly confirm?: () => Promise<void>;
}

interface Journal {
  readonly format: 1;
  readonly direction: 'forward' | 'back';
  /** In order; the last one makes the new state visible to readers of the registry. */
  readonly puts: readonly Move[];
  readonly removes: readonly string[];
  /** Folders that the puts create, parents first. */
  readonly newFolders: readonly string[];
  readonly data?: DataPlace;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

export const treeOf = (stage: string): string => join(stage, 'tree');
const oldOf = (stage: string): string => join(stage, 'old');
const journalOf = (stage: string): string => join(stage, 'commit.json');

/** Carries out the moves from the stage into the target, or none of them. What is left of the stage is litter. */
export async function commitThroughJournal(
  files: Files,
  stage: string,
  target: string,
  { puts, removes, data, confirm }: Commitment,
): Promise<void> {
  const replaced = [...puts.filter((move) => move.replaces).map((move) => move.path), ...removes];
  await together(replaced, (path) => linkOrCopy(files, join(target, path), join(oldOf(stage), path)));
  await syncFoldersOf(
    files,
    treeOf(stage),
    puts.map((move) => move.path),
  );
  await together([stage, dirname(stage)], (folder) => files.syncDirectory(folder));
  const newFolders = await missingFolders(files, target, puts);
  const direction = data ? 'back' : 'forward';
  const journal: Journal = { format: 1, direction, puts, removes, newFolders, ...(data ? { data: data.place } : {}) };
  await files.writeAtomic(journalOf(stage), JSON.stringify(journal), { durable: true });
  try {
    await moveForward(files, stage, target, journal);
    await data?.follow();
    await forget(files, stage);
    await confirm?.();
  } catch (error) {
    await takeBack(files, stage, target, journal, error);
    throw faultOfMove(error, target);
  }
}

/** Removes a stage that was not committed; one with a decision in it is left for `recover`. */
export async function discardStage(files: Files, stage: string): Promise<void> {
  if ((await files.stat(journalOf(stage))) === undefined) await files.remove(stage);
}

async function takeBack(files: Files, stage: string, target: string, journal: Journal, cause: unknown): Promise<void> {
  try {
    const back: Journal = { ...journal, direction: 'back' };
    await files.writeAtomic(journalOf(stage), JSON.stringify(back), { durable: true });
    await moveBack(files, stage, target, back);
    await forget(files, stage);
  } catch {
    const message = `${target} was left half-changed: ${messageOf(cause)}. The next run finishes the change or takes it back.`;
    throw new AbortError(message, ['Make the folder writable, free some disk space, then run again.'], { cause });
  }
  await removeLitter(files, stage);
}

/** Without its journal a stage is litter: what cannot be removed now is removed by the next run. */
const removeLitter = (files: Files, stage: string): Promise<void> => files.remove(stage).catch(() => undefined);

/**
 * Finishes what a killed commit began and removes every stage of this target. Call with the folder's lock held. `free`
 * resolves when nobody has the database open any more: what the killed process started may still be at work.
 */
export async function recover(
  files: Files,
  target: string,
  free: (database: string) => Promise<void> = async () => {},
): Promise<Recovery> {
  const parent = dirname(target);
  const prefix = `.${basename(target)}.bae-`;
  let recovery: Recovery = 'nothing';
  for (const entry of (await files.list(parent)) ?? []) {
    const nonce = entry.name.startsWith(prefix) ? entry.name.slice(prefix.length) : '';
    if (entry.kind !== 'directory' || !/^[\w-]{16,64}$/.test(nonce)) continue;
    const stage = join(parent, entry.name);
    const journal = await readJournal(files, stage);
    if (journal === undefined) {
      await files.remove(stage);
      continue;
    }
    const move = journal.direction === 'forward' ? moveForward : moveBack;
    const { data, direction } = journal;
    const finish = async (): Promise<void> => {
      if (data && direction === 'back') await free(join(target, data.file));
      await move(files, stage, target, journal);
      await forget(files, stage);
    };
    await finish().catch((error: unknown) => {
      throw new AbortError(`An interrupted change of ${target} cannot be finished: ${messageOf(error)}.`, [
        'Make the folder writable, free some disk space, then run again.',
      ]);
    });
    await removeLitter(files, stage);
    recovery = journal.direction === 'forward' ? 'finished' : 'taken-back';
  }
  return recovery;
}

export type Recovery = 'nothing' | 'finished' | 'taken-back';

async function readJournal(files: Files, stage: string): Promise<Journal | undefined> {
  const text = await files.readText(journalOf(stage));
  if (text === undefined) return undefined;
  const journal: Journal = JSON.parse(text);
  if (journal.format !== 1)
    throw new AbortError(`${stage} holds an unfinished change made by a newer bae.`, ['Install the newest bae.']);
  return journal;
}

async function moveForward(files: Files, stage: string, target: string, journal: Journal): Promise<void> {
  const { puts, removes, newFolders } = journal;
  for (const folder of newFolders) await files.makeDirectory(join(target, folder));
  const put = (move: Move) => renameIfThere(files, join(treeOf(stage), move.path), join(target, move.path));
  await together(puts.slice(0, -1), put);
  await together(removes, (path) => files.remove(join(target, path)));
  await together(puts.slice(-1), put);
  await removeEmptyFolders(files, target, removes.flatMap(parentsOf));
  await syncFoldersOf(
    files,
    target,
    puts.map((move) => move.path),
  );
}

async function moveBack(files: Files, stage: string, target: string, journal: Journal): Promise<void> {
  const { puts, removes, newFolders, data } = journal;
  const replaced = [...puts.filter((move) => move.replaces).map((move) => move.path), ...removes];
  await together(
    puts.filter((move) => !move.replaces),
    async ({ path }) => {
      const neverMoved = (await files.stat(join(treeOf(stage), path))) !== undefined;
      if (!neverMoved) await files.remove(join(target, path));
    },
  );
  await together(replaced, async (path) => {
    const folder = dirname(join(target, path));
    if ((await files.stat(folder)) === undefined) await files.makeDirectory(folder);
    await renameIfThere(files, join(oldOf(stage), path), join(target, path));
  });
  await removeEmptyFolders(files, target, newFolders);
  if (data) await putDataBack(files, target, data);
}

/** From now on there is nothing to decide. */
async function forget(files: Files, stage: string): Promise<void> {
  await files.remove(journalOf(stage));
  await files.syncDirectory(stage);
}

/** What is no longer there has been moved before the crash. */
async function renameIfThere(files: Files, from: string, to: string): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || (await files.stat(from)) !== undefined) throw error;
  }
}

async function linkOrCopy(files: Files, from: string, to: string): Promise<void> {
  await files.makeDirectory(dirname(to));
  try {
    await files.link(from, to);
  } catch (error) {
    if (codeOf(error) === 'EXDEV') throw faultOfMove(error, from);
    await files.copyFile(from, to);
  }
}

function faultOfMove(error: unknown, target: string): Error {
  if (error instanceof AbortError || error instanceof CancelledError) return error;
  if (codeOf(error) === 'EXDEV')
    return new AbortError(`${target} is on another disk than the folder it lies in, so a change cannot be atomic.`, [
      'Choose a folder inside it with --dir.',
    ]);
  return new AbortError(
    `The files could not be written to ${target}: ${messageOf(error)}. All of it was taken back.`,
    ['Check that the folder is writable and the disk is not full, then run again.'],
    { cause: error },
  );
}

async function missingFolders(files: Files, target: string, puts: readonly Move[]): Promise<string[]> {
  const folders = [...new Set(puts.flatMap((move) => parentsOf(move.path)))].sort();
  const there = await Promise.all(folders.map((folder) => files.stat(join(target, folder))));
  return folders.filter((_, index) => there[index] === undefined);
}

async function removeEmptyFolders(files: Files, target: string, folders: readonly string[]): Promise<void> {
  const deepestFirst = [...new Set(folders)].sort((a, b) => b.length - a.length);
  for (const folder of deepestFirst) {
    const entries = await files.list(join(target, folder));
    if (entries?.length === 0) await files.remove(join(target, folder));
  }
}

/** Makes the names of these files durable, each folder once, up to `root`. */
export async function syncFoldersOf(files: Files, root: string, paths: readonly string[]): Promise<void> {
  const folders = new Set(['', ...paths.flatMap(parentsOf)]);
  await together([...folders], (folder) => files.syncDirectory(join(root, folder)));
}
