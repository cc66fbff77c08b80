/** In what two readings of one request differ: in nothing, in names, in links, or in how much they say. */
import { wordsOf } from '../../domain/names.js';
import type { RecognisedEntity, Recognition } from '../../domain/recognition.js';
import { edgesOf, toldEdges } from './told-edges.js';

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
  const told = new Set(edgesOf(more.entities));
  return (
    more.intent === less.intent &&
    sameEntities(bare(more.entities), bare(less.entities)) &&
    edgesOf(less.entities).every((edge) => told.has(edge))
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
  const names = (entities: readonly RecognisedEntity[]): (readonly string[])[] =>
    entities.flatMap(({ name, attributes }) => [name, ...attributes.map((one) => one.name)].map(wordsOf));
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
