/** Takes back the last change of a system: its files from the record, its data from the backup. Call with the lock held. */
import { basename, dirname, join } from 'node:path';
import { AbortError } from '../domain/errors.js';
import { commitThroughJournal, type DataMove, discardStage, type Move, treeOf } from './journal.js';
import {
  backUpForChange,
  dataExists,
  type LiveOptions,
  type LivePorts,
  type LiveStack,
  whileStopped,
} from './live-change.js';
import { sha256Of } from './reconcile.js';
import { REGISTRY, readRegistry } from './registry-file.js';
import { buildSystem, type StartedServer, serverStatus } from './server.js';
import { viewSources } from './source-view.js';
import { together } from './together.js';
import { type CreatedStack, undoCreation } from './undo-creation.js';
import { lastChange, type UndoRecord } from './undo-record.js';

const LOCK = 'package-lock.json';

export interface UndoOptions extends LiveOptions {
  /**
   * Brings the packages of a system to what the package-lock.json of a folder asks for; answers for people what it could
   * not bring.
   */
  readonly packagesFor?: (dir: string) => Promise<readonly string[]>;
}

export interface Undone {
  /** The sentence that was taken back. */
  readonly request: string;
  /** Relative paths, without our own records. */
  readonly restored: readonly string[];
  readonly removed: readonly string[];
  readonly dataRestored: boolean;
  /** For people: packages that stay in another version than the system asks for. */
  readonly notes: readonly string[];
  readonly started?: StartedServer;
}

/** The backup is older than what people have entered since: a change of its own may still take the last one back. */
export class WrittenSince extends AbortError {}

/** Throws an AbortError with the reason where files were edited, and WrittenSince where data was written since. */
export async function undoLast(
  stack: CreatedStack,
  dir: string,
  ports: LivePorts,
  options: UndoOptions = {},
): Promise<Undone> {
  const { files, ids } = ports;
  const last = await lastChange(files, dir);
  if (!last || isCreation(last.record)) return undoFirst(stack, dir, ports, options);
  const { folder, record, digest } = last;
  await refuseEdited(dir, record, ports);
  await refuseWritten(stack, dir, record, digest, ports);

  const root = join(dirname(dir), `.${basename(dir)}.bae-${ids.unique()}`);
  const tree = treeOf(root);
  let packagesChanged = false;
  try {
    const { running } = await serverStatus(stack, dir, ports);
    const starts = running || options.port !== undefined;
    const puts = record.puts.filter(({ replaces }) => replaces);
    const restored = [...puts.map(({ path }) => path), ...record.removes];
    const created = record.puts.filter(({ replaces }) => !replaces).map(({ path }) => path);
    await together(restored, (path) => bring(join(dir, folder, 'files', path), join(tree, path), ports));
    packagesChanged = restored.includes(LOCK);
    const notes = (packagesChanged && (await options.packagesFor?.(tree))) || [];
    if (starts) await build(stack, dir, tree, new Set(created), ports, options);
    const moves: readonly Move[] = [
      ...(await productsOf(stack, dir, tree, ports)),
      ...record.removes.map((path) => ({ path, replaces: false })),
      ...puts.map(({ path }) => ({ path, replaces: true })),
    ];
    const removes = [...created, ...(await filesIn(dir, folder, ports))];
    const { started } = await whileStopped(stack, dir, ports, options, async (confirm) => {
      const data = record.data && (await dataBack(stack, dir, record, digest, ports));
      await commitThroughJournal(files, root, dir, { puts: moves, removes, ...(data ? { data } : {}), ...confirm });
    });
    packagesChanged = false;
    return {
      request: record.request,
      restored: restored.filter(isForPeople),
      removed: created.filter(isForPeople),
      dataRestored: record.data?.before !== undefined,
      notes,
      ...(started ? { started } : {}),
    };
  } finally {
    if (packagesChanged) await options.packagesFor?.(dir);
    await discardStage(files, root);
  }
}

/** The first change of a folder that was there before it. */
const isCreation = ({ puts }: UndoRecord): boolean => puts.some(({ path, replaces }) => path === REGISTRY && !replaces);

