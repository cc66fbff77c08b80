/** Conflicts of one file: what a person is shown of them, and what they can decide. */
import type { Conflict, Resolve } from './hunk.js';
import { mergeText, type Preference } from './merge.js';

export interface FileConflict {
  readonly places: readonly Conflict[];
  /** The merged text with markers around the places, for an editor; never for the managed folder. */
  readonly draft: string;
}

export type Resolution =
  | { readonly take: Preference }
  /** What the person made of this very draft. */
  | { readonly take: 'edited'; readonly text: string; readonly draft: string };

const [OPEN, BETWEEN, CLOSE] = ['<<<<<<<', '=======', '>>>>>>>'] as const;

const withMarkers: Resolve = ({ theirs, ours }) => [`${OPEN} yours`, ...theirs, BETWEEN, ...ours, `${CLOSE} new`];

export const draftOf = (base: string, theirs: string, ours: string): string =>
  mergeText(base, theirs, ours, withMarkers).text;

/** True for any line that could be a marker, also one that the person's own tools left. */
export const hasMarkers = (text: string): boolean => /^(?:<{7} .*|={7}|>{7} .*)\r?$/m.test(text);
