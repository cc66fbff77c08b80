/** Names inside a sentence: where a noun phrase may end, and what of it is the name. */
import { pluralOf, singularOf } from '../../domain/names.js';
import { COMPOUNDS, DONE, FACT_STARTS, FIELD_WORDS, PHRASAL } from '../lexicon/small-words.js';
import type { CaptureEnds, Span } from '../pattern/match.js';
import type { Phrase } from '../reading.js';
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';
import { typeOfName } from './type-of.js';

const MAX_WORDS = 6;
const MAX_LOOSE = 60;

export const isNameWord = (token: Token | undefined, language: Language): boolean =>
  token !== undefined &&
  (token.kind === 'string' ||
    (token.kind === 'word' &&
      !language.stop.has(token.lower) &&
      !(language.determiners.has(token.lower) && token.text.length < 2)));

/** Where captures of each type may end, best first. */
export function captureEnds(language: Language): CaptureEnds {
  return (type, tokens, at, limit) => {
    switch (type) {
      case 'n':
        return numberEnds(tokens, at, limit, language);
      case 'e':
      case 'a':
        return nounEnds(tokens, at, limit, language);
      case 'l':
        return listEnds(tokens, at, limit, language);
      case 'v':
        return verbEnds(tokens, at, limit, language);
      case 'q':
        return literalEnds(tokens, at, limit, language);
      case 'g':
        return groupEnds(tokens, at, limit);
      case 'k':
        return wordEnds(tokens, at, limit, language, 1);
      case 'w':
        return wordEnds(tokens, at, limit, language, 3).reverse();
      case 'z':
        return looseEnds(tokens, at, limit, 6, language.closers);
      case 'x':
      case 'y':
        return looseEnds(tokens, at, limit, MAX_LOOSE);
      default:
        return [];
    }
  };
}

function numberEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const token = tokens[at];
  if (!token || at >= limit) return [];
  if (token.kind === 'number') return [at + 1];
  return language.numbers.has(token.lower) ? [at + 1] : [];
}

/** Signed value of a number token or number word. */
export function numberAt(tokens: readonly Token[], span: Span | undefined, language: Language): number | undefined {
  const token = span ? tokens[span[0]] : undefined;
  return token?.value ?? language.numbers.get(token?.lower ?? '');
}

function nounEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  let i = at;
  while (
    i < limit &&
    i < at + 4 &&
    (language.determiners.has(tokens[i]?.lower ?? '') || isOwn(tokens, i, at)) &&
    tokens[i]?.kind === 'word'
  )
    i += 1;
  const ends: number[] = [];
  if (
    language.lexicon.ranges.includes(tokens[i]?.lower ?? '') &&
    RANGED.has(tokens[i + 1]?.lower ?? '') &&
    endsItem(tokens, i + 2, limit, language)
  )
    return [i + 2];
  if (i > at && isNameWord(tokens[i - 1], language)) ends.push(i);
  let words = 0;
  while (i < limit && words < MAX_WORDS) {
    const token = tokens[i];
    if (words > 0 && token?.newLine) break;
    if (words > 0 && token?.verb && governs(tokens[i + 1], tokens[i + 2], language)) break;
    if (words > 0 && (token?.lower === 'plus' || token?.lower === 'mais')) break;
    if (words === 0 && asksYesNo(tokens, i, limit, language)) {
      i += 1;
      continue;
    }
    const lone = words === 0 && language.nounVerbs.has(token?.lower ?? '') && endsItem(tokens, i + 1, limit, language);
    if (lone || pairedTime(tokens, i)) {
      i += lone ? 1 : 3;
      words += 1;
      ends.push(i);
      continue;
    }
    if (words > 0 && numberShort(tokens, i, limit, language)) {
      ends.push(i + 1);
      break;
    }
    if (
      isNameWord(token, language) ||
      (words > 0 && language.verbNouns.has(token?.lower ?? '') && endsName(tokens, i + 1, limit, language))
    ) {
      i += 1;
      words += 1;
      ends.push(i);
    } else if (words > 0 && insidePhrasal(tokens, i, language)) i += 1;
    else if (words > 0 && boundsTime(tokens, i)) {
      i += 1;
      ends.push(i);
    } else if (
      words > 0 &&
      language.particles.has(token?.lower ?? '') &&
      (endsItem(tokens, i + 1, limit, language) || factFollows(tokens, i, language))
    ) {
      i += 1;
      ends.push(i);
      break;
    } else if (
      words > 0 &&
      language.joints.has(token?.lower ?? '') &&
      isNameWord(tokens[i + 1], language) &&
      !NUMBERING.has(tokens[i + 1]?.lower ?? '')
    )
      i += 1;
    else if (
      words > 0 &&
      token?.kind === 'number' &&
      !token.text.includes('%') &&
      /^\d{1,2}$/.test(token.text) &&
      numbered(tokens, i, limit)
    ) {
      i += 1;
      ends.push(i);
      break;
    } else break;
  }
  return ends.reverse();
}

