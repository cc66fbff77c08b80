/** One file of a change: what was seen on disk, what becomes of it, what is recorded about it. */
import { join } from 'node:path';
import type { Artifact } from '../domain/artifact.js';
import { AbortError } from '../domain/errors.js';
import type { FileRecord } from '../domain/system.js';
import type { Files } from '../ports.js';
import type { FileConflict, Resolution } from './conflict.js';
import type { Containment } from './inside.js';
import { type NewNames, withNewNames } from './new-names.js';
import { type FileDecision, type FileSituation, reconcile, sha256Of, textOf } from './reconcile.js';

export const BASE = '.bae/base';

export interface StagedFile {
  readonly path: string;
  readonly action: FileDecision['action'] | 'remove';
  /** One sentence, where a person should know. */
  readonly note?: string;
  /** Where the person and we changed the same lines and nobody has decided yet: theirs stay until somebody does. */
  readonly conflict?: FileConflict;
}

export interface Entry extends StagedFile {
  /** Digest of what was on disk when this was decided; undefined for a missing file. */
  readonly seen: string | undefined;
  /** What is to be written into the managed folder. */
  readonly content?: Buffer;
  /** `set` with our text as its pristine copy, `keep` as it is, or `drop`. */
  readonly record:
    | { readonly to: 'set'; readonly value: FileRecord; readonly ours: Buffer }
    | { readonly to: 'keep' | 'drop' };
}

export interface Surroundings {
  readonly files: Files;
  readonly target: string;
  readonly containment: Containment;
  readonly recorded: ReadonlyMap<string, FileRecord>;
  /** By entity: what its attributes are called in code now. */
  readonly renamed: ReadonlyMap<string, NewNames>;
}

export async function entryForArtifact(
  artifact: Artifact,
  around: Surroundings,
  resolution?: Resolution,
): Promise<Entry> {
  const { path, ownership, template, replaces } = artifact;
  const ours = Buffer.from(artifact.content);
  const last = around.recorded.get(path);
  const [disk, base] = await Promise.all([bytesOnDisk(path, around), last && baseOf(path, last, around)]);
  const names = artifact.entity === undefined ? undefined : around.renamed.get(artifact.entity);
  const written = { disk, base, lastSha256: last?.sha256 };
  const versions = names && ownership === 'generated' ? inNewNames(written, ours, names) : written;
  const decision =
    (names && ownership === 'created-once' && inOwnFile(path, written, ours, names)) ||
    carried(path, reconcile({ path, ownership, ours, ...versions, resolution, replaces }), versions.disk, disk);
  if (ownership === 'append-only' && decision.action === 'not-ours')
    throw new AbortError(`${decision.note}, but no step of a history can be replaced or left out.`, [
      last ? `Restore ${path} from version control or a backup.` : `Rename or move ${path}.`,
    ]);
  const adopt = decision.action === 'leave' ? decision.adopt : decision.action !== 'not-ours';
  return {
    path,
    action: decision.action,
    seen: disk && sha256Of(disk),
    record: adopt ? { to: 'set', value: { sha256: sha256Of(ours), ownership, template }, ours } : { to: 'keep' },
    ...('content' in decision ? { content: decision.content } : {}),
    ...toldOf(decision),
  };
}

const toldOf = (decision: FileDecision): Pick<StagedFile, 'note' | 'conflict'> => ({
  ...('note' in decision ? { note: decision.note } : {}),
  ...('conflict' in decision ? { conflict: decision.conflict } : {}),
});

/**
 * A file that gets a new path, because its entity has a new name: what the person wrote in it goes along. The old path
 * is given up with its record.
 */
