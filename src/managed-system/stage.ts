/**
 * A change in the making: a tree beside the managed folder that holds the new artifacts and, for verification, views of
 * all other sources. It is committed whole, or discarded without a trace.
 */
import { basename, dirname, join } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import { AbortError, throwIfCancelled } from '../domain/errors.js';
import type { SystemRegistry } from '../domain/system.js';
import type { Files, Ids } from '../ports.js';
import type { Resolution } from './conflict.js';
import { Containment, checkCollisions } from './inside.js';
import { commitThroughJournal, type DataMove, discardStage, type Move, syncFoldersOf, treeOf } from './journal.js';
import { composeRegistry, hasBase, type NextRegistry } from './next-registry.js';
import { entriesForImports } from './own-imports.js';
import { sha256Of, textOf } from './reconcile.js';
import { PREVIOUS_REGISTRY, REGISTRY, writeRegistry } from './registry-file.js';
import { removeLitter, viewSources } from './source-view.js';
import {
  BASE,
  bytesOnDisk,
  type Entry,
  entriesForMove,
  entryForArtifact,
  entryForRemoval,
  type StagedFile,
  type Surroundings,
} from './staged-entry.js';
import { together } from './together.js';
import { recordForUndo } from './undo-record.js';

/** What else changes with the files of a system that is in use. */
export interface LiveParts {
  /** Build output in the staged tree that comes along. */
  readonly built: readonly string[];
  /** `follow` gets the folder of the record for undo, relative to the managed folder. */
  readonly data?: { readonly place: DataMove['place']; follow(undoFolder: string): Promise<void> };
  /** Everything is in place: the server starts. A failure takes it all back. */
  readonly confirm?: () => Promise<void>;
}

/** Relative paths. `kept` are files with edits of the person, left as they are or merged with ours. */
export interface CommitResult {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** One sentence for each file whose fate a person should know. */
  readonly notes: readonly string[];
  readonly registry: SystemRegistry;
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Begins a change of `target`; `registry` is absent for a folder that is new or empty. */
export async function openStage(
  files: Files,
  ids: Ids,
  target: string,
  registry: SystemRegistry | undefined,
): Promise<Stage> {
  const root = join(dirname(target), `.${basename(target)}.bae-${ids.unique()}`);
  await files.makeDirectory(treeOf(root));
  const [targetStat, modules] = await Promise.all([files.stat(target), files.stat(join(target, 'node_modules'))]);
  return new Stage(files, root, target, registry, targetStat !== undefined, modules !== undefined);
}

export class Stage {
  /** The staged tree: check and test it here, after `completeForVerification`. */
  readonly dir: string;
  /** Where dependencies are to be linked: the target's own node_modules, or one that comes with the commit. */
  readonly modules: string;
  private readonly entries = new Map<string, Entry>();
  private around: Surroundings;
  private cleaning: Promise<void> | undefined;

  constructor(
    private readonly files: Files,
    private readonly root: string,
    private readonly target: string,
    private readonly registry: SystemRegistry | undefined,
    private readonly targetExists: boolean,
    private readonly targetHasModules: boolean,
  ) {
    this.dir = treeOf(root);
    this.modules = join(targetHasModules ? target : this.dir, 'node_modules');
    const recorded = new Map(Object.entries(registry?.files ?? {}));
    this.around = { files, target, containment: new Containment(files, target), recorded, renamed: new Map() };
  }

  /** Tells which attributes have new names, by entity, before their files are put: the person's own code follows. */
  follow(renamed: Surroundings['renamed']): void {
    this.around = { ...this.around, renamed };
  }

