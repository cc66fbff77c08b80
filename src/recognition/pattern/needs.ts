/** Words that patterns cannot do without, behind their beginning: "{e} belongs to {e}" is not tried where nothing belongs. */
import type { Token } from '../text/tokens.js';
import { firstWords, type Node } from './pattern.js';

type Words = ReadonlySet<string>;

export class Needs {
  /** Of a word, or of a class of words, by which patterns share it. */
  readonly #ids = new Map<string | Words, number>();
  readonly #byWord = new Map<string, number[]>();
  readonly #places = new WeakMap<readonly Token[], Int16Array>();

  /** What a pattern needs most: that for which fewest words do; 0 where it needs nothing. */
  of(pattern: Node): number {
    const parts = pattern.t === 'seq' ? pattern.of.slice(1) : [];
    const word = parts.find((part) => part.t === 'word');
    if (word) return this.#idOf(word.word, [word.word]);
    const classes = parts.flatMap((part) => (part.t === 'maybe' ? [] : (firstWords(part) ?? [])));
    const [rarest] = classes.sort((a, b) => a.size - b.size);
    return rarest ? this.#idOf(rarest, rarest) : 0;
  }

  /** The last place of each need among these tokens, -1 where it is not met; behind all of them for 0. */
  placesIn(tokens: readonly Token[]): Int16Array {
    const known = this.#places.get(tokens);
    if (known) return known;
    const places = new Int16Array(this.#ids.size + 1).fill(-1);
    places[0] = tokens.length;
    tokens.forEach(({ lower }, at) => {
      for (const id of this.#byWord.get(lower) ?? []) places[id] = at;
    });
    this.#places.set(tokens, places);
    return places;
  }

  #idOf(key: string | Words, words: Iterable<string>): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size + 1;
    this.#ids.set(key, id);
    for (const word of words) {
      const ids = this.#byWord.get(word);
      if (ids) ids.push(id);
      else this.#byWord.set(word, [id]);
    }
    return id;
  }
}
