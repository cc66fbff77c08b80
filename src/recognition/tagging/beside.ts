/** What stands around the marked parts of a request. */
import type { Token } from '../text/tokens.js';
import type { Span } from './tags.js';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const SEVERAL = set('many several multiple muitos muitas varios varias');
const EACH = set('each both cada ambos ambas');
const NONE = set('no nenhum nenhuma');
const MARKS = set('! ? *');
const ENDING = set('. ! ?');
const JOINING = set(', and & the a an e o os as plus');

export class Beside {
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** "several actors act in …" */
  isMany({ from }: Span): boolean {
    return SEVERAL.has(this.#tokens[from - 1]?.lower ?? '');
  }

  /** "no house has more than one landlord" */
  isNone(at: number): boolean {
    return NONE.has(this.#tokens[at - 1]?.lower ?? '');
  }

  /** "name and email", "name, email and phone": from the end of the one to the start of the other. */
  joins(end: number, start: number): boolean {
    const between = this.#tokens.slice(end, start).map(({ lower }) => lower);
    return between.length < 4 && between.every((word) => JOINING.has(word));
  }

  /** "first name and last name", not "title, seats". */
  joinsByWord(end: number, start: number): boolean {
    return this.joins(end, start) && this.#tokens.slice(end, start).some(({ kind }) => kind === 'word');
  }

  /** ", each with", "both having" */
  tellsOfEach(at: number): boolean {
    return this.#tokens.slice(at, at + 2).some(({ lower }) => EACH.has(lower));
  }

  startsSentence(at: number): boolean {
    const [before, token] = [this.#tokens[at - 1], this.#tokens[at]];
    return before === undefined || token?.newLine === true || (ENDING.has(before.lower) && token?.glued === false);
  }

  /** "plate! unique": a mark of notation; "…, date?" at the end is one of speech. */
  markAfter({ to }: Span): string | undefined {
    const mark = this.#tokens[to];
    return mark?.glued && MARKS.has(mark.lower) && !this.#endsSentence(to) ? mark.lower : undefined;
  }

  #endsSentence(at: number): boolean {
    const next = this.#tokens[at + 1];
    return next === undefined || next.newLine || /^\p{Lu}/u.test(next.text);
  }
}
