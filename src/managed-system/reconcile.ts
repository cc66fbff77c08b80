/** What becomes of one file: what we generate now, what we generated last, and what the person has on disk. */
import { createHash } from 'node:crypto';
import type { Ownership } from '../domain/artifact.js';
import { mergeText } from './merge.js';

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
}

export type FileDecision =
  | { readonly action: 'create' | 'update'; readonly content: Buffer }
  /** Merged with the person's edits. */
  | { readonly action: 'merge'; readonly content: Buffer; readonly note: string }
  /** Nothing to write, nothing to say; `adopt` when what is recorded about it becomes ours all the same. */
  | { readonly action: 'leave'; readonly adopt: boolean }
  /** The person's version stays though ours changed. */
  | { readonly action: 'keep'; readonly note: string }
  /** Not ours at all, or deleted by the person: what is recorded about it stays as it is. */
  | { readonly action: 'not-ours'; readonly note: string };

export const sha256Of = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Never gives up what a person wrote: an edited file is merged or kept, a deleted one stays deleted. */
export function reconcile(file: FileSituation): FileDecision {
  const { path, ownership, ours, disk, lastSha256, base } = file;
  if (disk === undefined) {
    if (lastSha256 === undefined || ownership === 'created-once') return { action: 'create', content: ours };
    if (ownership !== 'append-only' && sha256Of(ours) === lastSha256) return { action: 'leave', adopt: false };
    return { action: 'not-ours', note: `${path} was deleted by you and stays deleted` };
  }
  if (disk.equals(ours)) return { action: 'leave', adopt: true };
  if (lastSha256 !== undefined && sha256Of(ours) === lastSha256) return { action: 'leave', adopt: false };
  if (ownership === 'append-only' && lastSha256 !== undefined) return { action: 'leave', adopt: false };
  if (ownership === 'created-once') return { action: 'leave', adopt: lastSha256 === undefined };
  if (lastSha256 === undefined)
    return { action: 'not-ours', note: `${path} was there before and is not ours, so it stays as it is` };
  if (sha256Of(disk) === lastSha256) return { action: 'update', content: ours };
  const yours = `${path} was edited by you and stays as it is`;
  if (ownership === 'vendored' || base === undefined) return { action: 'keep', note: yours };
  const [baseText, diskText, oursText] = [textOf(base), textOf(disk), textOf(ours)];
  if (baseText === undefined || diskText === undefined || oursText === undefined)
    return { action: 'keep', note: yours };

  const { text, conflicts } = mergeText(baseText, diskText, oursText);
  const content = Buffer.from(text, 'utf8');
  const lines = conflicts.length === 1 ? `line ${conflicts[0]}` : `lines ${conflicts.join(', ')}`;
  if (content.equals(disk)) return { action: 'keep', note: conflicts.length > 0 ? `${yours} (${lines})` : yours };
  const note = conflicts.length > 0 ? `, where both changed ${lines} yours stayed` : '';
  return { action: 'merge', content, note: `${path} was merged with your edits${note}` };
}

/** Undefined for bytes that are no UTF-8 text. */
function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