/** "pick up date", "check in time": the small word is inside the name. */
const insidePhrasal = (tokens: readonly Token[], at: number, language: Language): boolean =>
  language.code === 'en' &&
  ['up', 'in', 'out', 'off', 'on', 'down', 'over', 'back'].includes(tokens[at]?.lower ?? '') &&
  PHRASAL.has(tokens[at - 1]?.lower ?? '') &&
  typeOfName(tokens[at + 1]?.lower ?? '', 'en').certain;

/** "found on is compulsory", "measured at required": a participle with its small word, then what is said of it. */
function factFollows(tokens: readonly Token[], at: number, language: Language): boolean {
  const [verb, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  return language.code === 'en' && (/ed$/.test(verb) || DONE.has(verb)) && FACT_STARTS.has(next);
}

/** "serial no", "license no": the number of something. */
function numberShort(tokens: readonly Token[], at: number, limit: number, language: Language): boolean {
  if (!['no', 'nr'].includes(tokens[at]?.lower ?? '') || language.code !== 'en') return false;
  if (!endsItem(tokens, at + 1, limit, language) && !FACT_STARTS.has(tokens[at + 1]?.lower ?? '')) return false;
  const { type, known, certain } = typeOfName(`${tokens[at - 1]?.lower ?? ''} number`, 'en');
  return type === 'string' && known && certain && typeOfName(tokens[at - 1]?.lower ?? '', 'en').type === 'string';
}

/** "its own number": no part of the name. */
const isOwn = (tokens: readonly Token[], at: number, from: number): boolean =>
  at > from && tokens[at]?.lower === 'own' && /^(its|his|her|their|my|our|an|your)$/.test(tokens[at - 1]?.lower ?? '');

const endsItem = (tokens: readonly Token[], at: number, limit: number, language: Language): boolean => {
  const next = tokens[at];
  return (
    at >= limit ||
    next === undefined ||
    next.kind === 'end' ||
    (next.kind === 'mark' && next.lower !== "'s" && next.lower !== ':') ||
    language.conjunctions.has(next.lower)
  );
};

const endsName = (tokens: readonly Token[], at: number, limit: number, language: Language): boolean =>
  endsItem(tokens, at, limit, language) ||
  (tokens[at]?.kind === 'word' &&
    !isNameWord(tokens[at], language) &&
    !language.determiners.has(tokens[at]?.lower ?? '') &&
    tokens[at]?.lower !== 'to');

const RANGED: ReadonlySet<string> = new Set([
  'date',
  'time',
  'day',
  'year',
  'city',
  'station',
  'address',
  'account',
  'location',
  'airport',
  'data',
  'hora',
]);

/** "is capital", "has garden" as the whole of an item. */
function asksYesNo(tokens: readonly Token[], at: number, limit: number, language: Language): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (!['is', 'has'].includes(tokens[at]?.lower ?? '') || !['(', ',', 'and', '&', ';'].includes(before)) return false;
  return (
    isNameWord(tokens[at + 1], language) &&
    (endsItem(tokens, at + 2, limit, language) ||
      (isNameWord(tokens[at + 2], language) && endsItem(tokens, at + 3, limit, language)))
  );
}

