/** Files of the person's own that import a file of ours which has another path now. */
import { posix } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import { sha256Of, textOf } from './reconcile.js';
import { bytesOnDisk, type Entry, type Surroundings } from './staged-entry.js';
import { together } from './together.js';

const SOURCES = ['src', 'test'];
const IMPORT = /(?:(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}\s*from\s*)?|import\(\s*)(['"])(\.{1,2}\/[^'"\n]+)\2/g;

/**
 * Where the path is all that changes, the import follows; where what is imported has another name too, the file stays
 * and that is said. `moves` tells, by new path, where a file was before.
 */
export async function entriesForImports(
  artifacts: readonly Artifact[],
  moves: ReadonlyMap<string, string>,
  around: Surroundings,
): Promise<readonly Entry[]> {
  if (moves.size === 0) return [];
  const places = new Map([...moves].map(([path, old]) => [old, path]));
  const contents = new Map(artifacts.map(({ path, content }) => [path, Buffer.from(content).toString('utf8')]));
  const ours = new Set([...around.recorded.keys(), ...contents.keys()]);
  const own = (await together(SOURCES, (folder) => sourcesIn(folder, around))).flat().filter((path) => !ours.has(path));
  const entries = await together(own, async (path) => {
    const disk = await bytesOnDisk(path, around);
    const text = disk && textOf(disk);
    return disk && text !== undefined ? entryFor(path, disk, text, places, contents) : [];
  });
  return entries.flat();
}

function entryFor(
  path: string,
  disk: Buffer,
  text: string,
  places: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, string>,
): readonly Entry[] {
  const folder = posix.dirname(path);
  const missing: string[] = [];
  const followed: string[] = [];
  const next = text.replace(IMPORT, (whole, names: string | undefined, quote: string, from: string) => {
    const old = posix.join(folder, from);
    const now = places.get(old);
    if (now === undefined) return whole;
    const gone = namesIn(names).filter((name) => !new RegExp(`\\b${name}\\b`).test(contents.get(now) ?? ''));
    missing.push(...gone.map((name) => `${name} of ${old}`));
    followed.push(now);
    const relative = posix.relative(folder, now);
    return whole.replace(quote + from + quote, `${quote}${relative.startsWith('.') ? '' : './'}${relative}${quote}`);
  });
  const entry = { path, seen: sha256Of(disk), record: { to: 'keep' } } as const;
  if (missing.length > 0)
    return [
      {
        ...entry,
        action: 'keep',
        note: `${path} is yours and uses ${missing.join(', ')}, which has another name now: change it there`,
      },
    ];
  if (followed.length === 0) return [];
  return [
    {
      ...entry,
      action: 'merge',
      content: Buffer.from(next),
      note: `${path} is yours and imports ${followed.join(', ')} now`,
    },
  ];
}

/** "type Student, studentFields as fields" */
const namesIn = (list = ''): readonly string[] =>
  list
    .split(',')
    .map((part) =>
      part
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s+.*$/s, ''),
    )
    .filter((name) => /^\w+$/.test(name));

async function sourcesIn(folder: string, around: Surroundings): Promise<readonly string[]> {
  const entries = (await around.files.list(posix.join(around.target, folder))) ?? [];
  const found = await together(entries, async ({ name, kind }) => {
    const path = `${folder}/${name}`;
    if (kind === 'directory') return sourcesIn(path, around);
    return kind === 'file' && /\.[cm]?[jt]s$/.test(name) ? [path] : [];
  });
  return found.flat();
}
