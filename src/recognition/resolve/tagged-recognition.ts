/** What the tagger's reading of a request comes to for what exists, and whether that is likely what was meant. */
import { singularOf, wordsOf } from '../../domain/names.js';
import type { KnownEntity, Language, RecognisedEntity, Recognition } from '../../domain/recognition.js';
import type { Told } from './confidence-evidence.js';
import { toldEdges } from './told-edges.js';

/** What the tagger's reading means, and the rules it tells of. */
export interface ToldByTagger extends Told {
  readonly rules: readonly string[];
}

/** The share of the tagger's readings that were right where its lead was long enough to act. */
const LEADING = 0.85;
/** A single attribute may be a word that happened to stand there; longer names are clauses that were not understood. */
const CERTAIN_OF_ONE = 0.95;
const MOST_WORDS = 5;

export function recognitionOf({ rules, ...told }: ToldByTagger, language: Language): Recognition {
  // A link of an entity to its own kind is more than templates hold.
  const own = told.entities.filter(({ name, relations }) => relations.some(({ target }) => target === name));
  const reasons = [...rules, ...own.map(({ name }) => `${name} is linked to its own kind`)];
  return {
    ...told,
    path: reasons.length > 0 ? 'llm' : 'template',
    customReasons: reasons,
    confidence: LEADING,
    language,
    tokens: 0,
    ...(told.intent !== 'create' && { contextual: true as const }),
  };
}

/** Names that look like names; a change is of what exists. */
export function plausible(
  { intent, entities, rename, rules }: ToldByTagger,
  first: Recognition,
  known: readonly KnownEntity[],
  certainty: number,
): boolean {
  const exists = (name: string): boolean => known.some((one) => one.name === name);
  if (rename) return exists(rename.of ?? rename.from);
  // "a rental can have several bikes" where a rental has one already: something is to become otherwise.
  if (intent === 'relate' && entities.some((entity) => linkedAlready(entity, known))) return false;
  if (intent !== 'create') return entities.length > 0 && entities.every(({ name }) => exists(name));
  const attributes = entities.flatMap((entity) => entity.attributes);
  const names = new Set([...entities, ...known].map(({ name }) => name.toLowerCase()));
  // "draft, reviewed or published; draft by default"
  const choices = [...entities, ...(certainty < CERTAIN_OF_ONE ? first.entities : [])].flatMap((entity) =>
    entity.attributes.flatMap(({ values }) => values ?? []),
  );
  const values = new Set(choices.map((value) => value.toLowerCase()));
  return (
    (attributes.length !== 1 || rules.length > 0 || certainty >= CERTAIN_OF_ONE) &&
    !attributes.some(({ label }) => values.has(label.toLowerCase())) &&
    attributes.every(
      ({ name, label }) =>
        label.split(' ').length <= MOST_WORDS &&
        !IN_NO_NAME.test(label) &&
        // "School: teachers, classes. Class: title"
        ![name, singularOf(name), name.replace(/es$/, '')].some((one) => names.has(one.toLowerCase())),
    ) &&
    !entities.some(({ name }) => exists(name))
  );
}

function linkedAlready({ name, relations }: RecognisedEntity, known: readonly KnownEntity[]): boolean {
  const linked = (from: string, to: string): boolean =>
    known.some((one) => one.name === from && one.relations.some(({ target }) => target === to));
  return relations.some(({ target }) => linked(name, target) || linked(target, name));
}

/** Words that tell of a name and are no part of one. */
const IN_NO_NAME =
  /\b(?:one of|either|must|should|cannot|between|unless|default|required|optional|unique|sort of|kind of thing|stuff|whatever)\b/i;

export function sameReading(a: Recognition, b: Recognition): boolean {
  return (
    a.intent === b.intent &&
    a.path === b.path &&
    JSON.stringify(a.rename) === JSON.stringify(b.rename) &&
    sameEntities(a.entities, b.entities)
  );
}

function sameEntities(a: readonly RecognisedEntity[], b: readonly RecognisedEntity[]): boolean {
  return a.length === b.length && meaningOf(a) === meaningOf(b);
}

