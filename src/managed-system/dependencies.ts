/**
 * A managed system's node_modules out of bae's own: hard links where the system allows them, copies elsewhere. Linked
 * files are shared, so they are never written to: a package is replaced as a whole or left alone.
 */
import { dirname, join, relative } from 'node:path';
import { AbortError, throwIfCancelled } from '../domain/errors.js';
import type { Clock, Files, Ids } from '../ports.js';
import { exchange, keepReplaced, keptAt, lockedVersions } from './kept-packages.js';
import { type InstalledPackage, packageClosure } from './package-closure.js';
import { together } from './together.js';

export interface DependencyPorts {
  readonly files: Files;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The facts of the event `dependencies-linked`. */
export interface LinkedDependencies {
  readonly packages: number;
  readonly files: number;
  readonly how: 'hard-link' | 'copy' | 'present';
  readonly ms: number;
}

export interface LinkPlaces {
  /** bae's package root. */
  readonly from: string;
  /** The node_modules to fill. */
  readonly to: string;
  readonly signal?: AbortSignal;
  /** What the package-lock.json in this folder asks for stays, though bae has another version. */
  readonly lockedBy?: string;
}

/** A package that is here in another version than the folder's package-lock.json asks for. */
export interface OtherVersion {
  readonly place: string;
  readonly asked: string;
  readonly used: string;
}

const STAMP = '.bae-packages.json';
const AT_ONCE = 32;
const LINK_REFUSED = new Set(['EXDEV', 'EPERM', 'EACCES', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * What is there in the right version stays; what somebody else installed there stays too. What is replaced is kept beside
 * it. A second call only reads the stamp and the packages' versions.
 */
export async function linkDependencies(
  names: readonly string[],
  { from, to, signal, lockedBy }: LinkPlaces,
  { files, clock, ids }: DependencyPorts,
): Promise<LinkedDependencies> {
  const started = clock.monotonic();
  if ((await files.stat(to))?.kind === 'symlink')
    throw new AbortError(`${to} is a link, and nothing is installed through links.`, ['Remove it, then run again.']);
  const closure = await packageClosure(files, from, names);
  const ours = await readStamp(files, to);
  const locked = lockedBy === undefined ? new Map<string, string>() : await lockedVersions(files, lockedBy);
  const there = await Promise.all(closure.map((entry) => installedVersion(files, join(to, entry.place))));
  const replaced = closure.filter((entry, index) => {
    const version = there[index];
    const isOurs = version !== undefined && ours[entry.place] === version;
    return isOurs && version !== entry.version && version !== locked.get(entry.place);
  });
  // A package that is replaced takes along what is installed in it.
  const missing = closure.filter(
    (entry, index) =>
      there[index] === undefined ||
      replaced.some(({ place }) => entry.place === place || entry.place.startsWith(`${place}/node_modules/`)),
  );
  const linker = new Linker(files, signal);
  if (missing.length > 0) {
    await removeRemains(files, to);
    const draft = join(to, `.bae-${ids.unique()}`);
    const wholeOf = (index: number): string => join(draft, String(index));
    try {
      for (const [index, entry] of missing.entries()) await linker.bring(entry.from, wholeOf(index));
      await keepReplaced(files, to, placesOf(replaced));
      for (const [index, { place }] of missing.entries()) {
        await files.remove(join(to, place));
        await files.makeDirectory(dirname(join(to, place)));
        await files.rename(wholeOf(index), join(to, place));
      }
    } finally {
      await files.remove(draft);
    }
    await linkPrograms(files, to, closure);
    const stayed = (place: string): string | undefined => (locked.get(place) === ours[place] ? ours[place] : undefined);
    const stamp = Object.fromEntries(closure.map(({ place, version }) => [place, stayed(place) ?? version]));
    await files.writeAtomic(join(to, STAMP), `${JSON.stringify(stamp, null, 2)}\n`);
  }
  return {
    packages: closure.length,
    files: linker.count,
    how: missing.length === 0 ? 'present' : linker.copies > 0 ? 'copy' : 'hard-link',
    ms: clock.monotonic() - started,
  };
}

/**
 * Takes back packages that bae has replaced, where the package-lock.json in `dir` asks for the versions of before;
 * answers those that are not here any more. Nothing is downloaded.
 */
export async function takePackagesBack(
  dir: string,
  { to }: Pick<LinkPlaces, 'to'>,
  { files, ids }: Pick<DependencyPorts, 'files' | 'ids'>,
): Promise<readonly OtherVersion[]> {
  const stamp = { ...(await readStamp(files, to)) };
  const others: OtherVersion[] = [];
  const exchanged: string[] = [];
  for (const [place, asked] of await lockedVersions(files, dir)) {
    const used = await installedVersion(files, join(to, place));
    if (exchanged.some((outer) => place.startsWith(`${outer}/node_modules/`)) && used === asked) stamp[place] = asked;
    if (used === asked || used === undefined || stamp[place] !== used) continue;
    if ((await installedVersion(files, keptAt(to, place))) === asked) {
      await exchange(files, to, place, join(to, `.bae-${ids.unique()}`));
      stamp[place] = asked;
      exchanged.push(place);
    } else others.push({ place, asked, used });
  }
  if (exchanged.length > 0) await files.writeAtomic(join(to, STAMP), `${JSON.stringify(stamp, null, 2)}\n`);
  return others;
}

const placesOf = (entries: readonly InstalledPackage[]): readonly string[] => entries.map(({ place }) => place);

/** Brings whole packages, without the packages installed inside them, a bounded number of files at once. */
class Linker {
  count = 0;
  copies = 0;
  private refused = false;

  constructor(
    private readonly files: Files,
    private readonly signal: AbortSignal | undefined,
  ) {}

  async bring(from: string, to: string): Promise<void> {
    const paths: string[] = [];
    await this.makeFolders(from, to, '', paths);
    let next = 0;
    const work = async (): Promise<void> => {
      for (let path = paths[next++]; path !== undefined; path = paths[next++]) {
        throwIfCancelled(this.signal);
        await this.bringFile(join(from, path), join(to, path));
      }
    };
    await together(Array.from({ length: AT_ONCE }), work);
  }

  private async makeFolders(from: string, to: string, folder: string, paths: string[]): Promise<void> {
    const [entries] = await Promise.all([
      this.files.list(join(from, folder)),
      this.files.makeDirectory(join(to, folder)),
    ]);
    await together(entries ?? [], async ({ name, kind }) => {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (kind === 'file') paths.push(path);
      else if (kind === 'directory' && path !== 'node_modules') await this.makeFolders(from, to, path, paths);
    });
  }

  private async bringFile(from: string, to: string): Promise<void> {
    this.count += 1;
    if (!this.refused) {
      try {
        return await this.files.link(from, to);
      } catch (error) {
        if (!LINK_REFUSED.has(codeOf(error))) throw error;
        // One file may have too many links; every other refusal holds for all files here.
        this.refused = codeOf(error) !== 'EMLINK';
      }
    }
    this.copies += 1;
    await this.files.copyFile(from, to);
  }
}

/** `.bin` entries as npm makes them; a .cmd file where links are not allowed (Windows). */
async function linkPrograms(files: Files, to: string, closure: readonly InstalledPackage[]): Promise<void> {
  const folder = join(to, '.bin');
  await files.makeDirectory(folder);
  for (const { place, bin } of closure) {
    for (const [program, path] of Object.entries(bin)) {
      const target = relative(folder, join(to, place, path));
      if ((await files.stat(join(folder, program))) !== undefined) continue;
      await files.symlink(target, join(folder, program)).catch(async () => {
        await files.write(join(folder, `${program}.cmd`), `@node "%~dp0\\${target}" %*\r\n`);
      });
    }
  }
}

async function installedVersion(files: Files, dir: string): Promise<string | undefined> {
  const text = await files.readText(join(dir, 'package.json'));
  return text === undefined ? undefined : /"version"\s*:\s*"([^"]*)"/.exec(text)?.[1];
}

/** Place → version of what we linked before; empty when that is not known. */
async function readStamp(files: Files, to: string): Promise<Readonly<Record<string, string>>> {
  try {
    return { ...JSON.parse((await files.readText(join(to, STAMP))) ?? '{}') };
  } catch {
    return {};
  }
}

/** Drafts of a run that was killed. */
async function removeRemains(files: Files, to: string): Promise<void> {
  for (const { name, kind } of (await files.list(to)) ?? [])
    if (kind === 'directory' && name.startsWith('.bae-')) await files.remove(join(to, name));
}
