/** The names in a request about one entity, between words that only ask: every word has to be one or the other. */

import type { Context } from '../../grammar/context.js';
import { readFacts } from '../../grammar/fact-runs.js';
import { mergeFacts, saysSomething } from '../../grammar/facts.js';
import { readItem } from '../../grammar/items.js';
import { ownerAfter } from '../../grammar/owners.js';
import type { GrowthWords } from '../../lexicon/growing.js';
import { FIELD_WORDS } from '../../lexicon/small-words.js';
import type { Span } from '../../pattern/match.js';
import type { AttributeReading, Facts } from '../../reading.js';
import { actorEnd, endsHere, formAt, isMark, isVerb } from './spoken-words.js';
import type { Vocabulary } from './vocabulary.js';

export interface Framed {
  readonly items: readonly AttributeReading[];
  /** Words between the names. */
  readonly frame: readonly string[];
  /** Where they stand. */
  readonly spans: readonly Span[];
}

/** Nothing where a word is neither part of a name nor one that asks. */
export function framedItems(ctx: Context, words: Vocabulary<GrowthWords>): Framed | undefined {
  const to = ctx.tokens.length - 1;
  const lower = ctx.tokens.map((token) => token.lower);
  const items: AttributeReading[] = [];
  const frame: string[] = [];
  const spans: Span[] = [];
  let first: Facts = {};
  const pass = (from: number, end: number): number => {
    const last = spans.at(-1);
    if (last?.[1] === from) spans[spans.length - 1] = [last[0], end];
    else spans.push([from, end]);
    for (let i = from; i < end; i += 1) frame.push(ctx.word(i));
    return end;
  };
  let i = 0;
  while (i < to) {
    if (isMark(ctx, i)) {
      i = pass(i, i + 1);
      continue;
    }
    const counted = fieldsEnd(ctx, i, to, words);
    if (counted > i) {
      i = pass(i, counted);
      continue;
    }
    const adverb = words.adverbs.startingAt(lower, i, to);
    if (adverb > 0) {
      i = pass(i, i + adverb);
      continue;
    }
    const facts = items.length > 0 ? readFacts(ctx, i, to) : undefined;
    const last = items.at(-1);
    if (facts && last && saysSomething(facts.facts) && endsHere(ctx, facts.end, to) && tellsOnly(ctx, i, facts.facts)) {
      // What stands before may turn it round: "is no longer optional".
      if (NEGATIONS.has(ctx.word(i - 1))) return undefined;
      items[items.length - 1] = { ...last, facts: mergeFacts(last.facts, facts.facts) };
      i = facts.end;
      continue;
    }
    // "no more than 12 characters for the code"
    const ahead = items.length === 0 ? readFacts(ctx, i, to) : undefined;
    if (ahead && saysSomething(ahead.facts) && AHEAD.has(ctx.word(ahead.end)) && tellsOnly(ctx, i, ahead.facts)) {
      first = ahead.facts;
      i = pass(ahead.end, ahead.end + 1);
      continue;
    }
    const framed = framingEnd(ctx, i, to, words);
    if (framed > i) {
      i = pass(i, framed);
      continue;
    }
    const actor = actorEnd(ctx, i, to, words);
    if (actor > i) {
      i = pass(i, actor);
      continue;
    }
    const item = isVerb(ctx, i, words) ? undefined : itemAt(ctx, i, to, words);
    if (item) {
      const before = items.findIndex(
        ({ phrase }) => phrase.text.toLowerCase() === item.reading.phrase.text.toLowerCase(),
      );
      const known = items[before];
      if (known) items[before] = { ...known, facts: mergeFacts(known.facts, item.reading.facts) };
      else items.push({ ...item.reading, facts: mergeFacts(first, item.reading.facts) });
      first = {};
      i = item.end;
      continue;
    }
    const reason = reasonEnd(ctx, i, to, words);
    if (reason === i || items.length === 0) return undefined;
    i = reason;
  }
  // "ages under 6 are not possible": a limit turned round.
  const turned = frame.some((word) => DENIALS.has(word)) && items.some(({ facts }) => isLimited(facts));
  return items.length > 0 && !turned ? { items, frame, spans } : undefined;
}

/** "two more columns,", "a new field for". */
function fieldsEnd(ctx: Context, at: number, to: number, words: Vocabulary<GrowthWords>): number {
  let i = at;
  while (words.counting.has(ctx.word(i))) i += 1;
  if (!FIELD_WORDS.has(ctx.word(i)) && !SHORT_FIELDS.has(ctx.word(i))) return at;
  i += 1;
  const end = i;
  while (i < to && words.calling.has(ctx.word(i))) i += 1;
  return i > end || endsHere(ctx, i, to) ? i : end;
}