/** The same names, types and links, and all that the other says of them: what is told is missed more often than made up. */
export function saysMore(more: readonly RecognisedEntity[], less: readonly RecognisedEntity[]): boolean {
  const bare = (entities: readonly RecognisedEntity[]): RecognisedEntity[] =>
    entities.map((entity) => ({
      ...entity,
      attributes: entity.attributes.map(({ name, label, type }) => ({ name, label, type })),
    }));
  if (!sameEntities(bare(more), bare(less))) return false;
  return less.every(({ name, attributes }) => {
    const other = more.find((entity) => entity.name === name);
    return attributes.every((attribute) => {
      const said = Object.entries(other?.attributes.find((one) => one.name === attribute.name) ?? {});
      const known = new Map(said.map(([key, value]) => [key, JSON.stringify(value)]));
      return Object.entries(attribute).every(
        ([key, value]) => key === 'label' || known.get(key) === JSON.stringify(value),
      );
    });
  });
}

/** The same but for links, of which the one holds all of the other. */
export function linksMore(more: Recognition, less: Recognition): boolean {
  const bare = (entities: readonly RecognisedEntity[]): RecognisedEntity[] =>
    entities.map((entity) => ({ ...entity, relations: [] }));
  const told = new Set(edgesOf(more));
  return (
    more.intent === less.intent &&
    sameEntities(bare(more.entities), bare(less.entities)) &&
    edgesOf(less).every((edge) => told.has(edge))
  );
}

/** The first notes all that the second does, and words that the tagger saw no name in: "a tasting note, some are quite long". */
export function notesMore(more: Recognition, less: Recognition): boolean {
  const names = ({ entities }: Recognition): string[] =>
    entities.flatMap(({ name, attributes }) => attributes.map((one) => `${name}.${one.name}`));
  const [all, some] = [new Set(names(more)), names(less)];
  const alike = more.intent === less.intent && more.entities.length === less.entities.length;
  return alike && some.length > 0 && some.length < all.size && some.every((name) => all.has(name));
}

/** What the one tells as a link to a thing of which nothing is known, the other as a name: "has one mother dog, a birth date". */
export function notesLink(notes: Recognition, links: Recognition): boolean {
  const described = new Set(links.entities.filter(({ attributes }) => attributes.length > 0).map(({ name }) => name));
  return links.entities.some(({ name, relations }) => {
    const names = notes.entities.find((one) => one.name === name)?.attributes.map((one) => one.name.toLowerCase());
    return relations.some(({ target }) => !described.has(target) && names?.includes(target.toLowerCase()));
  });
}

const edgesOf = ({ entities }: Recognition): string[] =>
  toldEdges(entities)
    .split(', ')
    .filter((edge) => edge !== '');

/** All but names, and those differ by a word more or less: "party tent", "tent". */
export function almostSame(a: Recognition, b: Recognition): boolean {
  const bare = (entities: readonly RecognisedEntity[]): string =>
    JSON.stringify(
      entities.map(({ attributes, relations, removeAttributes }) => [
        attributes.map(({ name, label, ...rest }) => Object.entries(rest).sort()),
        relations.length,
        removeAttributes.length,
      ]),
    );
  const names = (entities: readonly RecognisedEntity[]): string[][] =>
    entities.flatMap(({ name, attributes }) =>
      [name, ...attributes.map((one) => one.name)].map(wordsOf).map((words) => [...words]),
    );
  const [one, other] = [names(a.entities), names(b.entities)];
  const within = (some: readonly string[], all: readonly string[]): boolean => some.every((word) => all.includes(word));
  return (
    a.intent === b.intent &&
    a.path === b.path &&
    bare(a.entities) === bare(b.entities) &&
    one.every((words, at) => within(words, other[at] ?? []) || within(other[at] ?? [], words))
  );
}

/** Entities in any order, with their attributes in any order; one edge reads the same from either side. */
function meaningOf(entities: readonly RecognisedEntity[]): string {
  const parts = entities.map(({ name, attributes, removeAttributes }) => [
    name,
    ...new Set(removeAttributes.map((removed) => `- ${wordsOf(removed).join(' ')}`).sort()),
    ...attributes
      .map((attribute) =>
        JSON.stringify(
          Object.entries(attribute)
            .filter(([key]) => key !== 'label')
            .sort(),
        ),
      )
      .sort(),
  ]);
  return JSON.stringify([parts.sort(), toldEdges(entities)]);
}
