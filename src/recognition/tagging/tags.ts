/** The parts of a request that the tagger marks, and runs of tokens that are one part. */

/** What a run of tokens is, after the scheme of named-entity taggers: its first token is "B-…", the others "I-…". */
export const PARTS = [
  /** A thing that is stored: "visitors". */
  'entity',
  /** The name of an attribute where it is first told. */
  'attribute',
  /** What is said of the attribute before it: "from 1 to 5". */
  'fact',
  /** What is said of the attribute that comes next: "unique". */
  'fact-ahead',
  /** An attribute named again, for facts to follow. */
  'again',
  /** The words of a relation: "belongs to one". */
  'relation',
  /** The entity that a relation leads to. */
  'target',
  /** A rule that no constraint holds. */
  'rule',
  /** What is taken away: an attribute, or an entity. */
  'gone',
  /** What something is called from now on. */
  'new-name',
] as const;
export type Part = (typeof PARTS)[number];

/** "O" is no part of anything. */
export const TAGS: readonly string[] = ['O', ...PARTS.flatMap((part) => [`B-${part}`, `I-${part}`])];

export interface Span {
  readonly part: Part;
  /** Tokens from, and before. */
  readonly from: number;
  readonly to: number;
}

/** @param tags one for each token, as indices into TAGS */
export function spansOf(tags: readonly number[]): Span[] {
  const spans: Span[] = [];
  for (const [at, tag] of tags.entries()) {
    const part = PARTS[(tag - 1) >> 1];
    const last = spans.at(-1);
    if (!part) continue;
    if (isInside(tag) && last?.part === part && last.to === at) spans[spans.length - 1] = { ...last, to: at + 1 };
    else spans.push({ part, from: at, to: at + 1 });
  }
  return spans;
}

export const isInside = (tag: number): boolean => tag > 0 && tag % 2 === 0;

/** An inner token follows a token of the same part alone. */
export const mayFollow = (before: number | undefined, tag: number): boolean =>
  !isInside(tag) || before === tag || before === tag - 1;
