/** What the tagger's reading of a request comes to for what exists, and whether that is likely what was meant. */
import { singularOf } from '../../domain/names.js';
import type { KnownEntity, Language, RecognisedEntity, Recognition } from '../../domain/recognition.js';
import type { Told } from './confidence-evidence.js';

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
