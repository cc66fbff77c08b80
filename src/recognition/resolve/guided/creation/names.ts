/** Names of things that do not exist yet, and the words around them. */

import { foldToAscii, wordsOf } from '../../../../domain/names.js';
import { isNameWord } from '../../../grammar/name-word.js';
import { typeOfName } from '../../../grammar/type-of.js';
import { PARTICIPLES } from '../../../lexicon/creating.js';
import type { Phrase } from '../../../reading.js';
import { singularIn } from '../../../text/singular.js';
import type { Mentions } from './references.js';
import type { Text } from './text.js';

export interface Named {
  readonly phrase: Phrase;
  /** Exclusive. */
  readonly end: number;
}

const MOST_WORDS = 3;

/** The longest name that begins here: up to the first word that no name holds. */
export function nameAt(text: Text, mentions: Mentions, at: number, to: number): Named | undefined {
  const { ctx, creating } = text;
  let end = at;
  while (end < to && end - at < MOST_WORDS && isNameWord(ctx.tokens[end], ctx.language) && !breaksAt(text, end, at))
    end += 1;
  // "ordens de serviço": the second noun is part of the name, unless it is a thing of its own.
  const joined = text.language === 'pt' && end === at + 1 && text.words[end] === 'de' && !mentions.has(end + 1);
  const ends = end + 2 >= to || ctx.isSeparator(end + 2) || ENDS.has(text.words[end + 2] ?? '');
  if (joined && ends && isNameWord(ctx.tokens[end + 1], ctx.language)) end += 2;
  if (creating.acting.has(text.words[at] ?? '')) return undefined;
  // "link visitors": what exists is spoken of, not the end of a longer name.
  for (let i = at + 1; i < end; i += 1) if (mentions.has(i)) return undefined;
  const phrase = end > at ? ctx.entity([at, end]) : undefined;
  return phrase && !ctx.isVague(phrase) ? { phrase: numbered(phrase, text), end } : undefined;
}

/** Portuguese names begin with their noun: "notas fiscais" are several. */
function numbered(phrase: Phrase, { language }: Text): Phrase {
  const [noun = ''] = wordsOf(phrase.text);
  return language === 'pt' ? { ...phrase, plural: singularIn(noun, language) !== noun } : phrase;
}

/** Verbs and participles end a name, and so does what only says that there is more. */
function breaksAt({ creating, words, language }: Text, at: number, from: number): boolean {
  const word = words[at] ?? '';
  if (creating.listing.has(word)) return true;
  if (at === from) return false;
  const next = words[at + 1] ?? '';
  const done = PARTICIPLES[language].test(word) && (creating.tying.has(next) || creating.owning.has(next));
  return done || creating.being.has(word) || creating.linking.has(word) || creating.further.has(word);
}

const ENDS: ReadonlySet<string> = new Set([':', '(', 'com', 'que', 'tem', 'tambem']);

/** It names what is noted of something rather than something: "email", "start date"; "books" may be either. */
export const isNoted = ({ text, plural }: Phrase, { ctx, language }: Text): boolean =>
  typeOfName(text, language).certain &&
  !(plural && ctx.language.people.has(singularIn(foldToAscii(text).toLowerCase(), language)));
