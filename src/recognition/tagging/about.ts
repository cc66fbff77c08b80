/** What the next fact is about: the attribute named last, those joined to it, or all. */
import type { Beside } from './beside.js';
import { ASKED_OF_TWO, OBJECT_FIRST, type Scope, VERB_FIRST } from './plural.js';
import type { Span } from './tags.js';

const ALL = /^\W*(?:all|todos|todas)\b/i;

interface Said {
  readonly words: string;
  /** The token where it starts. */
  readonly at: number;
}

export class About<Item> {
  readonly #beside: Beside;
  #items: readonly Item[] = [];
  #start = 0;
  #end = 0;
  /** The last two of them are joined by a word, "and". */
  #byWord = false;
  /** "everything" was named. */
  #all = false;

  constructor(beside: Beside) {
    this.#beside = beside;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  name(items: readonly Item[], span: Span, all: boolean): void {
    const joins = this.#items.length > 0 && this.#beside.joins(this.#end, span.from);
    this.#items = joins ? [...this.#items, ...items] : items;
    if (!joins) this.#start = span.from;
    this.#byWord = joins && this.#beside.joinsByWord(this.#end, span.from);
    this.#end = span.to;
    this.#all = all;
  }

  /** @param own all of the entity so far */
  meant(of: Exclude<Scope['of'], 'every'>, said: Said, own: readonly Item[]): readonly Item[] {
    if (typeof of === 'number') {
      const from = this.#items.length >= of ? this.#items : own;
      return from.length < of ? [] : from.slice(-of);
    }
    if (of === 'joined' && this.#items.length === 1 && ALL.test(said.words)) return own;
    // "a title, seats are 8": said of the seats alone.
    const subject = of === 'subject' && (this.#byWord || this.#items.length !== 2);
    if (of === 'joined' || subject || this.#all || this.#isJointSubject(said)) return this.#items;
    return this.#items.slice(-1);
  }

  /** "Name and phone can not be left blank." */
  #isJointSubject({ words, at }: Said): boolean {
    if (this.#items.length < 2 || at !== this.#end || !this.#byWord) return false;
    if (OBJECT_FIRST.test(words)) return true;
    if (!VERB_FIRST.test(words) && !(this.#items.length === 2 && ASKED_OF_TWO.test(words))) return false;
    return this.#beside.startsSentence(this.#start) || this.#beside.startsSentence(this.#start - 1);
  }
}
