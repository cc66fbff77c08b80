/** Which reading counts where a request creates something: the first one, the second, or a question between them. */

import { wordsOf } from '../../../../domain/names.js';
import {
  CONFIDENCE_THRESHOLD,
  type KnownEntity,
  type RecognisedEntity,
  type Recognition,
} from '../../../../domain/recognition.js';
import { doubtBetween, isThisMeant } from '../../questions.js';
import { sentencesOf } from '../../retell.js';
import { mentionsIn } from '../mentions.js';
import { type Creation, creationIn } from './creation.js';
import { withNamedLinks } from './named-links.js';

/** The share of such readings that were right where the first had none. */
const SURE = 0.9;
/** With less of the words understood, what was is no likely reading. */
const LEAST = 0.5;

/** Intents that a sentence which creates something may have been taken for. */
const OPEN: ReadonlySet<Recognition['intent']> = new Set(['clarify', 'create', 'relate', 'evolve'] as const);

interface Beside {
  /** Every word of the first reading has its place in it. */
  readonly settled: boolean;
  /** Pieces that only tell of who asks. */
  readonly background: readonly string[];
}

export function withCreation(
  first: Recognition,
  request: string,
  known: readonly KnownEntity[],
  beside: Beside,
): Recognition {
  const preferred = withNamedLinks(preferredIn(first, request, known, beside), known);
  const forgotten =
    preferred.path === 'template' && preferred.intent === 'create' ? leftOut(preferred, request, known) : [];
  return forgotten.length === 0 ? preferred : meant(preferred, { ...preferred, strays: forgotten }, known);
}

function preferredIn(
  first: Recognition,
  request: string,
  known: readonly KnownEntity[],
  { settled, background }: Beside,
): Recognition {
  if (first.path === 'llm' || !OPEN.has(first.intent) || first.asksAbout !== undefined) return first;
  const creation = creationIn(request, known, first.language, background);
  if (!creation || (!creation.linked && known.length === 0)) return first;
  if (settled && !(creation.sure && creation.linked)) return first;
  const acted = first.path === 'template' && first.confidence >= CONFIDENCE_THRESHOLD;
  if (creation.sure && (creation.linked || !acted)) return created(first, creation);
  if (acted) return besideActed(first, creation, known);
  if (known.length === 0 || creation.understood < LEAST || !hasContent(creation, known)) return first;
  return meant(first, creation, known);
}

/** The first reading is sure of itself, the second is not. */
function besideActed(first: Recognition, creation: Creation, known: readonly KnownEntity[]): Recognition {
  const fresh = creation.entities.filter(({ name }) => !known.some((one) => one.name === name));
  const misses = fresh.some(({ name }) => !first.entities.some((entity) => entity.name === name));
  if (first.intent === 'create' && creation.linked && leavesOut(first, creation, known))
    return between(first, creation, known);
  if (first.intent === 'create' && speaksOfMore(first, creation, known)) return meant(first, creation, known);
  // What is made is named, and the first reading has nothing of it.
  return misses && known.length > 0 && first.intent !== 'create' ? between(first, creation, known) : first;
}

function meant(
  first: Recognition,
  { entities, strays }: Pick<Creation, 'entities' | 'strays'>,
  known: readonly KnownEntity[],
): Recognition {
  const [whole = ''] = sentencesOf({ intent: 'create', entities }, known, first.language);
  return asked(first, {
    text: isThisMeant(entities, strays, first.language),
    readings: [{ label: whole, request: whole }],
  });
}

/** A piece that found no place names something that exists, of which the first reading has nothing. */
function speaksOfMore(
  { entities, language }: Recognition,
  { strays }: Creation,
  known: readonly KnownEntity[],
): boolean {
  const has = new Set(entities.flatMap(({ name, relations }) => [name, ...relations.map(({ target }) => target)]));
  return strays.some((stray) =>
    mentionsIn(stray, known, language).mentions.some(({ entity }) => !has.has(entity.name)),
  );
}

/** Names of what exists that the request says and the reading has nothing of: "customers may leave reviews: stars". */
export function leftOut({ entities, language }: Recognition, request: string, known: readonly KnownEntity[]): string[] {
  if (known.length === 0) return [];
  const has = new Set(entities.flatMap(({ name, relations }) => [name, ...relations.map(({ target }) => target)]));
  // A "festival pass" beside a Festival is not about that.
  const noted = entities.flatMap(({ name, attributes }) =>
    [name, ...attributes.map((one) => one.name)].flatMap(wordsOf),
  );
  const { words, mentions } = mentionsIn(request, known, language);
  const names = mentions
    .filter(({ entity }) => !has.has(entity.name) && !wordsOf(entity.name).every((word) => noted.includes(word)))
    .map(({ from, to }) => words.slice(from, to).join(' '));
  return [...new Set(names)];
}

/** A link between two things that the first reading knows of too, but not that they are linked. */
function leavesOut(first: Recognition, { entities }: Creation, known: readonly KnownEntity[]): boolean {
  const there = new Set([...known, ...first.entities].map(({ name }) => name));
  const pairs = (some: readonly RecognisedEntity[]): string[] =>
    some.flatMap(({ name, relations }) => relations.map(({ target }) => [name, target].sort().join(' ')));
  const told = new Set(pairs(first.entities));
  return pairs(entities).some((pair) => !told.has(pair) && pair.split(' ').every((name) => there.has(name)));
}

/** Each new thing has something noted, or a link. */
const hasContent = ({ entities }: Creation, known: readonly KnownEntity[]): boolean =>
  entities.every(
    ({ name, attributes, relations }) =>
      attributes.length + relations.length > 0 ||
      known.some((one) => one.name === name) ||
      entities.some((other) => other.relations.some(({ target }) => target === name)),
  );

const created = ({ language }: Recognition, { entities }: Creation): Recognition => ({
  intent: 'create',
  entities,
  path: 'template',
  customReasons: [],
  confidence: SURE,
  language,
  contextual: true,
  tokens: 0,
});

function between(first: Recognition, creation: Creation, known: readonly KnownEntity[]): Recognition {
  const readings = [{ intent: 'create' as const, entities: creation.entities }, first].flatMap(({ intent, entities }) =>
    sentencesOf({ intent, entities }, known, first.language).slice(0, 1),
  );
  return asked(first, doubtBetween(readings, first.language));
}

const asked = ({ language }: Recognition, question: NonNullable<Recognition['question']>): Recognition => ({
  intent: 'clarify',
  entities: [],
  path: 'none',
  customReasons: [],
  confidence: 0.5,
  language,
  question,
  contextual: true,
  tokens: 0,
});
