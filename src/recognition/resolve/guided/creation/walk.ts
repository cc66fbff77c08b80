/** Goes through a request from left to right: what is told of, what is noted of it, and what it is linked to. */
import type { KnownEntity } from '../../../../domain/recognition.js';
import { saysSomething } from '../../../grammar/facts.js';
import { typeOfName } from '../../../grammar/type-of.js';
import type { Findings } from './findings.js';
import { impliedAt, introductionAt, openingAt } from './introductions.js';
import { notedAt, rangedAt } from './items.js';
import { linkAt, type Mentions, type Reference, referenceAt, verbLinkAt } from './references.js';
import type { Clause, Text } from './text.js';

/** Somebody who does something: "supplier", "author", "fornecedor". */
const AGENT = /(?:er|or|ist|ant|ian|eiro|ista)$/;

type Mode = 'none' | 'list' | 'links';

export class Walk {
  readonly #text: Text;
  readonly #findings: Findings;
  readonly #mentions: Mentions;
  #subject: KnownEntity | undefined;
  #plural = false;
  /** "one teacher for each course" */
  #one = false;
  /** Its list was opened by a verb. */
  #has = false;
  #mode: Mode = 'none';
  /** Where words have just opened a list: an item begins there. */
  #opened = -1;
  #resumed = -1;
  /** "for every project …": what comes next is linked to it. */
  #awaiting: KnownEntity | undefined;
  /** Things are named one after another. */
  #series = false;

  constructor(text: Text, findings: Findings, mentions: Mentions) {
    this.#text = text;
    this.#findings = findings;
    this.#mentions = mentions;
  }

  all(): void {
    for (const clause of this.#text.clauses) {
      const mark = this.#findings.mark;
      this.#clause(clause);
      if (clause.motive) this.#findings.excuse(mark);
    }
  }

  #clause({ from, to, listed }: Clause): void {
    if (!listed) this.#mode = this.#series ? 'list' : 'none';
    this.#series = false;
    let i = from;
    while (i < to) i = Math.max(i + 1, this.#step(i, to, i === from));
  }

