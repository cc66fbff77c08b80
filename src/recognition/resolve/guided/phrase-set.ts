/** A list of words and phrases ("each all_of_the") made ready for matching at a place in a sentence. */
export class PhraseSet {
  readonly #phrases: ReadonlySet<string>;
  readonly #longest: number;

  constructor(line: string) {
    this.#phrases = new Set(line.split(' '));
    this.#longest = Math.max(...[...this.#phrases].map((phrase) => phrase.split('_').length));
  }

  get words(): Iterable<string> {
    return this.#phrases;
  }

  has(word: string): boolean {
    return this.#phrases.has(word);
  }

  /** Number of words of the longest phrase that ends before `end`, not reaching before `from`; 0 for none. */
  endingAt(words: readonly string[], end: number, from: number): number {
    for (let size = Math.min(this.#longest, end - from); size > 0; size -= 1)
      if (this.#phrases.has(words.slice(end - size, end).join('_'))) return size;
    return 0;
  }

  /** Number of words of the longest phrase that begins at `from` and ends by `to`; 0 for none. */
  startingAt(words: readonly string[], from: number, to: number): number {
    for (let size = Math.min(this.#longest, to - from); size > 0; size -= 1)
      if (this.#phrases.has(words.slice(from, from + size).join('_'))) return size;
    return 0;
  }

  /** Some phrase stands whole between two places. */
  within(words: readonly string[], from: number, to: number): boolean {
    for (let end = from + 1; end <= to; end += 1) if (this.endingAt(words, end, from) > 0) return true;
    return false;
  }
}
