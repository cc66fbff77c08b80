/** Where a sentence names attributes of an entity that exists. */
import { wordsOf } from '../../../domain/names.js';
import type { KnownEntity, Language } from '../../../domain/recognition.js';
import { singularIn } from '../../text/singular.js';
import type { Mention } from './mentions.js';

export interface NamedAttribute {
  readonly name: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Names that stand whole in the sentence, outside the names of entities; the longest counts. */
export function attributesNamed(
  words: readonly string[],
  mentions: readonly Mention[],
  { attributes }: KnownEntity,
  language: Language,
): NamedAttribute[] {
  const names = Object.keys(attributes)
    .map((name) => ({ name, parts: wordsOf(name).map((word) => singularIn(word, language)) }))
    .sort((a, b) => b.parts.length - a.parts.length);
  const found: NamedAttribute[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (mentions.some(({ from, to }) => at >= from && at < to)) continue;
    // "birth_date" is one word as typed.
    const typed = (words[at] ?? '').replace(/_/g, '');
    const joined = names.find(({ name }) => plain(name) === typed);
    const one =
      joined ?? names.find(({ parts }) => parts.every((part, i) => singularIn(words[at + i] ?? '', language) === part));
    if (!one) continue;
    const size = joined ? 1 : one.parts.length;
    found.push({ name: one.name, from: at, to: at + size });
    at += size - 1;
  }
  return found;
}

const plain = (name: string): string => wordsOf(name).join('');

/** The one entity that has attributes the sentence names. */
export function soleOwner(
  words: readonly string[],
  known: readonly KnownEntity[],
  language: Language,
): KnownEntity | undefined {
  const owners = known.filter((entity) => attributesNamed(words, [], entity, language).length > 0);
  return owners.length === 1 ? owners[0] : undefined;
}
