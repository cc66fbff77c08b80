/** Containment: no write leaves the managed folder, whatever a name or a link says. */
import { dirname, join, sep } from 'node:path';
import { AbortError } from '../domain/errors.js';
import type { Files } from '../ports.js';

const SEGMENT = /^[A-Za-z0-9._@+-]{1,128}$/;
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(\.|$)/i;
const LONGEST_PATH = 400;
/** Top folders that generated files never go to: data, dependencies, git's and our own records. */
const OFF_LIMITS = new Set(['.bae', '.git', 'data', 'node_modules', 'dist']);

/** Why a relative path is not one that we write to, or undefined when it is. */
export function faultOfPath(path: string): string | undefined {
  if (path.length > LONGEST_PATH) return `is longer than ${LONGEST_PATH} characters`;
  if (path.includes('\\')) return 'holds a backslash';
  if (path.startsWith('/')) return 'is absolute';
  const segments = path.split('/');
  for (const segment of segments) {
    if (segment === '' || segment === '.' || segment === '..') return 'has an empty, "." or ".." part';
    if (!SEGMENT.test(segment)) return 'may hold only letters a to z, digits and . _ @ + -';
    if (segment.endsWith('.')) return 'has a part that ends in a dot';
    if (DEVICE.test(segment)) return 'names a system device';
  }
  if (OFF_LIMITS.has(segments[0]?.toLowerCase() ?? ''))
    return `lies in ${segments[0]}/, which is not for generated files`;
  return undefined;
}

/** Throws unless the path is plain, relative, with forward slashes, and meant for generated files. */
export function checkPath(path: string): void {
  const fault = faultOfPath(path);
  if (fault !== undefined) throw new AbortError(`The file path ${JSON.stringify(path.slice(0, 80))} ${fault}.`);
}

/** Throws when two paths would be one file where case does not count. */
export function checkCollisions(paths: Iterable<string>): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.toLowerCase();
    const other = seen.get(folded);
    if (other !== undefined && other !== path)
      throw new AbortError(`${other} and ${path} differ only in capitals and would be one file on some systems.`, [
        'Rename one of the two entities.',
      ]);
    seen.set(folded, path);
  }
}

interface FolderNames {
  readonly exact: ReadonlySet<string>;
  /** A name that is there, by its lower-case form. */
  readonly folded: ReadonlyMap<string, string>;
}

const NO_NAMES: FolderNames = { exact: new Set(), folded: new Map() };

/**
 * Follows the links of the folders on the way to a path and throws when they lead out of `dir`, when a file stands
 * where a folder is needed, or when a name on the way differs from ours only in capitals. Each folder is read once.
 */
export class Containment {
  private readonly folders = new Map<string, Promise<FolderNames>>();

  constructor(
    private readonly files: Files,
    private readonly dir: string,
  ) {}

  /** Absolute path of a file that is generated. */
  async resolve(path: string): Promise<string> {
    checkPath(path);
    return this.follow(path);
  }

  /** Absolute path of a file of ours, records included. */
  async follow(path: string): Promise<string> {
    const segments = path.split('/');
    for (const [depth, name] of segments.entries()) {
      const { exact, folded } = await this.namesIn(segments.slice(0, depth).join('/'));
      const other = folded.get(name.toLowerCase());
      if (other !== undefined && !exact.has(name))
        throw new AbortError(`${path} cannot be written: ${other} is there, which differs only in capitals.`, [
          `Rename or move ${other}.`,
        ]);
    }
    return join(this.dir, ...segments);
  }

  private namesIn(folder: string): Promise<FolderNames> {
    const names = this.folders.get(folder) ?? this.readFolder(folder);
    this.folders.set(folder, names);
    return names;
  }

  private async readFolder(folder: string): Promise<FolderNames> {
    const path = join(this.dir, folder);
    const stat = await this.files.stat(path);
    if (stat === undefined) return NO_NAMES;
    const [root, real] = await Promise.all([this.files.realpath(this.dir), this.files.realpath(path)]);
    if (root === undefined) return NO_NAMES;
    if (real === undefined || (real !== root && !real.startsWith(root.endsWith(sep) ? root : root + sep)))
      throw new AbortError(`${folder} is a link that leads out of ${this.dir}; nothing was written.`, [
        `Replace the link ${path} by a folder.`,
      ]);
    const entries = await this.files.list(real);
    if (entries === undefined)
      throw new AbortError(`${folder} is a file where a folder is needed.`, [`Move ${path} away.`]);
    return {
      exact: new Set(entries.map(({ name }) => name)),
      folded: new Map(entries.map(({ name }) => [name.toLowerCase(), name])),
    };
  }
}

/** Folders of a relative path, nearest first: "a/b/c.ts" gives "a/b", "a". */
export function parentsOf(path: string): string[] {
  const parents: string[] = [];
  for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) parents.push(parent);
  return parents;
}
