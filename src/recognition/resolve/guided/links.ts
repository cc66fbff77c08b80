/**
 * A second reading of sentences that only tell how two entities that exist belong together. It knows their names, so it
 * looks at nothing but how many of each are spoken of: "each lesson … one instructor", "many dogs … per trainer".
 */
import type { KnownEntity, Language } from '../../../domain/recognition.js';
import { typeOfName } from '../../grammar/type-of.js';
import { type LinkWords, linkWordsOf } from '../../lexicon/linking.js';
import { findAttribute } from '../known.js';
import type { Link } from './link.js';
import { linkInNotation, withPronouns } from './link-notation.js';
import { type Mention, mentionsIn } from './mentions.js';
import { vocabularyFrom, type Vocabulary as Words } from './vocabulary.js';

type Count = 'each' | 'one' | 'many' | 'some' | 'which';

interface Counted extends Mention {
  readonly count: Count;
  /** Where the words that count it begin. */
  readonly start: number;
}

type Vocabulary = Words<LinkWords>;

const vocabularyOf = vocabularyFrom(linkWordsOf);

/** Nothing where the sentence says more, or less, than one link. */
export function linkIn(request: string, known: readonly KnownEntity[], language: Language): Link | undefined {
  const vocabulary = vocabularyOf(language);
  const { words, mentions: named } = mentionsIn(request, known, language);
  const mentions = withPronouns(words, named, vocabulary);
  const [first] = mentions;
  const other = mentions.find(({ entity }) => entity !== first?.entity);
  if (!first || !other || mentions.some(({ entity }) => entity !== first.entity && entity !== other.entity))
    return undefined;
  const noted = linkInNotation(words, mentions, vocabulary);
  if (noted) return noted;
  const counted = mentions
    .map((mention, i) => countOf(words, mention, mentions[i - 1]?.to ?? 0, vocabulary))
    .filter((one) => !asksWhere(words, one));
  if (!saysOnlyThat(words, counted, vocabulary, language, [first.entity, other.entity])) return undefined;
  return concluded(first.entity, other.entity, votesOf(words, counted, vocabulary), words, vocabulary);
}

/** "I'd like to see which dog is where": no more than that there is a link. */
const asksWhere = (words: readonly string[], { count, to }: Counted): boolean =>
  count === 'which' && ['where', 'onde'].includes(words[to + 1] ?? '');

const COUNTS = ['many', 'one', 'each', 'which', 'some'] as const satisfies readonly Count[];

/** The longest phrase counts: "never more than one" is one. */
function countOf(words: readonly string[], mention: Mention, from: number, vocabulary: Vocabulary): Counted {
  let best: Counted = { ...mention, count: 'some', start: mention.from };
  for (const count of COUNTS) {
    const start = mention.from - vocabulary[count].endingAt(words, mention.from, from);
    if (start < best.start) best = { ...mention, count, start };
  }
  return best;
}

/** How many of `of` belong to one of `per`. */
interface Vote {
  readonly per: KnownEntity;
  readonly of: KnownEntity;
  readonly many: boolean;
  /** Only allowed ("can have many") or done by many ("attend"): no word on how many the other side has. */
  readonly allowed?: boolean;
}

function votesOf(words: readonly string[], counted: readonly Counted[], vocabulary: Vocabulary): Vote[] {
  const occasion = occasionVote(words, counted, vocabulary);
  if (occasion) return [occasion];
  return counted.slice(1).flatMap((b, i) => {
    const a = counted[i];
    return a && a.entity !== b.entity ? voteOf(words, a, b, vocabulary) : [];
  });
}

/** A sentence ends. */
const ENDS: ReadonlySet<string> = new Set(['.', ';', '!', '?']);

function voteOf(words: readonly string[], a: Counted, b: Counted, vocabulary: Vocabulary): Vote[] {
  const between = words.slice(a.to, b.start);
  if (between.some((word) => ENDS.has(word))) return [];
  // "several dogs in the same kennel"
  if ((a.count === 'many' || a.plural) && vocabulary.same.endingAt(words, b.from, a.to) > 0)
    return [{ per: b.entity, of: a.entity, many: true }];
  const direct = !vocabulary.prepositions.has(between.at(-1) ?? '');
  if (a.count === 'which') return whichVote(a, b, between, vocabulary);
  // "many dogs per trainer", "one box for each horse"
  if (between.length <= 1 && vocabulary.per.endingAt(words, b.from, a.to) > 0 && a.count !== 'each')
    return a.count === 'one' || (a.count === 'some' && !a.plural && b.count === 'each')
      ? [{ per: b.entity, of: a.entity, many: false }]
      : a.count === 'many' || a.plural
        ? [{ per: b.entity, of: a.entity, many: true }]
        : [];
  // "assign a mechanic to a repair": either may be the one that has the other.
  if (between.length === 1 && !direct && a.count === 'some' && !a.plural && b.count === 'some') return [];
  const allowed = a.count !== 'one' && vocabulary.modals.within(words, a.to, b.start);
  if (!b.plural && b.count !== 'many' && words.slice(a.to, b.from).some((word) => vocabulary.belonging.has(word)))
    return [{ per: a.entity, of: b.entity, many: false }];
  const joint = between.some((word) => vocabulary.joining.has(word));
  const votes: Vote[] = [];
  if (b.count === 'many')
    votes.push({
      per: a.entity,
      of: b.entity,
      many: true,
      ...((allowed || (joint && a.count !== 'one')) && { allowed: true }),
    });
  if (b.count === 'which' && !b.plural) return [{ per: a.entity, of: b.entity, many: false }];
  if (a.count === 'one' && b.count === 'each') votes.push({ per: b.entity, of: a.entity, many: false });
  if (b.count === 'one') votes.push({ per: a.entity, of: b.entity, many: false });
  if (a.count === 'many') votes.push({ per: b.entity, of: a.entity, many: true });
  if (b.count === 'some' && between.length > 0) {
    if (!b.plural && (a.count === 'each' || a.count === 'one'))
      votes.push({ per: a.entity, of: b.entity, many: false });
    else if (!b.plural && !direct) votes.push({ per: a.entity, of: b.entity, many: false });
    else if (b.plural && !a.plural && direct) votes.push({ per: a.entity, of: b.entity, many: true });
    else if (b.plural && a.plural && joint)
      votes.push({ per: a.entity, of: b.entity, many: true }, { per: b.entity, of: a.entity, many: true });
  }
  return votes;
}