/** "stands in one meadow" is no name. */
const NUMBERING: ReadonlySet<string> = new Set(['one', 'exactly', 'many', 'several', 'um', 'uma']);

/** "date and time" is one name. */
const pairedTime = (tokens: readonly Token[], at: number): boolean =>
  ['date', 'data'].includes(tokens[at]?.lower ?? '') &&
  ['and', 'e', '&'].includes(tokens[at + 1]?.lower ?? '') &&
  ['time', 'hora'].includes(tokens[at + 2]?.lower ?? '');

const TIME_BOUNDS: ReadonlySet<string> = new Set([
  'valid until',
  'valid from',
  'valid to',
  'valid till',
  'open till',
  'booked from',
  'booked until',
  'good until',
  'available from',
  'available until',
  'open until',
  'open from',
  'best before',
  'sell by',
  'use by',
]);

/** "valid until", "available from" are names wherever they stand. */
const boundsTime = (tokens: readonly Token[], at: number): boolean =>
  TIME_BOUNDS.has(`${tokens[at - 1]?.lower} ${tokens[at]?.lower}`) && tokens[at + 1]?.kind !== 'number';

/** A verb before its object: "shop rents (out) bikes", "judge gives scores". */
const governs = (next: Token | undefined, after: Token | undefined, language: Language): boolean =>
  next !== undefined &&
  !next.newLine &&
  (isNameWord(next, language) ||
    language.determiners.has(next.lower) ||
    (TRAILING.has(next.lower) && (after === undefined || after.kind === 'end' || after.kind === 'mark')));

/** "which shelf a book stands on": the verb's own small word. */
const TRAILING: ReadonlySet<string> = new Set(['on', 'in', 'at', 'to', 'from', 'for', 'with']);

/** "address line 2", "phone 1": a small number that ends a name, followed by the end of its item. */
function numbered(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1];
  return at + 1 >= limit || next?.kind === 'end' || next?.lower === ',' || next?.lower === ')';
}

function listEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const ends = [...nounEnds(tokens, at, limit, language)];
  let end = ends[0];
  for (let rounds = 0; end !== undefined && rounds < 12; rounds += 1) {
    let next: number = end;
    while (
      next < limit &&
      (tokens[next]?.lower === ',' ||
        language.conjunctions.has(tokens[next]?.lower ?? '') ||
        tokens[next]?.lower === 'or' ||
        tokens[next]?.lower === 'nor')
    )
      next += 1;
    if (next === end) break;
    const further: number[] = nounEnds(tokens, next, limit, language);
    ends.unshift(...further);
    end = further[0];
  }
  return ends;
}

/** One or two words, or one with a particle: "sign up", "take part". */
function verbEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const ends: number[] = [];
  for (
    let i = at;
    i < limit && i < at + 2 && tokens[i]?.kind === 'word' && !language.closed.has(tokens[i]?.lower ?? '');
    i += 1
  )
    ends.push(i + 1);
  const [first] = ends;
  if (first !== undefined && first < limit && PARTICLES.has(tokens[first]?.lower ?? '')) return [...ends, first + 1];
  return ends;
}

const PARTICLES: ReadonlySet<string> = new Set(['up', 'out', 'off', 'down', 'away', 'back', 'over']);

/** A whole bracket group. */
function groupEnds(tokens: readonly Token[], at: number, limit: number): number[] {
  if (tokens[at]?.lower !== '(' && tokens[at]?.lower !== '{') return [];
  let depth = 0;
  for (let i = at; i < limit; i += 1) {
    const word = tokens[i]?.lower ?? '';
    if (['(', '[', '{'].includes(word)) depth += 1;
    if ([')', ']', '}'].includes(word)) depth -= 1;
    if (depth === 0) return [i + 1];
  }
  return [];
}

function wordEnds(tokens: readonly Token[], at: number, limit: number, language: Language, most: number): number[] {
  const ends: number[] = [];
  for (let i = at; i < limit && i < at + most && isNameWord(tokens[i], language); i += 1) ends.push(i + 1);
  return ends.reverse();
}

