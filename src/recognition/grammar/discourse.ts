/** What has been said so far in a request: the entity spoken of, its open list, and the statements made. */
import { singularOf } from '../../domain/names.js';
import type { Facts, Phrase } from '../reading.js';
import type { Segment } from '../text/segments.js';
import type { Context } from './context.js';
import { mergeFacts } from './facts.js';
import { readItem } from './items.js';
import { type Draft, type List, same, Told } from './told.js';
import { typeOfName } from './type-of.js';

export class Discourse extends Told {
  readonly #ctx: Context;
  #list: List | undefined;
  #last: Draft | undefined;
  /** Names told in this sentence that nothing was said of here yet. */
  #subjects: readonly Draft[] = [];
  #sharing: { readonly how: 'all' | 'both'; readonly after: Draft | undefined } | undefined;
  #segment = 0;
  #bracket = 0;
  entity: Phrase | undefined;
  /** A plural said in passing: "I collect board games". */
  topic: Phrase | undefined;
  listOpen = false;
  /** Where the sentence begins once politeness is passed over. */
  begin = 0;
  sentence: Segment = { from: 0, to: 0, bullet: false, mark: '' };
  limit = Number.MAX_SAFE_INTEGER;
  /** The list began with a verb that adds to something that exists. */
  adding = false;

  /** Reads a range of tokens with what has been said so far. */
  readonly read: (from: number, to: number) => void;

  constructor(ctx: Context, read: (from: number, to: number) => void) {
    super();
    this.#ctx = ctx;
    this.read = read;
  }

  get insideBracket(): boolean {
    return this.#bracket > 0;
  }

  startSegment(segment: Segment): void {
    const open =
      this.listOpen && (segment.bullet || this.sentence.mark === ':' || (this.sentence.bullet && segment.bullet));
    const lines = this.sentence.mark === '' && this.listOpen && segment.to - segment.from < 7;
    const before = this.sentence;
    this.sentence = segment;
    this.begin = segment.from;
    this.limit = segment.to;
    this.#segment += 1;
    this.#subjects = [];
    // A heading on a line of its own, then its bullets.
    if (segment.bullet && before.mark === '' && this.entity && !this.hasAttributesOf(this.entity)) {
      this.openList();
      return;
    }
    this.listOpen = open || lines || (segment.bullet && this.entity !== undefined && this.listOpen);
  }

  endSegment(segment: Segment): void {
    if (segment.mark !== ':' && !segment.bullet) this.listOpen = this.listOpen && segment.mark === '';
  }

  /** Passes over words that say nothing; at the start they do not count as the start. */
  passOver(from: number, to: number): void {
    this.#ctx.mark(from, to);
    if (from <= this.begin) this.begin = Math.max(this.begin, to);
  }

  declare(entity: Phrase, by: 'create' | 'heading' | 'extend' | 'mention'): void {
    this.entity = entity;
    this.#list = undefined;
    this.listOpen = false;
    this.say({ kind: 'entity', entity, by });
  }

  openList(by: List['by'] = 'list', required = false): void {
    this.listOpen = true;
    this.#list = this.#begin(by, required);
  }

