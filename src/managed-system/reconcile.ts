/** What becomes of one file: what we generate now, what we generated last, and what the person has on disk. */
import { createHash } from 'node:crypto';
import type { Ownership } from '../domain/artifact.js';
import { draftOf, type FileConflict, type Resolution } from './conflict.js';
import { mergeText, PREFERENCES } from './merge.js';

export interface FileSituation {
  readonly path: string;
  readonly ownership: Ownership;
  readonly ours: Buffer;
  /** What is there now; undefined when the file is missing. */
  readonly disk: Buffer | undefined;
  /** Digest of what we wrote last; undefined when we never did. */
  readonly lastSha256: string | undefined;
  /** Its pristine copy, where one is kept and whole. */
  readonly base: Buffer | undefined;
  /** What the person decided about its conflicts; without it their lines stay and the conflict is told. */
  readonly resolution?: Resolution | undefined;
  /** The text that the person agreed to have replaced. */
  readonly replaces?: string | undefined;
}

export type FileDecision =
  | { readonly action: 'create' | 'update'; readonly content: Buffer }
  /** Merged with the person's edits. */
  | { readonly action: 'merge'; readonly content: Buffer; readonly note: string; readonly conflict?: FileConflict }
  /** Nothing to write, nothing to say; `adopt` when what is recorded about it becomes ours all the same. */
  | { readonly action: 'leave'; readonly adopt: boolean }
  /** The person's version stays though ours changed. */
  | { readonly action: 'keep'; readonly note: string; readonly conflict?: FileConflict }
  /** Not ours at all, or deleted by the person: what is recorded about it stays as it is. */
  | { readonly action: 'not-ours'; readonly note: string };

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Never gives up what a person wrote: an edited file is merged or kept, a deleted one stays deleted. */
export function reconcile(file: FileSituation): FileDecision {
  const { path, ownership, ours, disk, lastSha256, base, resolution, replaces } = file;
  if (disk === undefined) {
    if (lastSha256 === undefined || ownership === 'created-once') return { action: 'create', content: ours };
    if (ownership !== 'append-only' && sha256Of(ours) === lastSha256) return { action: 'leave', adopt: false };
    return { action: 'not-ours', note: `${path} was deleted by you and stays deleted` };
  }
  if (disk.equals(ours)) return { action: 'leave', adopt: true };
  if (lastSha256 !== undefined && sha256Of(ours) === lastSha256) return { action: 'leave', adopt: false };
  if (ownership === 'append-only' && lastSha256 !== undefined) return { action: 'leave', adopt: false };
  if (ownership === 'created-once' && replaces !== undefined && disk.equals(Buffer.from(replaces)))
    return { action: 'update', content: ours };
  if (ownership === 'created-once') return { action: 'leave', adopt: lastSha256 === undefined };
  if (lastSha256 === undefined)
    return { action: 'not-ours', note: `${path} was there before and is not ours, so it stays as it is` };
  if (sha256Of(disk) === lastSha256) return { action: 'update', content: ours };
  const yours = `${path} was edited by you and stays as it is`;
  if (ownership === 'vendored' || base === undefined) return { action: 'keep', note: yours };
  const [baseText, diskText, oursText] = [textOf(base), textOf(disk), textOf(ours)];
  if (baseText === undefined || diskText === undefined || oursText === undefined)
    return { action: 'keep', note: yours };

  return merged(path, [baseText, diskText, oursText], resolution);
}

const TAKEN = { theirs: 'yours stayed', ours: 'the new version was taken', both: 'both stayed' } as const;

/** `texts` are base, theirs and ours. An edited draft counts only while the files are still those it was made of. */
function merged(
  path: string,
  texts: readonly [base: string, theirs: string, ours: string],
  resolution: Resolution | undefined,
): FileDecision {
  const kept = `${path} was edited by you and stays as it is`;
  const prefer = resolution?.take === 'edited' ? undefined : resolution?.take;
  const { text, conflicts } = mergeText(...texts, PREFERENCES[prefer ?? 'theirs']);
  const draft = conflicts.length > 0 ? draftOf(...texts) : undefined;
  if (resolution?.take === 'edited' && resolution.draft === draft)
    return resolution.text === texts[1]
      ? { action: 'keep', note: kept }
      : { action: 'merge', content: Buffer.from(resolution.text), note: `${path} is as you left it in the editor` };

  const conflict = draft === undefined || prefer ? {} : { conflict: { places: conflicts, draft } };
  const numbers = conflicts.map(({ line }) => line).join(', ');
  const lines = conflicts.length === 1 ? `line ${numbers}` : `lines ${numbers}`;
  if (text === texts[1])
    return { action: 'keep', note: conflicts.length > 0 ? `${kept} (${lines})` : kept, ...conflict };
  const taken = conflicts.length > 0 ? `, where both changed ${lines} ${TAKEN[prefer ?? 'theirs']}` : '';
  return {
    action: 'merge',
    content: Buffer.from(text, 'utf8'),
    note: `${path} was merged with your edits${taken}`,
    ...conflict,
  };
}

/** Undefined for bytes that are no UTF-8 text. */
export function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
