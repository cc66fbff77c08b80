/**
 * A managed system's node_modules out of bae's own: hard links where the system allows them, copies elsewhere. Linked
 * files are shared, so they are never written to: a package is replaced as a whole or left alone.
 */
import { dirname, join, relative } from 'node:path';
import { AbortError, throwIfCancelled } from '../domain/errors.js';
import type { Clock, Files, Ids } from '../ports.js';
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

const STAMP = '.bae-packages.json';
const AT_ONCE = 32;
const LINK_REFUSED = new Set(['EXDEV', 'EPERM', 'EACCES', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/**
 * `from` is bae's package root, `to` the node_modules to fill. What is there in the right version stays; what somebody
 * else installed there stays too. A second call only reads the stamp and the packages' versions.
 */
export async function linkDependencies(
  names: readonly string[],
  { from, to, signal }: { readonly from: string; readonly to: string; readonly signal?: AbortSignal },
  { files, clock, ids }: DependencyPorts,
): Promise<LinkedDependencies> {
  const started = clock.monotonic();
  if ((await files.stat(to))?.kind === 'symlink')
    throw new AbortError(`${to} is a link, and nothing is installed through links.`, ['Remove it, then run again.']);
  const closure = await packageClosure(files, from, names);
  const ours = await readStamp(files, to);
  const there = await Promise.all(closure.map((entry) => installedVersion(files, join(to, entry.place))));
  const missing = closure.filter((entry, index) => {
    const version = there[index];
    return version === undefined || (version !== entry.version && ours[entry.place] === version);
  });
  const linker = new Linker(files, signal);
  if (missing.length > 0) {
    await removeRemains(files, to);
    const draft = join(to, `.bae-${ids.unique()}`);
    try {
      for (const [index, entry] of missing.entries()) {
        const whole = join(draft, String(index));
        await linker.bring(entry.from, whole);
        await files.remove(join(to, entry.place));
        await files.makeDirectory(dirname(join(to, entry.place)));
        await files.rename(whole, join(to, entry.place));
      }
    } finally {
      await files.remove(draft);
    }
    await linkPrograms(files, to, closure);
    const stamp = Object.fromEntries(closure.map((entry) => [entry.place, entry.version]));
    await files.writeAtomic(join(to, STAMP), `${JSON.stringify(stamp, null, 2)}\n`);
  }
  return {
    packages: closure.length,
    files: linker.count,
    how: missing.length === 0 ? 'present' : linker.copies > 0 ? 'copy' : 'hard-link',
    ms: clock.monotonic() - started,
  };
}

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
