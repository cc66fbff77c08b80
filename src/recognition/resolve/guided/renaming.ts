/** A second reading of requests for another name: the old one exists, and what no other word explains is the new one. */
import { safeAttributeName, safeEntityName } from '../../../domain/names.js';
import type { KnownEntity, Language, RecognisedRename } from '../../../domain/recognition.js';
import { type RenamingWords, renamingWordsOf } from '../../lexicon/renaming.js';
import { expand, tokenise } from '../../text/tokens.js';
import { singularLabel } from '../entity-name.js';
import { findAttribute } from '../known.js';
import { attributesNamed, soleOwner } from './known-names.js';
import { mentionsIn } from './mentions.js';
import { type Vocabulary, vocabularyFrom } from './vocabulary.js';

const vocabularyOf = vocabularyFrom(renamingWordsOf);

const REFUSED: ReadonlySet<string> = new Set(['not', 'nao', 'no', 'never']);

/** Longer names are clauses that were not understood. */
const MOST_WORDS = 3;

export function renameIn(
  request: string,
  known: readonly KnownEntity[],
  language: Language,
): RecognisedRename | undefined {
  const { words, mentions } = mentionsIn(request, known, language);
  const vocabulary = vocabularyOf(language);
  const says = (set: Vocabulary<RenamingWords>['cues']): boolean => words.some((word) => set.has(word));
  if (!says(vocabulary.cues) || says(vocabulary.foreign) || words.some((word) => /^\d/.test(word))) return undefined;
  const owners = [...new Set(mentions.map(({ entity }) => entity))];
  const owner = owners[0] ?? soleOwner(words, known, language);
  if (!owner || owners.length > 1) return undefined;
  const attributes = attributesNamed(words, mentions, owner, language).filter(({ name }) => !vocabulary.cues.has(name));
  const [attribute, ...others] = attributes;
  if (others.some(({ name }) => name !== attribute?.name)) return undefined;
  const left = leftOver(words, [...mentions, ...attributes], vocabulary);
  // "it should say client, not customer": that is the name it has.
  if (!left || REFUSED.has(words[left.from - 1] ?? '')) return undefined;
  const text = typed(request, language).slice(left.from, left.to).join(' ');
  const to = attribute ? safeAttributeName(text) : safeEntityName(singularLabel(text, language));
  if (!to.ok) return undefined;
  return attribute ? { from: attribute.name, to: to.name, of: owner.name } : { from: owner.name, to: to.name };
}

/** "where it says 'cel', it should be 'celular'": of two names in quotes one exists. */
export function quotedRename(
  request: string,
  known: readonly KnownEntity[],
  language: Language,
): RecognisedRename | undefined {
  const quoted = tokenise(expand(request), language === 'pt').filter(({ kind }) => kind === 'string');
  const { mentions } = mentionsIn(request, known, language);
  const owners = [...new Set(mentions.map(({ entity }) => entity))];
  const [owner, ...others] = owners.length > 0 ? owners : known;
  if (quoted.length !== 2 || !owner || others.length > 0) return undefined;
  const named = quoted.map(({ text }) => findAttribute(text, owner, language));
  const [first, second] = named;
  const from = first ?? second;
  const fresh = quoted[first === undefined ? 0 : 1];
  if (from === undefined || !fresh || (first !== undefined && second !== undefined)) return undefined;
  const to = safeAttributeName(fresh.text);
  return to.ok ? { from, to: to.name, of: owner.name } : undefined;
}

const typed = (request: string, language: Language): string[] =>
  tokenise(expand(request), language === 'pt')
    .filter(({ kind }) => kind !== 'end')
    .map(({ text }) => text);

/** One run of words that neither are known names nor frame them. */
function leftOver(
  words: readonly string[],
  named: readonly { readonly from: number; readonly to: number }[],
  { framing, cues }: Vocabulary<RenamingWords>,
): { readonly from: number; readonly to: number } | undefined {
  const free = words.flatMap((word, at) =>
    named.some(({ from, to }) => at >= from && at < to) || framing.has(word) || cues.has(word) || !/[a-z]/.test(word)
      ? []
      : [at],
  );
  const [first, last] = [free[0], free.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return last - first + 1 === free.length && free.length <= MOST_WORDS ? { from: first, to: last + 1 } : undefined;
}