export async function entriesForMove(
  artifact: Artifact,
  from: string,
  around: Surroundings,
  resolution?: Resolution,
): Promise<readonly [Entry, Entry]> {
  const { path, ownership, template } = artifact;
  const there = await bytesOnDisk(path, around);
  if (there) throw new AbortError(`${path} is there already, so ${from} cannot move to it.`, [`Move ${path} away.`]);
  const ours = Buffer.from(artifact.content);
  const last = around.recorded.get(from);
  const [disk, base] = await Promise.all([bytesOnDisk(from, around), last && baseOf(from, last, around)]);
  // A file of the person's own follows the new name too: the names in it are merged in, what they wrote stays.
  const merging = ownership === 'created-once' ? 'generated' : ownership;
  const versions = inNewNames({ disk, base, lastSha256: last?.sha256 }, ours);
  const decision = reconcile({ path: disk ? path : from, ownership: merging, ours, ...versions, resolution });
  const content = 'content' in decision ? decision.content : versions.disk;
  const record = { to: 'set', value: { sha256: sha256Of(ours), ownership, template }, ours } as const;
  const told = toldOf(decision);
  return [
    content
      ? { path, action: 'create', seen: undefined, content, record, ...told }
      : { path, action: 'not-ours', seen: undefined, record: { to: 'keep' }, ...told },
    { path: from, action: disk ? 'remove' : 'leave', seen: disk && sha256Of(disk), record: { to: 'drop' } },
  ];
}

type Versions = Pick<FileSituation, 'disk' | 'base' | 'lastSha256'>;

/** The person's own code in a file speaks of the entity too: an edited version gets the names that ours has now. */
function inNewNames(versions: Versions, ours: Buffer, told?: NewNames): Versions {
  const { disk, base, lastSha256 } = versions;
  const texts = [base, disk, ours].map((bytes) => bytes && textOf(bytes));
  const [before, theirs, after] = texts;
  if (before === undefined || theirs === undefined || after === undefined || before === theirs) return versions;
  const renamed = withNewNames(before, after, told);
  const pristine = Buffer.from(renamed(before));
  return { disk: Buffer.from(renamed(theirs)), base: pristine, lastSha256: lastSha256 && sha256Of(pristine) };
}

/** Where nothing but the names had to follow, they are still to be written. */
function carried(
  path: string,
  decision: FileDecision,
  named: Buffer | undefined,
  disk: Buffer | undefined,
): FileDecision {
  if (named === disk || named === undefined || 'content' in decision || decision.action === 'not-ours') return decision;
  return { action: 'merge', content: named, note: `${path} was merged with your edits`, ...toldOf(decision) };
}

/** What the person wrote in a file of their own speaks of the attribute by its new name. */
function inOwnFile(path: string, { disk }: Versions, ours: Buffer, told: NewNames): FileDecision | undefined {
  const [theirs, after] = [disk && textOf(disk), textOf(ours)];
  if (theirs === undefined || after === undefined) return undefined;
  const text = withNewNames(after, after, told)(theirs);
  const said = [...told].map(([from, to]) => `${from} is ${to}`).join(', ');
  return text === theirs
    ? undefined
    : { action: 'merge', content: Buffer.from(text), note: `${path} follows the new name: ${said}` };
}

/** A file that the person edited stays, and is theirs from then on. */
export async function entryForRemoval(path: string, around: Surroundings): Promise<Entry> {
  const disk = await bytesOnDisk(path, around);
  const seen = disk && sha256Of(disk);
  const entry = { path, seen, record: { to: 'drop' } } as const;
  if (seen === undefined) return { ...entry, action: 'leave' };
  if (seen === around.recorded.get(path)?.sha256) return { ...entry, action: 'remove' };
  return { ...entry, action: 'keep', note: `${path} was edited by you, so it stays; it is yours now` };
}

export async function bytesOnDisk(path: string, { files, containment }: Surroundings): Promise<Buffer | undefined> {
  const absolute = await containment.resolve(path);
  const stat = await files.stat(absolute);
  if (stat === undefined) return undefined;
  if (stat.kind !== 'file')
    throw new AbortError(
      `${path} is a ${stat.kind === 'symlink' ? 'link' : stat.kind} where a file is to be written.`,
      [`Move ${absolute} away, then run again.`],
    );
  const bytes = await files.readBytes(absolute);
  return bytes && Buffer.from(bytes);
}

/** The pristine copy, when it is whole. */
async function baseOf(path: string, last: FileRecord, { files, target }: Surroundings): Promise<Buffer | undefined> {
  const bytes = await files.readBytes(join(target, BASE, path));
  return bytes && sha256Of(bytes) === last.sha256 ? Buffer.from(bytes) : undefined;
}
