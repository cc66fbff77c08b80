/**
 * Takes back the first change of all: the folder goes as it came. What a person had in it before stays, a repository and
 * templates of their own; anything else that is not bae's is a reason to refuse.
 */
import { basename, dirname, join } from 'node:path';
import { AbortError, throwIfCancelled } from '../domain/errors.js';
import type { Stack } from '../domain/stack.js';
import type { SystemRegistry } from '../domain/system.js';
import type { Files, Ids } from '../ports.js';
import { commitThroughJournal, discardStage, treeOf } from './journal.js';
import type { LiveOptions, LivePorts, LiveStack } from './live-change.js';
import { PERSONS_OWN, RECORDS } from './persons-own.js';
import { sha256Of } from './reconcile.js';
import { stopServer } from './server.js';
import { together } from './together.js';

export type CreatedStack = LiveStack & Pick<Stack, 'dataChecks'>;

/** Top entries that are made anew at any time, or that nobody made on purpose. */
const DERIVED = new Set([RECORDS, 'node_modules', '.DS_Store', 'Thumbs.db']);
const REPOSITORY = '.git';
const STAYING = new Set([...DERIVED, REPOSITORY]);
const COMPANIONS = ['', '-wal', '-shm', '-journal'];

/** Answers the files that are gone. Throws an AbortError that names what would be lost. */
export async function undoCreation(
  stack: CreatedStack,
  dir: string,
  registry: SystemRegistry,
  ports: LivePorts,
  { signal }: LiveOptions,
): Promise<readonly string[]> {
  const { files, ids } = ports;
  await refuseOwn(stack, dir, registry, ports);
  refuseRows(stack, dir, registry, ports);
  throwIfCancelled(signal);
  await stopServer(stack, dir, ports);
  // Once more: nothing runs now that could still write.
  refuseRows(stack, dir, registry, ports);
  if (await holdsPersonsOwn(dir, ports)) await removeAround(dir, ports);
  else {
    // One rename decides; what is left of it then is litter, which the next run removes too.
    const litter = besides(dir, ids);
    await files.rename(dir, litter);
    await files.syncDirectory(dirname(dir));
    await files.remove(litter);
  }
  return Object.keys(registry.files).sort();
}

const besides = (dir: string, ids: Ids): string => join(dirname(dir), `.${basename(dir)}.bae-${ids.unique()}`);

async function holdsPersonsOwn(dir: string, { files }: LivePorts): Promise<boolean> {
  const [top = [], records = []] = await Promise.all([files.list(dir), files.list(join(dir, RECORDS))]);
  return top.some(({ name }) => name === REPOSITORY) || records.some(({ name }) => PERSONS_OWN.has(name));
}

/** All but what is the person's. Packages go first: without them it is still a system, which links them anew. */
async function removeAround(dir: string, { files, ids }: LivePorts): Promise<void> {
  await files.remove(join(dir, 'node_modules'));
  const removes = await pathsIn(files, dir, '', (folder, name) =>
    folder === RECORDS ? !PERSONS_OWN.has(name) : folder !== '' || name !== REPOSITORY,
  );
  const stage = besides(dir, ids);
  try {
    await files.makeDirectory(treeOf(stage));
    await commitThroughJournal(files, stage, dir, { puts: [], removes });
  } finally {
    await discardStage(files, stage);
  }
}

async function refuseOwn(stack: CreatedStack, dir: string, { files: ours }: SystemRegistry, { files }: LivePorts) {
  const expected = new Set([...stack.built, ...COMPANIONS.map((companion) => stack.databaseFile + companion)]);
  const found = await pathsIn(files, dir, '', (folder, name) => folder !== '' || !STAYING.has(name));
  const own = await together(found, async (path) => {
    if (expected.has(path)) return [];
    const bytes = ours[path] && (await files.readBytes(join(dir, path)));
    return bytes && sha256Of(bytes) === ours[path]?.sha256 ? [] : [path];
  });
  const [first, ...more] = own.flat().sort();
  if (first === undefined) return;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  throw new AbortError(
    `This was the first sentence, so taking it back would empty ${dir}; but ${first}${others} ${more.length === 0 ? 'is' : 'are'} yours.`,
    ['Move them elsewhere, then undo again.', 'Or delete the folder yourself.'],
  );
}

/** Relative paths of the files below a folder, where `wanted` says so of each entry on the way. */
async function pathsIn(
  files: Files,
  dir: string,
  folder: string,
  wanted: (folder: string, name: string) => boolean,
): Promise<readonly string[]> {
  const entries = ((await files.list(join(dir, folder))) ?? []).filter(({ name }) => wanted(folder, name));
  const paths = await together(entries, async ({ name, kind }) => {
    const path = folder === '' ? name : `${folder}/${name}`;
    return kind === 'directory' ? pathsIn(files, dir, path, wanted) : [path];
  });
  return paths.flat();
}

function refuseRows(stack: CreatedStack, dir: string, { spec }: SystemRegistry, { databases }: LivePorts): void {
  const database = databases.read(join(dir, stack.databaseFile));
  if (!database) return;
  const checks = stack.dataChecks({ target: { ...spec, entities: [] }, previous: spec, changes: [], migrations: [] });
  const counts = checks.map(({ count }) => Number(database.rows(count)[0]?.count ?? 0));
  const rows = counts.reduce((sum, count) => sum + count, 0);
  if (rows === 0) return;
  throw new AbortError(
    `This was the first sentence, so taking it back would delete all data: ${rows === 1 ? '1 row' : `${rows} rows`}.`,
    ['Delete the rows first, if nobody needs them.', 'Or delete the folder yourself.'],
  );
}
