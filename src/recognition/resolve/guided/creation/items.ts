/** One thing noted in a list, cut where words begin that link what is created to something else. */
import { readItem } from '../../../grammar/items.js';
import { typeOfName } from '../../../grammar/type-of.js';
import type { AttributeReading } from '../../../reading.js';
import { linkAt, type Mentions } from './references.js';
import type { Text } from './text.js';

export interface Noted {
  readonly attribute: AttributeReading;
  /** Exclusive. */
  readonly end: number;
}

/** Longer names are clauses that were not understood. */
const MOST_WORDS = 5;

export function notedAt(text: Text, mentions: Mentions, at: number, to: number): Noted | undefined {
  const { ctx } = text;
  const whether = whetherAt(text, at, to);
  if (whether) return whether;
  const limit = cutAt(text, mentions, at, to);
  const item = readItem(ctx, at, limit);
  if (!item) return headedAt(text, at, limit);
  const { phrase } = item.attribute;
  if (item.entity || (ctx.isVague(phrase) && !typeOfName(phrase.text, text.language).known)) return undefined;
  if ((item.form && CLAUSES.has(text.words[at] ?? '')) || tellsOfMany(text, mentions, item.from, item.nameEnd))
    return undefined;
  if (/ (?:and|e) /.test(phrase.text)) return firstOf(text, item.from, item.end);
  // "a paid on date": what seems to tell of a place is part of the name.
  const whole = item.end > item.factsEnd ? headedAt(text, at, limit) : undefined;
  if (whole) return whole;
  const end = item.complete && !saysMore(text, mentions, item.factsEnd, item.end) ? item.end : item.factsEnd;
  const ends = item.complete || openingAfter(text, end, limit);
  if (!ends || phrase.text.split(' ').length > MOST_WORDS) return undefined;
  return { attribute: item.attribute, end };
}

/** "where status is new or paid" says more of what was noted. */
const CLAUSES: ReadonlySet<string> = new Set(['where', 'whereby', 'while', 'onde']);

/** "employees have a name and repair bikes": what is done with what exists is not noted. */
function tellsOfMany({ creating, words }: Text, mentions: Mentions, from: number, end: number): boolean {
  for (let i = from + 1; i < end; i += 1) {
    const mention = mentions.get(i);
    const joined = creating.owning.has(words[i - 1] ?? '') || creating.tying.has(words[i - 1] ?? '');
    if (mention?.plural && mention.to === end && !joined) return true;
  }
  return false;
}

/** "a password who can see rentals": an aside that speaks of an entity, or of what may be done, is none. */
function saysMore({ counting, words }: Text, mentions: Mentions, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (mentions.has(i) || counting.modals.has(words[i] ?? '')) return true;
  return false;
}

/** "date and time" are two things. */
function firstOf({ ctx }: Text, at: number, to: number): Noted | undefined {
  const end = ctx.nextSeparator(at, to);
  const phrase = ctx.attribute([at, end]);
  return phrase && { attribute: { phrase, facts: {} }, end };
}

/** "is done or not" */
function whetherAt({ ctx, words }: Text, at: number, to: number): Noted | undefined {
  const [verb = '', name = '', or = '', not = ''] = words.slice(at, at + 4);
  if (at + 4 > to || !BEING.has(verb) || !OR.has(or) || !NOT.has(not) || ctx.tokens[at + 1]?.kind !== 'word')
    return undefined;
  const phrase = { text: ctx.tokens[at + 1]?.text ?? name, plural: false };
  return { attribute: { phrase, facts: { type: 'boolean' } }, end: at + 4 };
}

const BEING: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'eh', 'esta', 'foi']);
const OR: ReadonlySet<string> = new Set(['or', 'ou']);
const NOT: ReadonlySet<string> = new Set(['not', 'nao']);

/** "an away score": odd words before a head that is an attribute's. */
function headedAt({ ctx, language }: Text, at: number, to: number): Noted | undefined {
  const end = ctx.nextSeparator(at, to);
  const from = ctx.language.determiners.has(ctx.word(at)) ? at + 1 : at;
  const words = ctx.tokens.slice(from, end);
  const name = words.map(({ text }) => text).join(' ');
  const plain = words.length > 1 && words.length < MOST_WORDS && words.every(({ kind }) => kind === 'word');
  if (from === at || !plain || !typeOfName(name, language).certain) return undefined;
  return { attribute: { phrase: { text: name, plural: false }, facts: {} }, end };
}

/** "a reason for a pet": where the link begins. */
function cutAt(text: Text, mentions: Mentions, at: number, to: number): number {
  for (let i = at + 1; i < to; i += 1) {
    if (text.ctx.isSeparator(i)) continue;
    const word = text.words[i] ?? '';
    const ties = text.creating.tying.has(word);
    if (!ties && !text.creating.owning.has(word) && !LEADING.has(word)) continue;
    const link = linkAt(text, mentions, i, to);
    if (!link) continue;
    if (LEADING.has(word) || link.counted || (ties && link.plural && !link.definite)) return i;
  }
  return to;
}

/** "with a price that belong to a bike", "a date and each belongs to one pet". */
const LEADING: ReadonlySet<string> = new Set(
  'that which who each belonging belongs belong linked connected made given taken que pertence pertencem pertencente pertencentes'.split(
    ' ',
  ),
);

const openingAfter = (text: Text, at: number, to: number): boolean =>
  text.creating.listing.startingAt(text.words, at, to) > 0;

/** "from a start date", "until a return time". */
export function rangedAt(text: Text, mentions: Mentions, at: number, to: number): Noted | undefined {
  if (!text.creating.ranging.has(text.words[at] ?? '')) return undefined;
  const next = text.words.findIndex((word, i) => i > at + 1 && i < to && text.creating.ranging.has(word));
  const noted = notedAt(text, mentions, at + 1, next > 0 ? next : to);
  if (!noted) return undefined;
  // "from date, to date": there the small word is part of the name.
  if (noted.end === at + 2) return undefined;
  const { type, certain } = typeOfName(noted.attribute.phrase.text, text.language);
  return certain && ['date', 'datetime', 'time'].includes(type) ? noted : undefined;
}
