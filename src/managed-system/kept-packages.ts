/**
 * Packages that a newer release of bae replaced: they wait beside those in use, so that taking an upgrade back takes its
 * packages back too, without a network. One generation is kept.
 */
import { dirname, join } from 'node:path';
import type { Files } from '../ports.js';

/** Not a name that a package can have, nor one of our drafts. */
const KEPT = '.replaced-by-bae';

/** Place → version, as a package-lock.json asks for it; empty where there is none that can be read. */
export async function lockedVersions(files: Files, dir: string): Promise<ReadonlyMap<string, string>> {
  const text = await files.readText(join(dir, 'package-lock.json'));
  const packages = packagesIn(text ?? '{}');
  return new Map(
    Object.entries(packages).flatMap(([path, entry]) =>
      path.startsWith('node_modules/') && typeof entry.version === 'string'
        ? [[path.slice('node_modules/'.length), entry.version]]
        : [],
    ),
  );
}

type LockedPackages = Readonly<Record<string, { readonly version?: unknown }>>;

function packagesIn(text: string): LockedPackages {
  try {
    return JSON.parse(text).packages ?? {};
  } catch {
    return {};
  }
}

export const keptAt = (modules: string, place: string): string => join(modules, KEPT, place);

/** Moves the packages at these places out of use; what was kept before goes. */
export async function keepReplaced(files: Files, modules: string, places: readonly string[]): Promise<void> {
  if (places.length === 0) return;
  await files.remove(join(modules, KEPT));
  for (const place of places) await move(files, join(modules, place), keptAt(modules, place));
}

/** Exchanges the package in use with the kept one; done again, all is as it was. `free` is a path where nothing is. */
export async function exchange(files: Files, modules: string, place: string, free: string): Promise<void> {
  await move(files, join(modules, place), free);
  await move(files, keptAt(modules, place), join(modules, place));
  await move(files, free, keptAt(modules, place));
}

/** What is not there is not moved: a package takes those below it along. */
async function move(files: Files, from: string, to: string): Promise<void> {
  if ((await files.stat(from)) === undefined) return;
  await files.makeDirectory(dirname(to));
  await files.remove(to);
  await files.rename(from, to);
}
