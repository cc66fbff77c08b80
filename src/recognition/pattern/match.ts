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
const NOTHING: Captures = {};

export function matchPattern(
  node: Node,
  tokens: readonly Token[],
  at: number,
  limit: number,
  ends: CaptureEnds,
  accept?: (match: Match) => boolean,
): Match | undefined {
  return new Search(tokens, limit, ends, accept).from(node, at);
}

class Search {
  readonly #tokens: readonly Token[];
  readonly #limit: number;
  readonly #ends: CaptureEnds;
  readonly #accept: ((match: Match) => boolean) | undefined;
  #steps = 0;

  constructor(
    tokens: readonly Token[],
    limit: number,
    ends: CaptureEnds,
    accept: ((match: Match) => boolean) | undefined,
  ) {
    this.#tokens = tokens;
    this.#limit = limit;
    this.#ends = ends;
    this.#accept = accept;
  }

  from(node: Node, at: number): Match | undefined {
    return this.#go(node, at, NOTHING, (end, captures) => {
      const match = { end, captures };
      return this.#accept === undefined || this.#accept(match) ? match : undefined;
    });
  }

  #go(node: Node, at: number, captures: Captures, next: Next): Match | undefined {
    this.#steps += 1;
    if (this.#steps > MAX_STEPS) return undefined;
    switch (node.t) {
      case 'word':
        return this.#isAt(at, node.word) ? next(at + 1, captures) : undefined;
      case 'seq':
        return this.#sequence(node.of, 0, at, captures, next);
      case 'any': {
        if (node.heads && (at >= this.#limit || !node.heads.has(this.#tokens[at]?.lower ?? ''))) return undefined;
        for (const option of node.of) {
          const found = this.#go(option, at, captures, next);
          if (found) return found;
        }
        return undefined;
      }
      case 'maybe':
        return this.#go(node.of, at, captures, next) ?? next(at, captures);
      case 'capture': {
        for (const end of this.#ends(node.type, this.#tokens, at, this.#limit)) {
          const found = next(end, { ...captures, [node.name]: [at, end] });
          if (found) return found;
        }
        return undefined;
      }
    }
  }

  /** Most patterns fail at one of their first words: these are compared before anything is made ready for what follows. */
  #sequence(of: readonly Node[], index: number, at: number, captures: Captures, next: Next): Match | undefined {
    for (let here = index, place = at; ; here += 1, place += 1) {
      const part = of[here];
      if (!part) return next(place, captures);
      if (part.t !== 'word')
        return this.#go(part, place, captures, (end, found) => this.#sequence(of, here + 1, end, found, next));
      this.#steps += 1;
      if (this.#steps > MAX_STEPS || !this.#isAt(place, part.word)) return undefined;
    }
  }

  #isAt(at: number, word: string): boolean {
    const token = at < this.#limit ? this.#tokens[at] : undefined;
    return token !== undefined && token.lower === word && token.kind !== 'string';
  }
}