/** Between what is said and the name it is said of. */
const AHEAD: ReadonlySet<string> = new Set(['for', 'on', 'para', 'no', 'na']);

/** "date" may be a name; "begins as open" is said of one. */
const tellsOnly = (ctx: Context, at: number, { type: _type, bare: _bare, detail: _detail, ...more }: Facts): boolean =>
  !ctx.isNameWord(at) || Object.keys(more).length > 0;

const DENIALS: ReadonlySet<string> = new Set('not never no nao nunca'.split(' '));

const isLimited = ({ min, max, minLength, maxLength, unique, default: preset, values }: Facts): boolean =>
  [min, max, minLength, maxLength, unique, preset, values].some((fact) => fact !== undefined);

const NEGATIONS: ReadonlySet<string> = new Set('no not never longer without nao nunca sem mais nem'.split(' '));

const SHORT_FIELDS: ReadonlySet<string> = new Set(
  'col cols attr attrs thing things detail details item items info dado dados informacao informacoes coisa'.split(' '),
);

/** From a word that only asks to the first that does not; after an article stands a name: "a note". */
function framingEnd(ctx: Context, at: number, to: number, words: Vocabulary<GrowthWords>): number {
  const lower = ctx.tokens.map((token) => token.lower);
  let i = at;
  while (
    i < to &&
    (words.framing.has(ctx.word(i)) || words.saying.has(ctx.word(i))) &&
    !(i > 0 && startsName(ctx, i, words)) &&
    !formAt(ctx, i, to) &&
    !(i > at && words.adverbs.startingAt(lower, i, to) > 0)
  )
    i += 1;
  // "name, note and phone": alone between two commas it is a name.
  const alone = i === at + 1 && endsHere(ctx, i, to) && at > 0 && isMark(ctx, at - 1);
  return alone && ctx.isNameWord(at) && !words.polite.has(ctx.word(at)) ? at : i;
}

const startsName = (ctx: Context, at: number, words: Vocabulary<GrowthWords>): boolean =>
  words.articles.has(ctx.word(at - 1)) && ctx.isNameWord(at) && !words.articles.has(ctx.word(at));

/** "when I enter a book": the occasion, not a date. */
const tellsOccasion = (ctx: Context, at: number, words: Vocabulary<GrowthWords>): boolean =>
  words.occasions.has(ctx.word(at)) &&
  words.subjects.has(ctx.word(at + 1)) &&
  words.occasionVerbs.has(ctx.word(at + 2));

/** A name and what is said of it do not reach beyond their clause. */
function clauseEnd(ctx: Context, at: number, to: number): number {
  for (let i = at; i < to; i += 1) {
    if (ctx.word(i) === '(') i = ctx.closing(i, to);
    const ends = [';', '!', '?'].includes(ctx.word(i)) || (ctx.word(i) === '.' && !ctx.tokens[i + 1]?.glued);
    if (ends) return i;
  }
  return to;
}

function itemAt(
  ctx: Context,
  at: number,
  to: number,
  words: Vocabulary<GrowthWords>,
): { readonly reading: AttributeReading; readonly end: number } | undefined {
  const item = readItem(ctx, at, clauseEnd(ctx, at, to));
  if (!item || item.entity || tellsOccasion(ctx, at, words)) return undefined;
  // "the year of the queen": noted of the one that the request is about, so the name holds both.
  const of =
    item.factsEnd === item.nameEnd && ctx.word(item.nameEnd) === 'of' ? ownerAfter(ctx, item.nameEnd, to) : undefined;
  if (of && endsHere(ctx, of.end, to)) {
    const { phrase } = item.attribute;
    return {
      reading: { phrase: { ...phrase, text: `${of.entity.text} ${phrase.text}` }, facts: item.attribute.facts },
      end: of.end,
    };
  }
  if (item.complete) return { reading: item.attribute, end: item.end };
  // "a country yet", "the allergies as well", "delayed bool, + gate"
  return item.factsEnd > at &&
    !words.acting.has(ctx.word(item.factsEnd)) &&
    framingEnd(ctx, item.factsEnd, to, words) > item.factsEnd
    ? { reading: item.attribute, end: item.factsEnd }
    : undefined;
}

/** "for the cake", "because the insurance asks for it": to the end of the clause. */
function reasonEnd(ctx: Context, at: number, to: number, words: Vocabulary<GrowthWords>): number {
  if (!words.reasons.has(ctx.word(at))) return at;
  const end = ctx.nextBreak(at, to);
  for (let i = at; i < end; i += 1)
    if (ctx.tokens[i]?.kind === 'number' || ctx.language.lexicon.weighty.includes(ctx.word(i))) return at;
  return end;
}