  #begin(by: List['by'], required: boolean): List {
    return this.startList({ entity: this.entity, by, drafts: [], segment: this.#segment, required });
  }

  withBracket(close: number, read: () => void): void {
    const [limit, open] = [this.limit, this.listOpen];
    this.openList();
    this.limit = close;
    this.#bracket += 1;
    read();
    this.#bracket -= 1;
    this.limit = limit;
    this.listOpen = open && false;
  }

  /** "Dancers take (part in)": a greedy name that ends in a verb, cut back to the entity. */
  withoutVerb(phrase: Phrase): Phrase {
    const words = phrase.text.split(' ');
    for (let size = words.length - 1; size > 0 && !this.declared(phrase); size -= 1) {
      const shorter = {
        text: words.slice(0, size).join(' '),
        plural: singularOf((words[size - 1] ?? '').toLowerCase()) !== (words[size - 1] ?? '').toLowerCase(),
      };
      if (this.declared(shorter) || (shorter.plural && !phrase.plural)) return shorter;
    }
    return phrase;
  }

  /** "many horses live in one stable": cut back to an entity of this request, if its first words are one. */
  asDeclared(phrase: Phrase): Phrase {
    const shorter = this.withoutVerb(phrase);
    return shorter.plural && !phrase.plural && this.declared(shorter) ? shorter : phrase;
  }

  isCurrent(entity: Phrase): boolean {
    return this.entity !== undefined && same(this.entity, entity);
  }

  /** The entity is named inside an item: "each donor's name". */
  entityForItem(entity: Phrase): void {
    if (this.entity && same(this.entity, entity)) return;
    this.entity = entity;
    if (this.#list && this.#list.drafts.length === 0) this.#list.entity = entity;
    else this.openList(this.#list?.by ?? 'list');
  }

  add(said: Draft, shared: boolean): void {
    if (!this.entity && !this.#list && this.topic) this.declare(this.topic, 'mention');
    this.#list ??= this.#begin(this.adding ? 'add' : 'list', false);
    const draft = this.#list.required ? { ...said, facts: mergeFacts({ required: true }, said.facts) } : said;
    const known = this.draftsOf(this.#list).find((one) => same(one.phrase, draft.phrase));
    if (shared) this.#share(draft.facts, known ? this.#subjects : [...this.#list.drafts].reverse());
    if (known) known.facts = mergeFacts(known.facts, draft.facts);
    else this.#list.drafts.push(draft);
    this.#last = known ?? draft;
    this.#subjects = Object.keys(draft.facts).length > 0 ? [] : [...this.#subjects, this.#last];
  }

  /** "full name and email are required": up to the names that something else was said of. */
  #share(facts: Facts, before: readonly Draft[]): void {
    const again = before === this.#subjects;
    for (const draft of before) {
      if (again) draft.facts = mergeFacts(draft.facts, facts);
      else if (Object.keys(draft.facts).length > 0) return;
      else draft.facts = facts;
    }
  }

  /** Something chosen from could be told after the name said last: it has no number, no length and no values yet. */
  get lastTakesValues(): boolean {
    if (!this.#last) return false;
    const { facts, phrase } = this.#last;
    const { type, certain } = typeOfName(phrase.text, this.#ctx.language.code);
    if (certain && type !== 'string' && type !== 'boolean') return false;
    const { min, max, minLength, maxLength, values } = facts;
    return [min, max, minLength, maxLength, values].every((fact) => fact === undefined);
  }

  /** What was said of the name told last. */
  get lastFacts(): Facts {
    return this.#last?.facts ?? {};
  }

  /** A name was told in this sentence already. */
  get toldHere(): boolean {
    return this.#list?.segment === this.#segment && this.#list.drafts.length > 0;
  }

  applyToLast(facts: Facts): void {
    const drafts = this.drafts();
    const last = this.#last && drafts.includes(this.#last) ? this.#last : drafts.at(-1);
    if (!last) return;
    const target =
      facts.default === undefined
        ? last
        : (drafts.findLast((draft) =>
            draft.facts.values?.some((value) => value.toLowerCase() === String(facts.default).toLowerCase()),
          ) ?? last);
    target.facts = mergeFacts(target.facts, facts);
  }

  /** "both required, max length 50": what follows is said of the same names. */
  get sharing(): 'all' | 'both' | undefined {
    return this.#sharing?.after === this.#last ? this.#sharing?.how : undefined;
  }

  applyToAll(facts: Facts, how: 'all' | 'both'): void {
    this.#sharing = { how, after: this.#last };
    const drafts = this.drafts();
    for (const draft of how === 'both' ? drafts.slice(-2) : drafts) draft.facts = mergeFacts(facts, draft.facts);
  }

  rule(text: string, why: string, mentions: readonly Phrase[] = []): void {
    this.say({ kind: 'rule', text, why, mentions, ...(this.entity && { about: this.entity }) });
  }

  /** At the start of a sentence: is a plain list of names expected here? */
  expectsList(to: number): boolean {
    if (!this.entity || this.hasAttributesOf(this.entity)) return false;
    const pronouns = this.#ctx.language.lexicon.pronouns;
    for (let i = this.sentence.from; i < to; i += 1)
      if (pronouns.includes(this.#ctx.word(i)) && i < this.sentence.from + 2) return false;
    this.openList();
    return true;
  }

  /** A comma list of names, or a name with facts, from here on: what may follow a heading. */
  listFollows(from: number, to: number): boolean {
    const ctx = this.#ctx;
    let i = from;
    let names = 0;
    for (let rounds = 0; rounds < 30 && i < to; rounds += 1) {
      while (i < to && ctx.isSeparator(i)) i += 1;
      if (i >= to) break;
      const item = readItem(ctx, i, to);
      if (!item) return names > 1;
      names += 1;
      i = Math.max(item.end, i + 1);
      if (!item.complete) return names > 1;
    }
    return names > 0;
  }

  /** "or", "|": what stands there is chosen from. */
  chooses(from: number, to: number): boolean {
    for (let i = from; i < to; i += 1) if (['or', 'ou', '|', '/'].includes(this.#ctx.word(i))) return true;
    return false;
  }

  /** Two names or more, divided by commas: "beacons: uuid, major int". */
  opensNames(from: number, to: number): boolean {
    const first = readItem(this.#ctx, from, to);
    return first?.complete === true && this.#ctx.word(first.end) === ',' && this.listFollows(from, to);
  }

  tellTopic(topic: Phrase | undefined): void {
    this.topic ??= topic;
  }

  typeIsKnown(phrase: Phrase): boolean {
    return typeOfName(phrase.text, this.#ctx.language.code).certain;
  }
}
