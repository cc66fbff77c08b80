/** Small words and numbers that belong to a name: "found on", "serial no", "pick up date", "address line 2". */
import { singularOf } from '../../domain/names.js';
import { DONE, FACT_STARTS, HARD_TYPES, PHRASAL, TIME_BOUNDS, TRAILING, TYPE_NAMES } from '../lexicon/small-words.js';
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';
import { isNameWord } from './name-word.js';
import { typeOfName } from './type-of.js';

/** "pick up date", "check in time": the small word is inside the name. */
export const insidePhrasal = (tokens: readonly Token[], at: number, language: Language): boolean =>
  language.code === 'en' &&
  ['up', 'in', 'out', 'off', 'on', 'down', 'over', 'back'].includes(tokens[at]?.lower ?? '') &&
  PHRASAL.has(tokens[at - 1]?.lower ?? '') &&
  typeOfName(tokens[at + 1]?.lower ?? '', 'en').certain;

/** "found on is compulsory", "measured at required": a participle with its small word, then what is said of it. */
export function factFollows(tokens: readonly Token[], at: number, language: Language): boolean {
  const [verb, next] = [tokens[at - 1]?.lower ?? '', tokens[at + 1]?.lower ?? ''];
  return language.code === 'en' && (/ed$/.test(verb) || DONE.has(verb)) && FACT_STARTS.has(next);
}

/** "serial no", "license no": the number of something. */
export function numberShort(tokens: readonly Token[], at: number, limit: number, language: Language): boolean {
  if (!['no', 'nr'].includes(tokens[at]?.lower ?? '') || language.code !== 'en') return false;
  if (!endsItem(tokens, at + 1, limit, language) && !FACT_STARTS.has(tokens[at + 1]?.lower ?? '')) return false;
  const { type, known, certain } = typeOfName(`${tokens[at - 1]?.lower ?? ''} number`, 'en');
  return type === 'string' && known && certain && typeOfName(tokens[at - 1]?.lower ?? '', 'en').type === 'string';
}

/** "back length", "down payment", "off season": the small word says which, at the start of an item. */
export function describesName(tokens: readonly Token[], at: number, language: Language): boolean {
  const before = tokens[at - 1];
  const starts = before === undefined || before.kind === 'mark' || language.conjunctions.has(before.lower);
  return starts && LEADING.has(tokens[at]?.lower ?? '') && typeOfName(tokens[at + 1]?.lower ?? '', language.code).known;
}

const LEADING: ReadonlySet<string> = new Set(['back', 'down', 'off', 'out', 'over', 'up']);

/** "at: Date", "to: string": before a colon and a type any word is a name. */
export const typedKey = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'word' &&
  tokens[at + 1]?.lower === ':' &&
  tokens[at + 1]?.glued === true &&
  (HARD_TYPES.has(tokens[at + 2]?.lower ?? '') || TYPE_NAMES.has(tokens[at + 2]?.lower ?? '')) &&
  tokens[at + 3]?.kind !== 'word';

/** "moved in on", "checked out at": a verb's own small word, then the one that ends a name. */
export const twoParticles = (tokens: readonly Token[], at: number, limit: number, language: Language): boolean =>
  language.particles.has(tokens[at]?.lower ?? '') &&
  TRAILING.has(tokens[at + 1]?.lower ?? '') &&
  /ed$|^(?:sent|gone|came|brought|taken|lent|given|put|set|paid|sold|left)$/.test(tokens[at - 1]?.lower ?? '') &&
  endsItem(tokens, at + 2, limit, language);

/** "price for adults", "weight at birth" as one of a list: which price, and no aside. */
export function tellsWhich(
  tokens: readonly Token[],
  at: number,
  from: number,
  limit: number,
  language: Language,
): boolean {
  const [before, next] = [tokens[from - 1], tokens[at + 1]];
  if (language.code !== 'en' || !WHICH.has(tokens[at]?.lower ?? '') || !isNameWord(next, language)) return false;
  if (language.determiners.has(next?.lower ?? '') || !endsItem(tokens, at + 2, limit, language)) return false;
  if (before === undefined || !(before.kind === 'mark' || language.conjunctions.has(before.lower))) return false;
  const head = tokens.slice(from, at).map(({ lower }) => lower);
  const last = head.at(-1) ?? '';
  return singularOf(last) === last && typeOfName(head.join(' '), 'en').certain;
}

const WHICH: ReadonlySet<string> = new Set(['for', 'at', 'on', 'to', 'by', 'since']);

/** "its own number": no part of the name. */
export const isOwn = (tokens: readonly Token[], at: number, from: number): boolean =>
  at > from && tokens[at]?.lower === 'own' && /^(its|his|her|their|my|our|an|your)$/.test(tokens[at - 1]?.lower ?? '');

export const endsItem = (tokens: readonly Token[], at: number, limit: number, language: Language): boolean => {
  const next = tokens[at];
  return (
    at >= limit ||
    next === undefined ||
    next.kind === 'end' ||
    (next.kind === 'mark' && next.lower !== "'s" && next.lower !== ':') ||
    language.conjunctions.has(next.lower)
  );
};

export const endsName = (tokens: readonly Token[], at: number, limit: number, language: Language): boolean =>
  endsItem(tokens, at, limit, language) ||
  (tokens[at]?.kind === 'word' &&
    !isNameWord(tokens[at], language) &&
    !language.determiners.has(tokens[at]?.lower ?? '') &&
    tokens[at]?.lower !== 'to');

/** "is capital", "has garden" as the whole of an item. */
export function asksYesNo(tokens: readonly Token[], at: number, limit: number, language: Language): boolean {
  const before = tokens[at - 1]?.lower ?? '';
  if (!['is', 'has'].includes(tokens[at]?.lower ?? '') || !['(', ',', 'and', '&', ';'].includes(before)) return false;
  return (
    isNameWord(tokens[at + 1], language) &&
    (endsItem(tokens, at + 2, limit, language) ||
      (isNameWord(tokens[at + 2], language) && endsItem(tokens, at + 3, limit, language)))
  );
}

/** "date and time" is one name. */
export const pairedTime = (tokens: readonly Token[], at: number): boolean =>
  ['date', 'data'].includes(tokens[at]?.lower ?? '') &&
  ['and', 'e', '&'].includes(tokens[at + 1]?.lower ?? '') &&
  ['time', 'hora'].includes(tokens[at + 2]?.lower ?? '');

/** "valid until", "available from" are names wherever they stand. */
export const boundsTime = (tokens: readonly Token[], at: number): boolean =>
  TIME_BOUNDS.has(`${tokens[at - 1]?.lower} ${tokens[at]?.lower}`) && tokens[at + 1]?.kind !== 'number';

/** A verb before its object: "shop rents (out) bikes", "judge gives scores". */
export const governs = (next: Token | undefined, after: Token | undefined, language: Language): boolean =>
  next !== undefined &&
  !next.newLine &&
  (isNameWord(next, language) ||
    language.determiners.has(next.lower) ||
    (TRAILING.has(next.lower) && (after === undefined || after.kind === 'end' || after.kind === 'mark')));

/** "address line 2", "phone 1": a small number that ends a name, followed by the end of its item. */
export function numbered(tokens: readonly Token[], at: number, limit: number): boolean {
  const next = tokens[at + 1];
  return at + 1 >= limit || next?.kind === 'end' || next?.lower === ',' || next?.lower === ')';
}
