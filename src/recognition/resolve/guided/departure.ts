/**
 * A second reading of requests to take away an entity that exists, or attributes of one: what leaves is known by name, so
 * only the words that ask for it are looked for. Clauses that name nothing that exists may tell why.
 */
import { labelOf } from '../../../domain/names.js';
import type { KnownEntity, Language, Recognition } from '../../../domain/recognition.js';
import { type LeavingWords, leavingWordsOf } from '../../lexicon/leaving.js';
import { attributesNamed, soleOwner } from './known-names.js';
import { type Mention, mentionsIn } from './mentions.js';
import { type Vocabulary, vocabularyFrom } from './vocabulary.js';

const vocabularyOf = vocabularyFrom(leavingWordsOf);

/** Words of a story before "so remove them". */
const MOST_REASON = 3;

interface Clause {
  readonly from: number;
  readonly to: number;
}

interface Target {
  readonly owner: KnownEntity;
  readonly attributes: readonly string[];
}

export function departureIn(
  request: string,
  known: readonly KnownEntity[],
  language: Language,
): Pick<Recognition, 'intent' | 'entities'> | undefined {
  const { words, mentions } = mentionsIn(request, known, language);
  const vocabulary = vocabularyOf(language);
  if (words.some((word) => vocabulary.foreign.has(word) || /^\d/.test(word))) return undefined;
  const target = targetIn(words, mentions, known, language, vocabulary);
  if (!target) return undefined;
  const { owner, attributes } = target;
  const entity = { name: owner.name, label: labelOf(owner.name), attributes: [], relations: [] };
  return attributes.length > 0
    ? { intent: 'evolve', entities: [{ ...entity, removeAttributes: attributes }] }
    : { intent: 'remove', entities: [{ ...entity, removeAttributes: [] }] };
}

function targetIn(
  words: readonly string[],
  mentions: readonly Mention[],
  known: readonly KnownEntity[],
  language: Language,
  vocabulary: Vocabulary<LeavingWords>,
): Target | undefined {
  const dotted = (at: number): boolean =>
    mentions.some(({ to }) => to === at) &&
    known.some((entity) => attributesNamed(words.slice(at + 1), [], entity, language).some(({ from }) => from === 0));
  const clauses = clausesOf(words, vocabulary, dotted).filter((clause) => !keeps(words, clause, vocabulary));
  const inside = (at: number): boolean => clauses.some(({ from, to }) => at >= from && at < to);
  const named = mentions.filter(({ from }) => inside(from));
  const owners = [...new Set(named.map(({ entity }) => entity))];
  const owner = owners[0] ?? soleOwner(words, known, language);
  if (!owner || owners.length > 1) return undefined;
  const attributes = attributesNamed(words, named, owner, language).filter(({ from }) => inside(from));
  const noted = (at: number): boolean => attributes.some(({ from, to }) => at >= from && at < to);
  const names = (at: number): boolean => noted(at) || named.some(({ from, to }) => at >= from && at < to);
  const naming = clauses.filter(({ from, to }) => range(from, to).some(attributes.length > 0 ? noted : names));
  const aside = clauses.filter((clause) => !naming.includes(clause) && range(clause.from, clause.to).some(names));
  const asking = clauses.filter((clause) => hasCue(words, clause, vocabulary.cues));
  const only =
    naming.length > 1 && attributes.length === 0
      ? naming.find((clause) => hasCue(words, clause, vocabulary.cues))
      : naming[0];
  if (!only || (naming.length > 1 && attributes.length > 0)) return undefined;
  // "… so take that off the registrations"
  const certain = attributes.length > 0 && hasCue(words, only, vocabulary.cues);
  const plain = aside.every(
    ({ from, to }) =>
      certain ||
      range(from, to).every((at) => names(at) || !/[a-z]/.test(words[at] ?? '') || frames(words, at, vocabulary)),
  );
  if (!plain) return undefined;
  const strangers = range(only.from, only.to).filter(
    (at) => !names(at) && /^[a-z]/.test(words[at] ?? '') && !frames(words, at, vocabulary),
  );
  const direct = hasCue(words, only, vocabulary.cues);
  const soft = hasCue(words, only, vocabulary.softCues);
  const later = asking.some((clause) => clause.from > only.from && pointsBack(words, clause, vocabulary));
  // Only an entity or a field that is named by its own name may go; "the stuff of" is neither.
  const told = later ? MOST_REASON : 0;
  if (!(direct || soft || later) || strangers.length > told) return undefined;
  if (!direct && !later && attributes.length === 0 && asking.length > 0) return undefined;
  if (attributes.length === 0 && saysField(words, only, vocabulary)) return undefined;
  return { owner, attributes: [...new Set(attributes.map(({ name }) => name))] };
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** `joins` tells of a full stop that stands between an entity and its attribute. */
function clausesOf(
  words: readonly string[],
  { breaks, cues }: Vocabulary<LeavingWords>,
  joins: (at: number) => boolean,
): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 0; at <= words.length; at += 1) {
    const ends =
      at === words.length ||
      (breaks.has(words[at] ?? '') && !(LINKING.has(words[at] ?? '') && at > from) && !joins(at));
    if (!ends) continue;
    if (at > from) clauses.push({ from, to: at });
    from = at + 1;
  }
  return joinedLists(clauses, words, (clause) => hasCue(words, clause, cues));
}

/** Only at the start of a clause do they begin a reason. */
const LINKING: ReadonlySet<string> = new Set(['for', 'por', 'as']);

/** "the fax, the telex and the pager": commas between names do not divide. */
function joinedLists(
  clauses: readonly Clause[],
  words: readonly string[],
  asks: (clause: Clause) => boolean,
): Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (
      before &&
      words[clause.from - 1] === ',' &&
      clause.to - clause.from <= 3 &&
      joined.length === 1 &&
      !asks(clause)
    )
      joined[joined.length - 1] = { from: before.from, to: clause.to };
    else joined.push(clause);
  }
  return joined;
}

const keeps = (
  words: readonly string[],
  { from, to }: Clause,
  { keeping, staying }: Vocabulary<LeavingWords>,
): boolean =>
  [from, from + 1].some((at) => keeping.has(words[at] ?? '')) ||
  range(from, to).some((at) => staying.has(words[at] ?? ''));

const hasCue = (words: readonly string[], { from, to }: Clause, cues: Vocabulary<LeavingWords>['cues']): boolean =>
  cues.within(words, from, to);

const pointsBack = (
  words: readonly string[],
  { from, to }: Clause,
  { pronouns, framing, cues }: Vocabulary<LeavingWords>,
) =>
  range(from, to).every(
    (at) => framing.has(words[at] ?? '') || pronouns.has(words[at] ?? '') || cues.within(words, at, at + 1),
  );

const saysField = (words: readonly string[], { from, to }: Clause, { fields }: Vocabulary<LeavingWords>): boolean =>
  range(from, to).some((at) => fields.has(words[at] ?? ''));

/** A word of the frame, or of a phrase that asks. */
function frames(words: readonly string[], at: number, { framing, cues, softCues }: Vocabulary<LeavingWords>): boolean {
  if (framing.has(words[at] ?? '')) return true;
  return [cues, softCues].some((set) =>
    [1, 2, 3, 4].some((ahead) => {
      const size = set.endingAt(words, at + ahead, Math.max(0, at - 3));
      return size >= ahead;
    }),
  );
}
