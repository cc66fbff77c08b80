/** Links told with little more than two names: "comment -> post, many to one", and words that stand for a name. */
import type { LinkWords } from '../../lexicon/linking.js';
import type { Link } from './link.js';
import type { Mention } from './mentions.js';
import type { Vocabulary } from './vocabulary.js';

/** Two names and the numbers on both sides; what else stands there only asks for it. */
export function linkInNotation(
  words: readonly string[],
  mentions: readonly Mention[],
  vocabulary: Vocabulary<LinkWords>,
): Link | undefined {
  const [first, second, ...more] = mentions;
  if (!first || !second || more.length > 0) return undefined;
  const told = (['manyToMany', 'manyToOne', 'oneToMany'] as const).filter((kind) =>
    vocabulary[kind].within(words, first.to, words.length),
  );
  const [only, ...others] = told;
  const named = (at: number): boolean => mentions.some(({ from, to }) => at >= from && at < to);
  const strange = words.some(
    (word, at) => !named(at) && /[a-z]{3}/.test(word) && !NUMBERS.has(word) && !vocabulary.asking.has(word),
  );
  if (!only || others.length > 0 || strange) return undefined;
  const kind = ({ manyToMany: 'manyToMany', manyToOne: 'belongsTo', oneToMany: 'hasMany' } as const)[only];
  return { from: first.entity, kind, to: second.entity };
}

const NUMBERS: ReadonlySet<string> = new Set('many one muitos para um belongs belongsto hasmany has_many'.split(' '));

/** "connect museums with exhibitions, a museum has many of them": the name that was not said last. */
export function withPronouns(
  words: readonly string[],
  mentions: readonly Mention[],
  { pronouns, many, one }: Vocabulary<LinkWords>,
): readonly Mention[] {
  const entities = [...new Set(mentions.map(({ entity }) => entity))];
  if (entities.length !== 2) return mentions;
  const all = [...mentions];
  for (const [at, word] of words.entries()) {
    const before = all.findLast(({ to }) => to <= at);
    const other = entities.find((entity) => entity !== before?.entity);
    const counted = [many, one].some((set) => set.endingAt(words, at, before?.to ?? 0) > 0);
    if (!pronouns.has(word) || !before || !other || !counted) continue;
    all.push({ entity: other, from: at, to: at + 1, plural: true });
  }
  return all.sort((a, b) => a.from - b.from);
}
