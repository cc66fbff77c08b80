/** A list of patterns of one purpose, each with a value; indexed by first and needed words so that most are never tried. */
import type { Token } from '../text/tokens.js';
import { type CaptureEnds, type Match, matchPattern } from './match.js';
import { Needs } from './needs.js';
import { type Classes, compilePattern, firstWords, type Node } from './pattern.js';

interface Rule<T> {
  readonly node: Node;
  readonly value: T;
  readonly need: number;
}

export interface Found<T> extends Match {
  readonly value: T;
}

export class RuleSet<T> {
  /** The rules that may begin with a word, those that may begin with any among them, in the list's order. */
  readonly #byWord = new Map<string, Rule<T>[]>();
  /** Those that may begin with any. */
  readonly #open: Rule<T>[] = [];
  readonly #needs = new Needs();

  constructor(lines: readonly (readonly [pattern: string, value: T])[], classes: Classes) {
    const cache = new Map<string, Node>();
    const rules = lines.map(([pattern, value]) => {
      const node = compilePattern(pattern, classes, cache);
      return { rule: { node, value, need: this.#needs.of(node) }, heads: firstWords(node) };
    });
    for (const { heads } of rules) for (const word of heads ?? []) this.#byWord.set(word, []);
    const lists = [...this.#byWord.values()];
    for (const { rule, heads } of rules) {
      if (!heads) this.#open.push(rule);
      for (const list of heads ? [...heads].map((word) => this.#byWord.get(word)) : lists) list?.push(rule);
    }
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
    const places = this.#needs.placesIn(tokens);
    const rules = this.#byWord.get(tokens[at]?.lower ?? '') ?? this.#open;
    return rules.filter(({ need }) => (places[need] as number) >= at);
  }
}
