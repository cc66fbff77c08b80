/** Who stands in which role to whom: "each employee has a manager, who is an employee", "a member was invited by another member". */
import type { KnownEntity, Language } from '../../../domain/recognition.js';
import { type RoleWords, roleWordsOf } from '../../lexicon/roles.js';
import { singularIn } from '../../text/singular.js';
import type { Link } from './link.js';
import { type Mention, mentionsIn } from './mentions.js';
import { type Vocabulary, vocabularyFrom } from './vocabulary.js';

const vocabularyOf = vocabularyFrom(roleWordsOf);

/** Words of a role: "line manager". */
const MOST_WORDS = 2;

/** A link of an entity to its own kind is one too. */
export function roleIn(request: string, known: readonly KnownEntity[], language: Language): Link | undefined {
  const { words, mentions } = mentionsIn(request, known, language);
  const vocabulary = vocabularyOf(language);
  if (words.some((word) => vocabulary.foreign.has(word))) return undefined;
  return playedRole(words, mentions, language, vocabulary) ?? ownKind(words, mentions, language, vocabulary);
}

/** "… by another member", "… with each other". */
function ownKind(
  words: readonly string[],
  mentions: readonly Mention[],
  language: Language,
  { other, mutual }: Vocabulary<RoleWords>,
): Link | undefined {
  const [first] = mentions;
  if (!first || mentions.some(({ entity }) => entity !== first.entity)) return undefined;
  const second = mentions.slice(1).find(({ from }) => other.endingAt(words, from, first.to) > 0);
  if (second) return { from: first.entity, kind: second.plural ? 'manyToMany' : 'belongsTo', to: first.entity };
  const below = words.find((word) => `sub${first.entity.name.toLowerCase()}` === singularIn(word, language));
  if (below) return { from: first.entity, kind: 'hasMany', to: first.entity };
  return mentions.length === 1 && mutual.within(words, first.to, words.length)
    ? { from: first.entity, kind: 'manyToMany', to: first.entity }
    : undefined;
}

/** "has one mentor each, who is a teacher": having, the role, and who plays it. */
function playedRole(
  words: readonly string[],
  mentions: readonly Mention[],
  language: Language,
  { having, being, relatives, small, also: also_ }: Vocabulary<RoleWords>,
): Link | undefined {
  const [first, second, ...more] = mentions;
  if (!first || !second || more.length > 0) return undefined;
  const between = words.slice(first.to, second.from);
  const had = between.findIndex((word) => having.has(word));
  const also = between.findLastIndex((word) => also_.has(word));
  const is = Math.max(
    between.findLastIndex((word) => being.has(word)),
    also,
  );
  if (had < 0 || is < had + 2) return undefined;
  const rest = between
    .slice(had + 1, is)
    .filter((word) => /[a-z]/.test(word) && !small.has(word) && !relatives.has(word));
  const role = [...new Set(rest.map((word) => singularIn(word, language)))];
  const after = between.slice(is + 1).every((word) => small.has(word));
  const leads =
    between.slice(had + 1, is + 1).some((word) => relatives.has(word) || also_.has(word)) || rest.length > role.length;
  if (role.length === 0 || role.length > MOST_WORDS || !after || !leads) return undefined;
  const many = rest.some((word) => singularIn(word, language) !== word);
  return { from: first.entity, kind: many ? 'hasMany' : 'belongsTo', to: second.entity };
}
