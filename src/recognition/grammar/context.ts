/** What every recogniser of a sentence shares: its tokens, its language, and which tokens are accounted for. */
import type { CaptureEnds, Span } from '../pattern/match.js';
import type { Phrase } from '../reading.js';
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';
import { isNameWord } from './name-word.js';
import { captureEnds } from './noun-phrases.js';
import { phraseOf } from './phrase-of.js';

export const OPENING = new Set(['(', '[', '{']);
export const CLOSING = new Set([')', ']', '}']);
const SEPARATORS = new Set([',', ';', '.', '--', '...', '/', '|', ')', ']', '}', '?', '!', '-', '&&']);

const NOTATION = new Set(
  'int integer varchar bool boolean string str float decimal timestamp datetime smallint bigint numeric double enum nullable uuid timestamptz jsonb tinyint char bytea'.split(
    ' ',
  ),
);

export class Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly ends: CaptureEnds;
  /** The sentence uses developer types (int, varchar): a bare "text" after a name is one too. */
  readonly notation: boolean;
  readonly #explained: boolean[];
  readonly #background: string[] = [];

  constructor(text: string, tokens: readonly Token[], language: Language) {
    this.text = text;
    this.tokens = tokens;
    this.language = language;
    this.ends = captureEnds(language);
    this.notation = tokens.some((token) => NOTATION.has(token.lower));
    this.#explained = tokens.map((token) => token.kind === 'mark' || token.kind === 'end');
  }

  word(at: number): string {
    return this.tokens[at]?.lower ?? '';
  }

  isNameWord(at: number): boolean {
    return isNameWord(this.tokens[at], this.language);
  }

  /** Comma, full stop, "and": what may stand between two items or clauses. */
  isSeparator(at: number): boolean {
    const token = this.tokens[at];
    return (
      token === undefined ||
      token.kind === 'end' ||
      (token.kind === 'mark' && SEPARATORS.has(token.lower)) ||
      (this.language.conjunctions.has(token.lower) &&
        !(['plus', 'mais'].includes(token.lower) && !this.isNameWord(at - 1)))
    );
  }

  /** Position of the next separator at this bracket depth, or `limit`. */
  nextSeparator(at: number, limit: number): number {
    let depth = 0;
    for (let i = at; i < limit; i += 1) {
      const word = this.word(i);
      if (OPENING.has(word)) depth += 1;
      else if (CLOSING.has(word)) {
        if (depth === 0) return i;
        depth -= 1;
      } else if (depth === 0 && i > at && this.isSeparator(i)) return i;
    }
    return limit;
  }

  /** Position of the next comma, semicolon or sentence end at this depth: where a formula or a rule ends. */
  nextBreak(at: number, limit: number): number {
    let depth = 0;
    for (let i = at; i < limit; i += 1) {
      const word = this.word(i);
      if (OPENING.has(word)) depth += 1;
      else if (CLOSING.has(word)) {
        if (depth === 0) return i;
        depth -= 1;
      } else if (depth === 0 && [',', ';', '.', '?', '!'].includes(word)) return i;
    }
    return limit;
  }

  /** Position of the bracket that closes the one at `at`; `limit` when it never closes. */
  closing(at: number, limit: number): number {
    let depth = 0;
    for (let i = at; i < limit; i += 1) {
      if (OPENING.has(this.word(i))) depth += 1;
      else if (CLOSING.has(this.word(i))) {
        depth -= 1;
        if (depth === 0) return i;
      }
    }
    return limit;
  }

  mark(from: number, to: number): void {
    for (let i = from; i < to; i += 1) this.#explained[i] = true;
  }

  /** Tells of who asks, and asks for nothing. */
  passBackground(from: number, to: number): void {
    this.mark(from, to);
    this.#background.push(this.textOf([from, to]));
  }

  get background(): readonly string[] {
    return this.#background;
  }

  /** As typed, from one token to before another. */
  textOf([from, to]: Span): string {
    const start = this.tokens[from]?.at ?? 0;
    const last = this.tokens[to - 1];
    return last ? this.text.slice(start, last.at + last.text.length + (last.kind === 'string' ? 2 : 0)).trim() : '';
  }

  entity(span: Span | undefined): Phrase | undefined {
    return span && phraseOf(this.tokens, span, this.language, 'entity');
  }

  attribute(span: Span | undefined): Phrase | undefined {
    return span && phraseOf(this.tokens, span, this.language, 'attribute');
  }

  /** Too general to be an entity: "app", "thing". */
  isVague(phrase: Phrase): boolean {
    return phrase.text.split(' ').every((word) => this.language.vague.has(word.toLowerCase()));
  }

  /** A word for the system or a part of it: "a new model", "the section". */
  isBox(phrase: Phrase): boolean {
    const { boxes, vague, wrappers } = this.language;
    return phrase.text.split(' ').every((word) => [boxes, vague, wrappers].some((set) => set.has(word.toLowerCase())));
  }

  /** From the first to the last word of a range that nothing explains. */
  unexplainedWithin(from: number, to: number): Span | undefined {
    const open = this.#explained.flatMap((explained, i) => (!explained && i >= from && i < to ? [i] : []));
    const [first, last] = [open[0], open.at(-1)];
    return first === undefined || last === undefined ? undefined : [first, last + 1];
  }

  explainedShare(): { share: number; pieces: string[] } {
    let known = 0;
    let all = 0;
    const pieces: string[] = [];
    let start = -1;
    this.tokens.forEach((token, i) => {
      const open = this.#explained[i] === false;
      if (open && start < 0) start = i;
      if (!open && start >= 0) {
        pieces.push(this.textOf([start, i]));
        start = -1;
      }
      if (token.kind === 'mark' || token.kind === 'end') return;
      all += 1;
      if (!open) known += 1;
    });
    return { share: all === 0 ? 0 : known / all, pieces };
  }
}