  /**
   * Reconciles each artifact with what is on disk and stages what is to be written. A later call for a path wins.
   * `moves` tells, by new path, where a file was before; `resolutions`, by path, what was decided about a conflict.
   */
  async put(
    artifacts: readonly Artifact[],
    moves: ReadonlyMap<string, string> = new Map(),
    resolutions: ReadonlyMap<string, Resolution> = new Map(),
  ): Promise<readonly StagedFile[]> {
    const given = [...moves.values()];
    const there = [...this.around.recorded.keys(), ...this.entries.keys()].filter((path) => !given.includes(path));
    checkCollisions([...there, ...artifacts.map(({ path }) => path)]);
    const staged = await together(artifacts, async (artifact) => {
      const from = moves.get(artifact.path);
      const resolution = resolutions.get(artifact.path);
      const entries =
        from === undefined
          ? [await entryForArtifact(artifact, this.around, resolution)]
          : await entriesForMove(artifact, from, this.around, resolution);
      return together(entries, (entry) => this.enter(entry));
    });
    const imports = await entriesForImports(artifacts, moves, this.around);
    const followed = await together(imports, (entry) => this.enter(entry));
    return [...staged.flat(), ...followed];
  }

  /** Takes files of ours out of the system. */
  async remove(paths: readonly string[]): Promise<readonly StagedFile[]> {
    return together(paths, async (path) => this.enter(await entryForRemoval(path, this.around)));
  }

  private async enter(entry: Entry): Promise<StagedFile> {
    const staged = join(this.dir, entry.path);
    if (entry.content) await this.files.writeAtomic(staged, entry.content, { durable: 'content' });
    else await this.files.remove(staged);
    this.entries.set(entry.path, entry);
    return entry;
  }

  /** The text that a staged file would have: merged with the person's edits, or theirs as it is. Undefined for bytes. */
  async textOf(path: string): Promise<string | undefined> {
    const content = this.entries.get(path)?.content ?? (await bytesOnDisk(path, this.around));
    return content && textOf(content);
  }

  /** Takes another text for a file that holds edits of the person, because that person wanted it so. */
  async amend(path: string, text: string): Promise<void> {
    const entry = this.entries.get(path);
    if (!entry) throw new Error(`${path} is not staged`);
    await this.enter({
      ...entry,
      action: 'merge',
      content: Buffer.from(text),
      note: `${path} was mended as you chose`,
    });
  }

  /** Shows the folder's other sources and its node_modules in the tree. Call again after a later `put`. */
  async completeForVerification(): Promise<void> {
    if (!this.targetExists) return;
    const gone = [...this.entries.values()].filter((entry) => entry.action === 'remove').map((entry) => entry.path);
    await viewSources(this.files, this.target, this.dir, new Set(gone));
    const modules = join(this.dir, 'node_modules');
    if (this.targetHasModules && (await this.files.stat(modules)) === undefined)
      await this.files.symlink(join(this.target, 'node_modules'), modules);
  }

  /** Does it change a system, rather than make one? */
  get changesSystem(): boolean {
    return this.targetExists;
  }

  /** File names of the migrations that it adds, in order. */
  get migrations(): readonly string[] {
    const added = [...this.entries.values()].filter(
      ({ content, record }) => content && record.to === 'set' && record.value.ownership === 'append-only',
    );
    return added.map(({ path }) => basename(path)).sort();
  }

