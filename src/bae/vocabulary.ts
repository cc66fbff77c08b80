/**
 * Names that an entity or attribute had before still mean it: people go on saying them. They are shown to recognition as
 * if they existed, and what it finds under them is told under the names of today.
 */
import type { SystemSpec } from '../domain/entity-spec.js';
import { knowledgeOf, type Told } from '../domain/knowledge.js';
import { camelCase, singularOf, wordsOf } from '../domain/names.js';
import { type KnownEntity, knownEntitiesOf, type RecognisedEntity, type Recognition } from '../domain/recognition.js';

export interface Vocabulary {
  /** What recognition may meet in the sentence. */
  readonly known: readonly KnownEntity[];
  /** Under the names of today, with a sentence for each that was another. */
  translated(recognition: Recognition): { readonly recognition: Recognition; readonly notes: readonly string[] };
}

interface Former {
  readonly name: string;
  readonly today: string;
  /** Of an attribute; absent where the entity itself is meant. */
  readonly of?: string;
}

/** Sentences that make something new mean something new. */
const MAKES = /^\W*(?:create|build|set up|make (?:me|an?|new)|crie|criar|cria|monte|montar)\b/i;

export function vocabularyFor(request: string, spec: SystemSpec | undefined, history: readonly Told[]): Vocabulary {
  const known = knownEntitiesOf(spec);
  const former = spec && !MAKES.test(request) ? formerNames(spec, history).filter(saidIn(request)) : [];
  return {
    known: former.length === 0 ? known : withFormer(known, former),
    translated: (recognition) => translate(recognition, former),
  };
}

/** Names that nothing has today. */
function formerNames(spec: SystemSpec, history: readonly Told[]): readonly Former[] {
  const taken = new Set(spec.entities.flatMap(({ name, plural }) => [name, plural].map(keyOf)));
  return knowledgeOf(spec, history).flatMap(({ entity, vocabulary, attributes }) => {
    const of = spec.entities.find(({ name }) => name === entity);
    const fields = new Set([...(of?.attributes ?? []), ...(of?.relations ?? [])].map(({ name }) => name));
    return [
      ...vocabulary.filter((name) => !taken.has(keyOf(name))).map((name) => ({ name, today: entity })),
      ...Object.entries(attributes).flatMap(([today, names]) =>
        names
          .map(camelCase)
          .filter((name) => !fields.has(name))
          .map((name) => ({ name, today, of: entity })),
      ),
    ];
  });
}

const keyOf = (text: string): string => wordsOf(text).map(singularOf).join('');

const saidIn = (request: string): ((former: Former) => boolean) => {
  const text = ` ${wordsOf(request).map(singularOf).join(' ')} `;
  return ({ name }) => text.includes(` ${wordsOf(name).map(singularOf).join(' ')} `);
};

function withFormer(known: readonly KnownEntity[], former: readonly Former[]): readonly KnownEntity[] {
  const grown = known.map((entity) => {
    const names = former.filter(({ of }) => of === entity.name);
    const types = names.flatMap(({ name, today }) => {
      const type = entity.attributes[today];
      return type ? [[name, type] as const] : [];
    });
    return types.length === 0
      ? entity
      : { ...entity, attributes: { ...entity.attributes, ...Object.fromEntries(types) } };
  });
  const others = former.flatMap(({ name, today, of }) => {
    const entity = of === undefined ? grown.find((one) => one.name === today) : undefined;
    return entity ? [{ ...entity, name }] : [];
  });
  return [...grown, ...others];
}

function translate(recognition: Recognition, former: readonly Former[]) {
  const used = new Set<Former>();
  const today = (name: string, of?: string): string => {
    const found = former.find((one) => one.of === of && keyOf(one.name) === keyOf(name));
    if (!found) return name;
    used.add(found);
    return found.today;
  };
  const translated = (entity: RecognisedEntity): RecognisedEntity => {
    const name = today(entity.name);
    return {
      ...entity,
      name,
      attributes: entity.attributes.map((one) => ({ ...one, name: today(one.name, name) })),
      relations: entity.relations.map((one) => ({ ...one, target: today(one.target) })),
      removeAttributes: entity.removeAttributes.map((one) => today(one, name)),
    };
  };
  const { rename, asksAbout } = recognition;
  const of = rename?.of === undefined ? undefined : today(rename.of);
  const result: Recognition = {
    ...recognition,
    entities: recognition.entities.map(translated),
    ...(rename ? { rename: { ...rename, from: today(rename.from, of), ...(of === undefined ? {} : { of }) } } : {}),
    ...(asksAbout === undefined ? {} : { asksAbout: today(asksAbout) }),
  };
  const notes = [...used].map((one) => `${one.of ? `${one.of}.${one.name}` : one.name} is called ${one.today} now`);
  return { recognition: result, notes };
}
