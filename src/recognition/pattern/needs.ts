/** Words that a pattern cannot do without, behind its beginning: "{e} belongs to {e}" is not tried where nothing belongs. */
import type { Token } from '../text/tokens.js';
import type { Node } from './pattern.js';

/** A word, or any of a class. */
export type Need = string | ReadonlySet<string>;

/** That for which fewest words do; nothing where all may be left out or be names. */
export function needOf(pattern: Node): Need | undefined {
  const parts = pattern.t === 'seq' ? pattern.of.slice(1) : [];
  const word = parts.find((part) => part.t === 'word');
  if (word) return word.word;
  const classes = parts.flatMap((part) => (part.t === 'any' ? (part.heads ?? []) : []));
  return classes.sort((a, b) => a.size - b.size)[0];
}

/** Where in a sentence its words stand last. */
export class Places {
  readonly #words: ReadonlyMap<string, number>;
  readonly #classes = new Map<ReadonlySet<string>, number>();

  constructor(tokens: readonly Token[]) {
    this.#words = new Map(tokens.map(({ lower }, at) => [lower, at]));
  }

  /** -1 where it is not met. */
  lastOf(need: Need): number {
    if (typeof need === 'string') return this.#words.get(need) ?? -1;
    const known = this.#classes.get(need);
    if (known !== undefined) return known;
    let last = -1;
    for (const [word, at] of this.#words) if (at > last && need.has(word)) last = at;
    this.#classes.set(need, last);
    return last;
  }
}

const places = new WeakMap<readonly Token[], Places>();

/** Found once a sentence, for all lists of patterns. */
export function placesIn(tokens: readonly Token[]): Places {
  const known = places.get(tokens);
  if (known) return known;
  const found = new Places(tokens);
  places.set(tokens, found);
  return found;
}