/** "which instructor gives a lesson", "which room a class is in", "which customer placed which order". */
function whichVote(a: Counted, b: Counted, between: readonly string[], vocabulary: Vocabulary): Vote[] {
  if (a.plural) return [{ per: b.entity, of: a.entity, many: true }];
  // "which room a class is in": nothing but the other name follows.
  if (between.length === 0) return [{ per: b.entity, of: a.entity, many: false }];
  if (b.count === 'which' && between.some((word) => vocabulary.joining.has(word))) return [];
  const moved = vocabulary.prepositions.has(between.at(-1) ?? '');
  if (moved && b.count !== 'some') return [{ per: a.entity, of: b.entity, many: false }];
  return b.plural && !moved ? [] : [{ per: b.entity, of: a.entity, many: false }];
}

/** "When I add a lesson I want to pick the instructor", "on each order let me choose the customer". */
function occasionVote(words: readonly string[], counted: readonly Counted[], vocabulary: Vocabulary): Vote | undefined {
  const [a, b] = counted;
  const choosing = words.flatMap((word, at) => (vocabulary.choosing.has(word) ? [at] : []));
  // "when I enter a book let me choose the author": the verb between the names.
  if (!a || !b || counted.length !== 2) return undefined;
  const opens = (from: number, to: number): boolean =>
    words.slice(from, to).some((word) => vocabulary.occasions.has(word));
  const between = opens(0, a.start) ? choosing.find((at) => at >= a.to && at < b.start) : undefined;
  const chosen = between ?? choosing[0];
  if (chosen === undefined) return undefined;
  const vote = (owner: Counted, picked: Counted): Vote | undefined =>
    picked.count === 'each' || owner.count === 'which'
      ? undefined
      : {
          per: owner.entity,
          of: picked.entity,
          many: picked.count === 'many' || (picked.plural && picked.count !== 'one'),
        };
  if (chosen >= a.to && chosen < b.start && opens(0, a.start)) return vote(a, b);
  const turned = chosen < a.start && opens(a.to, b.start);
  return turned && ['some', 'which', 'one', 'many'].includes(a.count) && b.count !== 'many' ? vote(b, a) : undefined;
}

function concluded(
  a: KnownEntity,
  b: KnownEntity,
  votes: readonly Vote[],
  words: readonly string[],
  vocabulary: Vocabulary,
): Link | undefined {
  const told = (per: KnownEntity): readonly Vote[] => votes.filter((vote) => vote.per === per);
  const agreed = (some: readonly Vote[]): boolean => some.every(({ many }) => many === some[0]?.many);
  const [ofA, ofB] = [told(a), told(b)];
  if (ofA.length + ofB.length === 0 || !agreed(ofA) || !agreed(ofB)) return undefined;
  const [perA, perB] = [ofA[0]?.many, ofB[0]?.many];
  if (vocabulary.mutual.within(words, 0, words.length) && (perA || perB)) return { from: a, kind: 'manyToMany', to: b };
  if (perA && perB) return { from: a, kind: 'manyToMany', to: b };
  if (perA === false && perB === false) return { from: a, kind: 'belongsTo', to: b };
  if (perA === false) return { from: a, kind: 'belongsTo', to: b };
  if (perB === false) return { from: b, kind: 'belongsTo', to: a };
  if (perA) return many(a, b, ofA);
  return perB ? many(b, a, ofB) : undefined;
}

/** What is only allowed, or is done by some of many, takes nothing away: many to many holds all that "has many" does. */
const many = (from: KnownEntity, to: KnownEntity, votes: readonly Vote[]): Link => ({
  from,
  kind: votes.every(({ allowed }) => allowed) ? 'manyToMany' : 'hasMany',
  to,
});

/** Words between and around the names that neither ask, count nor link: more than a verb or two are a sign of more. */
function saysOnlyThat(
  words: readonly string[],
  counted: readonly Counted[],
  vocabulary: Vocabulary,
  language: Language,
  entities: readonly KnownEntity[],
): boolean {
  const covered = (i: number): boolean => counted.some(({ start, to }) => i >= start && i < to);
  const strangers: number[] = [];
  for (const [i, word] of words.entries()) {
    if (covered(i) || !/[a-z0-9]/.test(word)) continue;
    if (vocabulary.foreign.has(word)) return false;
    if (vocabulary.asking.has(word) || vocabulary.prepositions.has(word) || vocabulary.choosing.has(word)) continue;
    if (/^\d/.test(word)) return false;
    const acts = counted.some(({ to, plural }) => to === i && !plural && word.endsWith('s'));
    if (
      (!acts && typeOfName(word, language).certain) ||
      entities.some((entity) => findAttribute(word, entity, language))
    )
      return false;
    strangers.push(i);
  }
  const [first, last] = [counted[0], counted.at(-1)];
  const outside = strangers.filter((i) => i < (first?.start ?? 0) || i >= (last?.to ?? 0)).length;
  return outside <= 1 && strangers.length - outside <= 2 * (counted.length - 1);
}
