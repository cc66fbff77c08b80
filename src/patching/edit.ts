/** What an edit is. A stack brings its edits; the engine knows nothing of their language. */

/** `text` takes the place of what stands from `start` up to, not including, `end`: offsets in UTF-16 units. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** By name: what a finding or a caller says about the place and the content of the edit. */
export type EditArgs = Readonly<Record<string, string | number | undefined>>;

/** The file that is edited. */
export interface EditSubject {
  readonly code: string;
  /** Relative to the managed folder, with forward slashes: it tells the language, and where imports lead. */
  readonly path: string;
}

export interface Edit<Source> {
  /** "fix_status_code". */
  readonly type: string;
  /**
   * The changes, none of which overlap, the one at the place that is meant last; none at all where the file is as the edit wants it already. Throws an
   * `EditRefused` when its target is not there, is not the only one, or cannot be changed with certainty.
   */
  plan(source: Source, args: EditArgs, subject: EditSubject): readonly TextChange[];
}

/** Why an edit was not made, in words for people. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
}

/** How a stack reads the files that are edited. */
export interface SourceReader<Source> {
  parse(subject: EditSubject): Source;
  /** What is wrong with the syntax, if anything is. */
  faultIn(source: Source): string | undefined;
  /** Name of the function around an offset; undefined outside of all functions. */
  functionAt(source: Source, offset: number): string | undefined;
}

/** The text argument of that name; refuses without it. */
export function textArg(args: EditArgs, name: string): string {
  const value = args[name];
  if (typeof value !== 'string' || value === '') throw new EditRefused(`the edit does not say its ${name}`);
  return value;
}

export function numberArg(args: EditArgs, name: string): number {
  const value = args[name];
  if (typeof value !== 'number') throw new EditRefused(`the edit does not say its ${name}`);
  return value;
}