  /** Makes the change real, all of it or nothing. Not cancellable once it moves files. */
  async commit(next: NextRegistry, signal?: AbortSignal, live: LiveParts = { built: [] }): Promise<CommitResult> {
    const entries = [...this.entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    await this.checkUnchanged(entries);
    const registry = composeRegistry(this.registry, next, entries);
    await this.writeRecords(entries, registry);
    throwIfCancelled(signal);
    if (this.targetExists) await this.commitInto(entries, next.history.at(-1)?.request ?? '', live);
    else await this.commitAsNew(entries);
    this.cleaning = discardStage(this.files, this.root).catch(() => undefined);
    const paths = (...actions: Entry['action'][]) =>
      entries.filter((entry) => actions.includes(entry.action)).map((entry) => entry.path);
    return {
      created: paths('create'),
      updated: paths('update'),
      removed: paths('remove'),
      kept: paths('keep', 'merge', 'not-ours'),
      notes: entries.flatMap((entry) => entry.note ?? []),
      registry,
    };
  }

  /** Leaves nothing behind; after a commit, waits until its remains are gone. Idempotent. */
  async discard(): Promise<void> {
    this.cleaning ??= discardStage(this.files, this.root);
    await this.cleaning;
  }

  /** Somebody may have edited a file while it was being verified; their edit must not be lost. */
  private async checkUnchanged(entries: readonly Entry[]): Promise<void> {
    const around = { ...this.around, containment: new Containment(this.files, this.target) };
    for (const { path, seen } of entries) {
      const disk = await bytesOnDisk(path, around);
      if ((disk && sha256Of(disk)) !== seen)
        throw new AbortError(`${path} was changed while bae was at work; nothing was written.`, ['Run it again.']);
    }
  }

  private async writeRecords(entries: readonly Entry[], registry: SystemRegistry): Promise<void> {
    const previous = await this.files.readBytes(join(this.target, REGISTRY));
    const bases = entries.flatMap(({ path, record }) =>
      record.to === 'set' && hasBase(record.value) ? [{ path: `${BASE}/${path}`, content: record.ours }] : [],
    );
    const records = [
      ...bases,
      ...(previous ? [{ path: PREVIOUS_REGISTRY, content: previous }] : []),
      { path: REGISTRY, content: writeRegistry(registry) },
    ];
    await together(records, ({ path, content }) =>
      this.files.write(join(this.dir, path), content, { durable: 'content' }),
    );
  }

  private async commitInto(entries: readonly Entry[], request: string, live: LiveParts): Promise<void> {
    const puts: string[] = [];
    const removes: string[] = [];
    for (const { path, action, content, record } of entries) {
      if (content) puts.push(path);
      if (action === 'remove') removes.push(path);
      if (record.to === 'set' && hasBase(record.value)) puts.push(`${BASE}/${path}`);
      if (record.to === 'drop') removes.push(`${BASE}/${path}`);
    }
    const there = await together(removes, (path) => this.files.stat(join(this.target, path)));
    const modules = await this.files.stat(join(this.dir, 'node_modules'));
    const derived = [...live.built, ...(modules?.kind === 'directory' ? ['node_modules'] : [])];
    const [sources, products] = [
      await this.movesOf([...puts, PREVIOUS_REGISTRY, REGISTRY]),
      await this.movesOf(derived),
    ];
    const gone = removes.filter((_, index) => there[index] !== undefined);
    const { data, confirm } = live;
    const undoable = { target: this.target, tree: this.dir, puts: sources, removes: gone, request };
    const undoFolder = await recordForUndo(this.files, {
      ...undoable,
      ...(data ? { data: data.place } : {}),
    });
    await commitThroughJournal(this.files, this.root, this.target, {
      puts: [{ path: undoFolder, replaces: false }, ...products, ...sources],
      removes: gone,
      ...(data ? { data: { place: data.place, follow: () => data.follow(undoFolder) } } : {}),
      ...(confirm ? { confirm } : {}),
    });
  }

  private async movesOf(paths: readonly string[]): Promise<readonly Move[]> {
    const moves = await together(paths, (path) => this.moveOf(path));
    return moves.filter((move) => move !== undefined);
  }

  private async moveOf(path: string): Promise<Move | undefined> {
    const [staged, there] = await Promise.all([
      this.files.stat(join(this.dir, path)),
      this.files.stat(await this.around.containment.follow(path)),
    ]);
    return staged && { path, replaces: there !== undefined };
  }

  private async commitAsNew(entries: readonly Entry[]): Promise<void> {
    const planned = new Set(entries.filter((entry) => entry.content).map((entry) => entry.path));
    await removeLitter(this.files, this.dir, planned, new Set(['.bae', 'node_modules']));
    await syncFoldersOf(this.files, this.dir, [...planned, REGISTRY]);
    try {
      await this.files.rename(this.dir, this.target);
    } catch (error) {
      if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes(String(codeOf(error)))) throw error;
      throw new AbortError(`${this.target} was made by someone else while bae was at work; nothing was written.`, [
        'Run it again, or choose another folder with --dir.',
      ]);
    }
    await this.files.syncDirectory(dirname(this.target));
  }
}
