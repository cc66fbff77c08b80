/** The name in a span of words: without determiners, places, and words for a system or a list. */
import { pluralOf, singularOf } from '../../domain/names.js';
import { COMPOUNDS, FIELD_WORDS } from '../lexicon/small-words.js';
import type { Span } from '../pattern/match.js';
import type { Phrase } from '../reading.js';
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';

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
