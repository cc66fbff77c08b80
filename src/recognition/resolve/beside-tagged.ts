/**
 * The grammar's reading of a request that creates something beside the tagger's: alike they are sure, and
 * where the grammar has to ask, a clear one of the tagger counts.
 */
import { singularOf } from '../../domain/names.js';
import {
  CONFIDENCE_THRESHOLD,
  type KnownEntity,
  type RecognisedEntity,
  type Recognition,
} from '../../domain/recognition.js';
import type { TaggedReading } from '../reading.js';
import type { Told } from './confidence-evidence.js';
import { doubtBetween, isThisMeant } from './questions.js';
import { sentencesOf } from './retell.js';
import { toldEdges } from './told-edges.js';

/** The share of readings that were right where both ways led to the same one. */
const ALIKE = 0.95;
/** The share of the tagger's readings that were right where the grammar had to ask and the lead was long enough to act. */
const LEADING = 0.85;
/** Leads of the tagger's best reading over its next: enough to act, to ask about it, and to doubt another. */
const LEAD = { act: 12, ask: 3, doubt: 3 };
/** A single attribute may be a word that happened to stand there; longer names are clauses that were not understood. */
const LEAST_ATTRIBUTES = 2;
const MOST_WORDS = 5;

/** Intents that a request which creates something may have been taken for. */
const OPEN: ReadonlySet<Recognition['intent']> = new Set(['clarify', 'create'] as const);

/** @param told what the tagger's reading means for what exists; nothing where it says nothing that can be made */
export function besideTagged(
  first: Recognition,
  tagged: TaggedReading,
  told: Told | undefined,
  known: readonly KnownEntity[],
): Recognition {
  if (first.path === 'llm' || !OPEN.has(first.intent) || first.asksAbout !== undefined) return first;
  if (told?.intent !== 'create' || tagged.unexplained.length > 0 || !plausible(told, first, known)) return first;
  const acted = first.intent === 'create' && first.confidence >= CONFIDENCE_THRESHOLD;
  if (acted && sameEntities(first.entities, told.entities))
    // Beside what exists a word may be a link, which the tagger does not know.
    return known.length > 0 ? first : { ...first, confidence: Math.max(first.confidence, ALIKE) };
  if (acted && saysMore(told.entities, first.entities)) return { ...first, entities: told.entities };
  if (acted && saysMore(first.entities, told.entities)) return first;
  const { margin } = tagged;
  // Parts of speech are known of English alone.
  const doubted = first.language === 'en' && margin >= LEAD.doubt;
  if (acted) return !doubted ? first : asked(first, between(first, told, known));
  if (margin < LEAD.ask) return first;
  return margin >= LEAD.act ? created(first, told) : asked(first, meant(first, told, known));
}

function plausible({ entities }: Told, first: Recognition, known: readonly KnownEntity[]): boolean {
  const attributes = entities.flatMap((entity) => entity.attributes);
  const names = new Set([...entities, ...known].map(({ name }) => name.toLowerCase()));
  // "draft, reviewed or published; draft by default"
  const choices = [...entities, ...first.entities].flatMap((entity) =>
    entity.attributes.flatMap(({ values }) => values ?? []),
  );
  const values = new Set(choices.map((value) => value.toLowerCase()));
  return (
    attributes.length >= LEAST_ATTRIBUTES &&
    !attributes.some(({ label }) => values.has(label.toLowerCase())) &&
    attributes.every(
      ({ name, label }) =>
        label.split(' ').length <= MOST_WORDS &&
        !IN_NO_NAME.test(label) &&
        // "School: teachers, classes. Class: title"
        ![name, singularOf(name), name.replace(/es$/, '')].some((one) => names.has(one.toLowerCase())),
    ) &&
    !entities.some(({ name }) => known.some((one) => one.name === name))
  );
}

/** Words that tell of a name and are no part of one. */
const IN_NO_NAME = /\b(?:one of|either|must|should|cannot|between|unless|default|required|optional|unique)\b/i;

function created({ language }: Recognition, { entities }: Told): Recognition {
  return {
    intent: 'create',
    entities,
    path: 'template',
    customReasons: [],
    confidence: LEADING,
    language,
    tokens: 0,
  };
}

const asked = (first: Recognition, question: NonNullable<Recognition['question']>): Recognition => ({
  ...first,
  intent: 'clarify',
  entities: [],
  path: 'none',
  confidence: 0.5,
  question,
});

function between(first: Recognition, told: Told, known: readonly KnownEntity[]): NonNullable<Recognition['question']> {
  const whole = [first, told].flatMap(({ entities }) => wholeOf(entities, known, first));
  return doubtBetween(whole, first.language);
}

/** The tagger's reading as the first pick, and one that was there before. */
function meant(first: Recognition, told: Told, known: readonly KnownEntity[]): NonNullable<Recognition['question']> {
  const [whole = ''] = wholeOf(told.entities, known, first);
  const others = (first.question?.readings ?? []).filter(({ request }) => request !== whole);
  return {
    text: isThisMeant(told.entities, [], first.language),
    readings: [{ label: whole, request: whole }, ...others.slice(0, 1)],
  };
}

const wholeOf = (
  entities: readonly RecognisedEntity[],
  known: readonly KnownEntity[],
  { language }: Recognition,
): string[] => sentencesOf({ intent: 'create', entities }, known, language).slice(0, 1);

function sameEntities(a: readonly RecognisedEntity[], b: readonly RecognisedEntity[]): boolean {
  return a.length === b.length && meaningOf(a) === meaningOf(b);
}

/** The same names, types and links, and all that the other says of them: what is told is missed more often than made up. */
function saysMore(more: readonly RecognisedEntity[], less: readonly RecognisedEntity[]): boolean {
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

/** Entities in any order, with their attributes in any order; one edge reads the same from either side. */
function meaningOf(entities: readonly RecognisedEntity[]): string {
  const parts = entities.map(({ name, attributes }) => [
    name,
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
