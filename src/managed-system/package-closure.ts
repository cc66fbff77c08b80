/** The packages a managed system needs, with all they need themselves, found in bae's own installation. */
import { basename, dirname, join } from 'node:path';
import { AbortError } from '../domain/errors.js';
import type { Files } from '../ports.js';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** Where it is installed, links followed. */
  readonly from: string;
  /** Where it goes in the new node_modules: "zod", or "tsx/node_modules/esbuild" where two versions are needed. */
  readonly place: string;
  /** Program name → path inside the package; empty for what is only a dependency. */
  readonly bin: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/**
 * Node's own resolution from `root` on, so flat, nested and linked installations all do. Optional packages that are not
 * installed (those of other platforms) are left out; a missing required one is an AbortError.
 */
export async function packageClosure(
  files: Files,
  root: string,
  names: readonly string[],
): Promise<readonly InstalledPackage[]> {
  const placed = new Map<string, InstalledPackage>();
  const manifests = new Map<string, Promise<Manifest>>();
  const manifestOf = (dir: string): Promise<Manifest> => {
    const known = manifests.get(dir) ?? readManifest(files, dir);
    manifests.set(dir, known);
    return known;
  };
  interface Wanted {
    readonly name: string;
    readonly by: string;
    readonly parent?: InstalledPackage;
    readonly optional: boolean;
  }
  let wave: readonly Wanted[] = names.map((name) => ({ name, by: root, optional: false }));
  while (wave.length > 0) {
    const next: Wanted[] = [];
    const found = await Promise.all(wave.map((wanted) => resolvePackage(files, wanted.name, wanted.by)));
    const loaded = await Promise.all(found.map((dir) => dir && manifestOf(dir)));
    for (const [index, wanted] of wave.entries()) {
      const from = found[index];
      const manifest = loaded[index];
      if (from === undefined || manifest === undefined || manifest === '') {
        if (wanted.optional) continue;
        throw new AbortError(`The package ${wanted.name} is missing from bae's own installation.`, [
          'Install bae again (npm ci in its folder).',
        ]);
      }
      const place = placeFor(wanted.name, from, wanted.parent, placed);
      if (place === undefined) continue;
      const isRoot = wanted.parent === undefined;
      const entry = { name: wanted.name, version: manifest.version, from, place, bin: isRoot ? binOf(manifest) : {} };
      placed.set(place, entry);
      for (const name of Object.keys(manifest.dependencies ?? {}))
        next.push({ name, by: from, parent: entry, optional: name in (manifest.optionalDependencies ?? {}) });
      for (const name of Object.keys(manifest.optionalDependencies ?? {}))
        next.push({ name, by: from, parent: entry, optional: true });
    }
    wave = next;
  }
  return [...placed.values()].sort((a, b) => a.place.length - b.place.length || (a.place < b.place ? -1 : 1));
}

/** On top where that name is free, below its dependant where another version is there; undefined when it is placed. */
function placeFor(
  name: string,
  from: string,
  parent: InstalledPackage | undefined,
  placed: ReadonlyMap<string, InstalledPackage>,
): string | undefined {
  const top = placed.get(name);
  if (top === undefined) return name;
  if (top.from === from || parent === undefined) return undefined;
  const nested = `${parent.place}/node_modules/${name}`;
  return placed.has(nested) ? undefined : nested;
}

async function resolvePackage(files: Files, name: string, by: string): Promise<string | undefined> {
  for (let dir = by; ; dir = dirname(dir)) {
    if (basename(dir) !== 'node_modules') {
      const candidate = join(dir, 'node_modules', name);
      if ((await files.stat(join(candidate, 'package.json'))) !== undefined) return files.realpath(candidate);
    }
    if (dirname(dir) === dir) return undefined;
  }
}

async function readManifest(files: Files, dir: string): Promise<Manifest> {
  const manifest: Manifest = JSON.parse((await files.readText(join(dir, 'package.json'))) ?? '{}');
  return manifest;
}

function binOf({ name, bin }: Manifest): Readonly<Record<string, string>> {
  if (bin === undefined) return {};
  return typeof bin === 'string' ? { [name.replace(/^@[^/]+\//, '')]: bin } : bin;
}