async function undoFirst(stack: CreatedStack, dir: string, ports: LivePorts, options: LiveOptions): Promise<Undone> {
  const { registry } = (await readRegistry(ports.files, dir)) ?? {};
  const [first, ...later] = registry?.history ?? [];
  if (!registry || !first || later.length > 0)
    throw new AbortError('There is no change to take back.', ['bae history lists the changes.']);
  const removed = await undoCreation(stack, dir, registry, ports, options);
  return { request: first.request, restored: [], removed, dataRestored: false, notes: [] };
}

const isForPeople = (path: string): boolean => !path.startsWith('.bae/');

async function refuseEdited(dir: string, { puts, removes }: UndoRecord, { files }: LivePorts): Promise<void> {
  const changed = await together(puts, async ({ path, sha256 }) => {
    const bytes = await files.readBytes(join(dir, path));
    return bytes && sha256Of(bytes) === sha256 ? [] : [path];
  });
  const back = await together(removes, async (path) => ((await files.stat(join(dir, path))) ? [path] : []));
  const edited = [...changed, ...back].flat().filter(isForPeople);
  if (edited.length === 0 && changed.flat().length === 0) return;
  const named = edited.length === 0 ? 'The records of the folder' : edited.slice(0, 3).join(', ');
  throw new AbortError(`${named} changed since the last change, so it cannot be taken back without losing that.`, [
    'Take your edits back first, or ask for the opposite change in a sentence.',
  ]);
}

/** The data must be what the change made of it. */
async function refuseWritten(
  stack: LiveStack,
  dir: string,
  { data }: UndoRecord,
  digest: string | undefined,
  ports: LivePorts,
): Promise<void> {
  if (!data || !(await dataExists(stack, dir, ports))) return;
  const { files, databases } = ports;
  if (data.before !== undefined && (await files.stat(join(dir, data.before))) === undefined)
    throw new AbortError('The backup from before the last change is gone, so the data cannot go back.', [
      'Ask for the opposite change in a sentence: it keeps the data of today.',
    ]);
  if (digest !== undefined && databases.digest(join(dir, stack.databaseFile)) === digest) return;
  throw new WrittenSince('Data was written since the last change, and taking it back would lose that.', [
    'Ask for the opposite change in a sentence: it keeps the data of today.',
  ]);
}

/** The way back: the backup's content in the place of today's. */
async function dataBack(
  stack: LiveStack,
  dir: string,
  record: UndoRecord,
  digest: string | undefined,
  ports: LivePorts,
): Promise<DataMove> {
  // Once more: nothing runs now that could still write.
  await refuseWritten(stack, dir, record, digest, ports);
  const place = await backUpForChange(stack, dir, 'undo', ports);
  return {
    place,
    async follow() {
      const before = record.data?.before;
      if (before === undefined) return;
      await ports.files.remove(join(dir, stack.databaseFile));
      ports.databases.copy(join(dir, before), join(dir, stack.databaseFile));
    },
  };
}

async function build(
  stack: LiveStack,
  dir: string,
  tree: string,
  except: ReadonlySet<string>,
  ports: LivePorts,
  { signal }: LiveOptions,
): Promise<void> {
  await viewSources(ports.files, dir, tree, except);
  await ports.files.symlink(join(dir, 'node_modules'), join(tree, 'node_modules'));
  await buildSystem(stack, tree, ports, signal);
}

async function productsOf(stack: LiveStack, dir: string, tree: string, { files }: LivePorts): Promise<readonly Move[]> {
  const moves = await together(stack.built, async (path) => {
    const [built, there] = [await files.stat(join(tree, path)), await files.stat(join(dir, path))];
    return built ? [{ path, replaces: there !== undefined }] : [];
  });
  return moves.flat();
}

async function bring(from: string, to: string, { files }: LivePorts): Promise<void> {
  await files.makeDirectory(dirname(to));
  await files.link(from, to).catch(() => files.copyFile(from, to));
}

/** Relative paths of all files below a folder. */
async function filesIn(dir: string, folder: string, ports: LivePorts): Promise<readonly string[]> {
  const entries = (await ports.files.list(join(dir, folder))) ?? [];
  const found = await together(entries, async ({ name, kind }) =>
    kind === 'directory' ? filesIn(dir, `${folder}/${name}`, ports) : [`${folder}/${name}`],
  );
  return found.flat();
}
