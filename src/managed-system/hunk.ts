/** Places where two versions of a text differ from a third. */

/** Lines that differ: what we generated last, what the person made of them, what we generate now. */
export interface Hunk {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly ours: readonly string[];
}

/** A place that both sides changed, each in its own way. */
export interface Conflict extends Hunk {
  /** 1-based line of the merged text where its resolution begins. */
  readonly line: number;
}

/** The lines that take a conflict's place. */
export type Resolve = (hunk: Hunk) => readonly string[];
