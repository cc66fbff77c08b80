/** Matches a compiled pattern against tokens, longest captures first, with backtracking over bounded captures. */
import type { Token } from '../text/tokens.js';
import type { Node } from './pattern.js';

/** From (inclusive) to (exclusive), as token positions. */
export type Span = readonly [from: number, to: number];
export type Captures = Readonly<Record<string, Span>>;

export interface Match {
  readonly end: number;
  readonly captures: Captures;
}

/** All ends a capture of this type may have when it starts at `at`, best first. */
export type CaptureEnds = (type: string, tokens: readonly Token[], at: number, limit: number) => readonly number[];

type Next = (at: number, captures: Captures) => Match | undefined;

/** Ends a pathological search; far above what a real sentence needs. */
const MAX_STEPS = 4000;

export function matchPattern(
  node: Node,
  tokens: readonly Token[],
  at: number,
  limit: number,
  ends: CaptureEnds,
  accept: (match: Match) => boolean = () => true,
): Match | undefined {
  let steps = 0;

  const go = (node: Node, at: number, captures: Captures, next: Next): Match | undefined => {
    steps += 1;
    if (steps > MAX_STEPS) return undefined;
    switch (node.t) {
      case 'word':
        return at < limit && tokens[at]?.lower === node.word && tokens[at]?.kind !== 'string'
          ? next(at + 1, captures)
          : undefined;
      case 'seq':
        return sequence(node.of, 0, at, captures, next);
      case 'any': {
        const word = tokens[at]?.lower ?? '';
        if (node.heads && (at >= limit || !node.heads.has(word))) return undefined;
        for (const option of node.of) {
          const found = go(option, at, captures, next);
          if (found) return found;
        }
        return undefined;
      }
      case 'maybe':
        return go(node.of, at, captures, next) ?? next(at, captures);
      case 'capture': {
        for (const end of ends(node.type, tokens, at, limit)) {
          const found = next(end, { ...captures, [node.name]: [at, end] });
          if (found) return found;
        }
        return undefined;
      }
    }
  };

  const sequence = (
    of: readonly Node[],
    index: number,
    at: number,
    captures: Captures,
    next: Next,
  ): Match | undefined => {
    const part = of[index];
    if (!part) return next(at, captures);
    return go(part, at, captures, (end, found) => sequence(of, index + 1, end, found, next));
  };

  return go(node, at, {}, (end, captures) => {
    const match = { end, captures };
    return accept(match) ? match : undefined;
  });
}