function literalEnds(tokens: readonly Token[], at: number, limit: number, language: Language): number[] {
  const token = tokens[at];
  if (!token || at >= limit) return [];
  if (token.kind === 'number' || token.kind === 'string') return [at + 1];
  if (language.yes.has(token.lower) || language.no.has(token.lower) || language.numbers.has(token.lower))
    return [at + 1];
  return wordEnds(tokens, at, limit, language, 3);
}

function looseEnds(
  tokens: readonly Token[],
  at: number,
  limit: number,
  most: number,
  stops?: ReadonlySet<string>,
): number[] {
  const ends: number[] = [];
  for (let i = at; i < limit && i < at + most && tokens[i]?.kind !== 'end'; i += 1) {
    if (stops && (tokens[i]?.kind === 'mark' || stops.has(tokens[i]?.lower ?? ''))) break;
    ends.push(i + 1);
  }
  return ends.reverse();
}

const describes = (tokens: readonly Token[], at: number, to: number, role: 'entity' | 'attribute'): boolean =>
  role === 'attribute' && tokens[at]?.lower === 'old' && at + 1 < to;

/** The name in a span: determiners, and for entities wrappers like "system" or "table", taken off. */
export function phraseOf(
  tokens: readonly Token[],
  [from, to]: Span,
  language: Language,
  role: 'entity' | 'attribute',
): Phrase | undefined {
  let start = from;
  // "remove the old price" is not about the price.
  while (start < to && language.determiners.has(tokens[start]?.lower ?? '') && !describes(tokens, start, to, role))
    start += 1;
  let words: readonly Token[] = tokens.slice(start, to);
  // "something to keep my wines in"
  if (role === 'entity' && words.length > 1 && language.lexicon.ownerPreps.includes(words.at(-1)?.lower ?? ''))
    words = words.slice(0, -1);
  const before = words.length;
  if (role === 'entity') words = withoutWrappers(withoutPlace(words), language);
  const wrapped = words.length < before;
  while (words.length > 1 && FIELD_WORDS.has(words[0]?.lower ?? '') && role === 'attribute') words = words.slice(1);
  while (words.length > 1 && FIELD_WORDS.has(words.at(-1)?.lower ?? '') && role === 'attribute')
    words = words.slice(0, -1);
  if (words.length === 0) return undefined;
  const text = words.map((word) => word.text).join(' ');
  const last = words.at(-1)?.lower ?? '';
  return { text, plural: isPlural(last), ...(wrapped && { wrapped }) };
}

/** "sheep in different meadows", "livros da biblioteca": what stands after the place word is no part of the name. */
function withoutPlace(words: readonly Token[]): readonly Token[] {
  const place = words.findIndex((word, i) => i > 0 && PLACES.has(word.lower));
  if (place > 0 && isPlural(words[place - 1]?.lower ?? '')) return words.slice(0, place);
  const owner = words.findIndex((word, i) => i > 0 && OWNED.has(word.lower));
  return owner > 0 && isPlural(words[owner - 1]?.lower ?? '') ? words.slice(0, owner) : words;
}

/** Also of words that are the same in both numbers. */
const isPlural = (word: string): boolean => singularOf(word) !== word || pluralOf(word) === word;

const PLACES: ReadonlySet<string> = new Set(['in']);
const OWNED: ReadonlySet<string> = new Set(['da', 'do', 'das', 'dos']);

function withoutWrappers(words: readonly Token[], language: Language): readonly Token[] {
  let end = words.length;
  const pair = words
    .slice(-2)
    .map((word) => singularOf(word.lower))
    .join(' ');
  if (COMPOUNDS.has(pair)) return words;
  while (end > 1 && language.wrappers.has(words[end - 1]?.lower ?? '')) end -= 1;
  let start = 0;
  while (
    start < end - 1 &&
    language.wrappers.has(words[start]?.lower ?? '') &&
    ['of', 'de', 'do', 'da', 'dos', 'das', 'para'].includes(words[start + 1]?.lower ?? '')
  )
    start += 2;
  if (start < end - 1 && language.lexicon.leadingWrappers.includes(words[start]?.lower ?? '')) start += 1;
  return words.slice(start, end);
}
