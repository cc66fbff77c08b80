/** A list of patterns of one purpose, each with a value; indexed by first and needed words so that most are never tried. */
import type { Token } from '../text/tokens.js';
import { type CaptureEnds, type Match, matchPattern } from './match.js';
import { type Need, needOf, placesIn } from './needs.js';
import { type Classes, compilePattern, firstWords, type Node } from './pattern.js';

interface Rule<T> {
  readonly node: Node;
  readonly value: T;
  readonly need: Need | undefined;
  readonly order: number;
}

export interface Found<T> extends Match {
  readonly value: T;
}

/** Patterns by what they say, as a rule set takes them. */
export const lines = <T>(groups: readonly (readonly [T, readonly string[]])[]): (readonly [string, T])[] =>
  groups.flatMap(([value, patterns]) => patterns.map((pattern): readonly [string, T] => [pattern, value]));

export class RuleSet<T> {
  readonly #byWord = new Map<string, Rule<T>[]>();
  /** Those that may begin with any word. */
  readonly #open: Rule<T>[] = [];
  /** Both, in the list's order, of words that were met. */
  readonly #merged = new Map<string, readonly Rule<T>[]>();

  constructor(lines: readonly (readonly [pattern: string, value: T])[], classes: Classes) {
    const cache = new Map<string, Node>();
    lines.forEach(([pattern, value], order) => {
      const node = compilePattern(pattern, classes, cache);
      const rule = { node, value, need: needOf(node), order };
      const heads = firstWords(node);
      if (!heads) this.#open.push(rule);
      else
        for (const word of heads) {
          const list = this.#byWord.get(word) ?? [];
          list.push(rule);
          this.#byWord.set(word, list);
        }
    });
  }

  /** The longest match that starts here; of equals the one listed first. */
  longest(tokens: readonly Token[], at: number, limit: number, ends: CaptureEnds): Found<T> | undefined {
    let best: Found<T> | undefined;
    for (const rule of this.#candidates(tokens, at)) {
      const match = matchPattern(rule.node, tokens, at, limit, ends);
      if (match && match.end > at && (!best || match.end > best.end)) best = { ...match, value: rule.value };
    }
    return best;
  }

  /** The first rule in the list's order that matches and is accepted. */
  first(
    tokens: readonly Token[],
    at: number,
    limit: number,
    ends: CaptureEnds,
    accept?: (match: Match, value: T) => boolean,
  ): Found<T> | undefined {
    for (const rule of this.#candidates(tokens, at)) {
      const match = matchPattern(rule.node, tokens, at, limit, ends, accept && ((found) => accept(found, rule.value)));
      if (match && match.end > at) return { ...match, value: rule.value };
    }
    return undefined;
  }

  #candidates(tokens: readonly Token[], at: number): readonly Rule<T>[] {
    const places = placesIn(tokens);
    const rules = this.#beginningWith(tokens[at]?.lower ?? '');
    return rules.filter(({ need }) => need === undefined || places.lastOf(need) >= at);
  }

  #beginningWith(word: string): readonly Rule<T>[] {
    const known = this.#merged.get(word);
    if (known) return known;
    const own = this.#byWord.get(word);
    if (!own) return this.#open;
    const merged = [...own, ...this.#open].sort((a, b) => a.order - b.order);
    this.#merged.set(word, merged);
    return merged;
  }
}
