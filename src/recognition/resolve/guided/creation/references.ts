/** Where a request speaks of one entity or several that exist, and what says that something is linked to them. */
import type { KnownEntity } from '../../../../domain/recognition.js';
import { PARTICIPLES } from '../../../lexicon/creating.js';
import { DONE } from '../../../lexicon/small-words.js';
import type { Mention } from '../mentions.js';
import type { Text } from './text.js';

export interface Reference {
  readonly entity: KnownEntity;
  readonly many: boolean;
  /** "one", "each", "a": said of one, whichever. */
  readonly counted: boolean;
  readonly definite: boolean;
  readonly each: boolean;
  readonly plural: boolean;
  /** Exclusive. */
  readonly end: number;
}

export type Mentions = ReadonlyMap<number, Mention>;

/** An entity with the words that count it: "exactly one bike", "the customers". */
export function referenceAt(text: Text, mentions: Mentions, at: number, to: number): Reference | undefined {
  const { counting, words } = text;
  let i = at;
  let [many, counted, definite, each] = [false, false, false, false];
  for (let rounds = 0; rounds < 3 && !mentions.has(i); rounds += 1) {
    const sizes = {
      many: counting.many.startingAt(words, i, to),
      one: counting.one.startingAt(words, i, to),
      each: counting.each.startingAt(words, i, to),
      some: counting.some.startingAt(words, i, to) || (EXISTING.has(words[i] ?? '') ? 1 : 0),
    };
    const size = Math.max(...Object.values(sizes));
    if (size === 0) return undefined;
    if (sizes.many === size) many = true;
    else if (sizes.some !== size || INDEFINITE.has(words[i] ?? '')) counted = true;
    else definite = true;
    each ||= sizes.each === size;
    i += size;
  }
  const mention = mentions.get(i);
  if (!mention || mention.to > to) return undefined;
  const id = /^ids?$/.test(words[mention.to] ?? '') && mention.to < to ? 1 : 0;
  return { entity: mention.entity, many, counted, definite, each, plural: mention.plural, end: mention.to + id };
}

const EXISTING: ReadonlySet<string> = new Set([
  'existing',
  'certain',
  'specific',
  'particular',
  'related',
  'respective',
]);
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'um', 'uma', 'some']);

const MOST_LINKING = 7;

/** "that belong to a bike", "made by one driver": how far the words go that lead to an entity; `at` where they do not. */
export function linkingEnd(text: Text, at: number, to: number): number {
  const { creating, words, language } = text;
  let i = at;
  while (i < to && i - at < MOST_LINKING) {
    const word = words[i] ?? '';
    if (!creating.linking.has(word) && !PARTICIPLES[language].test(word) && !DONE.has(word)) break;
    i += 1;
  }
  return i;
}

/** The entity that words of linking lead to. */
export function linkAt(text: Text, mentions: Mentions, at: number, to: number): Reference | undefined {
  const from = at + text.creating.pointing.startingAt(text.words, at, to);
  const end = linkingEnd(text, from, to);
  for (let i = from > at ? from : at + 1; i <= end; i += 1) {
    const reference = referenceAt(text, mentions, i, to);
    if (reference) return reference;
  }
  return undefined;
}

/** "authors write several books", "actors play in many movies": any verb, where what follows is counted. */
export function verbLinkAt(text: Text, mentions: Mentions, at: number, to: number): Reference | undefined {
  const verb = linkingEnd(text, at, Math.min(to, at + 3));
  const { ctx } = text;
  if (mentions.has(verb) || ctx.tokens[verb]?.kind !== 'word' || ctx.language.determiners.has(ctx.word(verb)))
    return undefined;
  const end = ctx.isSeparator(verb + 1) ? verb : linkingEnd(text, verb + 1, to);
  for (let i = verb + 1; i <= end; i += 1) {
    const reference = referenceAt(text, mentions, i, to);
    if (reference) return (reference.counted && !reference.each) || reference.many ? reference : undefined;
  }
  return undefined;
}