  #step(i: number, to: number, first: boolean): number {
    const { ctx, words, creating } = this.#text;
    const word = words[i] ?? '';
    if (word === '(' || word === ':') {
      if (this.#subject) this.#mode = 'list';
      return i + 1;
    }
    if (ctx.isSeparator(i) && !first) {
      if (word === ')') {
        this.#mode = 'none';
        this.#series = true;
      } else if (this.#series && (word === '!' || word === '?')) this.#mode = 'list';
      return i + 1;
    }
    const opens = first || words[i - 1] === ':' || i === this.#resumed;
    const begins = opens || ctx.isSeparator(i - 1) || words[i - 1] === '(';
    const start = begins || i === this.#opened;
    const awaited = first ? this.#await(i, to) : undefined;
    if (awaited !== undefined) return awaited;
    const introduced = begins ? this.#introduce(i, to, opens || this.#series) : undefined;
    if (introduced !== undefined) return introduced;
    if (this.#subject) {
      const told = this.#tell(i, to, start, first);
      if (told !== undefined) {
        this.#series = false;
        return told;
      }
    }
    const filler = creating.fillers.startingAt(words, i, to);
    if (filler > 0) return i + filler;
    if (first) {
      const { end } = openingAt(this.#text, this.#mentions, i, to);
      if (end > i && (ctx.isSeparator(end) || words[end] === ':')) return end;
    }
    // Whoever it is about is not known.
    if (first) this.#subject = undefined;
    const end = ctx.nextSeparator(i, to);
    this.#findings.stray(ctx.textOf([i, Math.max(end, i + 1)]));
    return end;
  }

  #introduce(i: number, to: number, first: boolean): number | undefined {
    const found = introductionAt(this.#text, this.#findings, this.#mentions, i, to, first);
    if (!found) return undefined;
    const { subject, end, list, plural, bare, theirs, one, has } = found;
    if (theirs && this.#subject && this.#subject !== subject && plural)
      this.#findings.vote(this.#subject, subject, true);
    if (this.#awaiting && this.#awaiting !== subject) this.#findings.vote(subject, this.#awaiting, false);
    this.#awaiting = undefined;
    this.#subject = subject;
    this.#plural = plural;
    this.#one = one;
    this.#has = has;
    this.#series = bare;
    this.#opened = end;
    this.#mode = list ? 'list' : 'none';
    if (!list) for (const { phrase } of impliedAt(this.#text, this.#mentions, end, to)) this.#findings.invent(phrase);
    return end;
  }

  /** "and for every project I want": where that ends, if something is told of after it. */
  #await(i: number, to: number): number | undefined {
    const { ctx, creating, words } = this.#text;
    const from = ctx.language.conjunctions.has(words[i] ?? '') ? i + 1 : i;
    if (!creating.tying.has(words[from] ?? '')) return undefined;
    const reference = referenceAt(this.#text, this.#mentions, from + 1, to);
    if (!reference?.counted || reference.end >= to) return undefined;
    const next = words[reference.end] === ',' ? reference.end + 1 : reference.end;
    if (!creating.opening.has(words[next] ?? '')) return undefined;
    this.#awaiting = reference.entity;
    this.#resumed = next;
    return next;
  }

  /** What is said of the subject. */
  #tell(i: number, to: number, start: boolean, first: boolean): number | undefined {
    const { words, creating, ctx } = this.#text;
    const reference = start && this.#mode !== 'none' ? referenceAt(this.#text, this.#mentions, i, to) : undefined;
    if (reference && this.#endsAt(reference.end, to) && words[reference.end] !== ':')
      return this.#link(reference, this.#mode === 'list');
    const listing = creating.listing.startingAt(words, i, to);
    if (listing > 0) {
      this.#mode = 'list';
      this.#has ||= creating.having.startingAt(words, i, to) > 0;
      this.#opened = i + listing;
      return this.#opened;
    }
    const link =
      linkAt(this.#text, this.#mentions, i, to) ??
      (i === this.#opened && this.#mode === 'none' ? verbLinkAt(this.#text, this.#mentions, i, to) : undefined);
    if (link && this.#endsAt(link.end, to)) {
      this.#mode = 'links';
      // "suppliers of bikes": each may have many of them.
      const owning = creating.owning.has(words[i] ?? '') && link.plural && !link.counted;
      if (owning && AGENT.test(this.#subject?.name ?? '')) this.#findings.guesses += 1;
      return this.#link(link, false);
    }
    const ranged = rangedAt(this.#text, this.#mentions, i, to);
    const noted = ranged ?? (start ? notedAt(this.#text, this.#mentions, i, to) : undefined);
    // "Cinema name + city": of another thing than the one spoken of.
    if (!noted || (first && this.#mentions.has(i))) return undefined;
    const { phrase, facts } = noted.attribute;
    const certain = typeOfName(phrase.text, ctx.language.code).certain || saysSomething(facts);
    if (this.#mode !== 'list' && !certain) return undefined;
    if (!this.#subject || !this.#findings.isFresh(this.#subject)) return undefined;
    this.#findings.note(this.#subject, noted.attribute);
    this.#mode = 'list';
    return noted.end;
  }

  /** After an entity stands nothing that makes a longer name of it. */
  #endsAt(at: number, to: number): boolean {
    const { ctx, creating, words } = this.#text;
    return (
      at >= to ||
      ctx.isSeparator(at) ||
      words[at] === ':' ||
      words[at] === '(' ||
      creating.listing.startingAt(words, at, to) > 0 ||
      creating.trailing.startingAt(words, at, to) > 0 ||
      creating.fillers.startingAt(words, at, to) > 0 ||
      creating.ranging.has(words[at] ?? '') ||
      linkAt(this.#text, this.#mentions, at, to) !== undefined
    );
  }

  #link({ entity, many, counted, plural, each, end }: Reference, listed: boolean): number {
    const subject = this.#subject;
    if (!subject || entity === subject) {
      this.#findings.stray(entity.name);
      return end;
    }
    const several = many || (listed && plural);
    // "books with authors", "school: teachers", "a delivery for customers": how many of them is anybody's guess.
    if (plural && !many && !counted && (listed ? this.#plural || !this.#has : !this.#plural))
      this.#findings.guesses += 1;
    if (each && this.#one) this.#findings.vote(entity, subject, false);
    else this.#findings.vote(subject, entity, several);
    return end + this.#text.creating.trailing.startingAt(this.#text.words, end, this.#text.words.length);
  }
}
