/** Texts for people: what is unclear and what they might have meant, or why something is not done here. */
import { pluralOf } from '../../domain/names.js';
import type {
  KnownEntity,
  Language,
  Question,
  Reading,
  RecognisedEntity,
  Recognition,
} from '../../domain/recognition.js';
import type { SentenceReading, Statement } from '../reading.js';
import type { Told } from './confidence-evidence.js';
import { findKnown } from './known.js';
import { sentencesOf } from './retell.js';
import { textsOf } from './texts.js';

type Refusal = Extract<Statement, { kind: 'refuse' | 'ask' | 'forbid' }>;

const pickable = (requests: readonly string[]): readonly Reading[] =>
  requests.slice(0, 3).map((request) => ({ label: request, request }));

export function answerFor(
  refusal: Refusal,
  reading: SentenceReading,
  known: readonly KnownEntity[],
): Pick<Recognition, 'question' | 'asksAbout'> {
  const texts = textsOf(reading.language);
  if (refusal.kind === 'ask') {
    const found = refusal.about && findKnown(refusal.about, known, reading.language);
    const page = found ? texts.page(`/${pluralOf(found.name).toLowerCase()}`) : texts.pages;
    return { question: { text: `${texts.data}${page}`, readings: [] }, ...(found && { asksAbout: found.name }) };
  }
  return { question: { text: texts[refusal.kind === 'forbid' ? 'forbid' : refusal.why], readings: [] } };
}

export const asksWhat = ({ text, requests }: { text: string; requests: readonly string[] }): Question => ({
  text,
  readings: pickable(requests),
});

export const existsAlready = (names: readonly string[], language: Language): Question => ({
  text: textsOf(language).exists(names),
  readings: [],
});

/** Readings between which the words do not decide. */
export const doubtBetween = (requests: readonly string[], language: Language): Question => ({
  text: textsOf(language).meantWhich,
  readings: pickable(requests),
});

/** What would be made, told in words, and what of the sentence found no place in it. */
export function isThisMeant(
  entities: readonly RecognisedEntity[],
  strays: readonly string[],
  language: Language,
): string {
  const texts = textsOf(language);
  const pieces = strays.slice(0, 2).map((piece) => `"${piece.slice(0, 80)}"`);
  const made = entities.map(({ name, attributes, relations }) =>
    texts.entityWith(
      name,
      attributes.map(({ label }) => label.toLowerCase()),
      relations.map(({ target }) => target),
    ),
  );
  return texts.isThisMeant(made, pieces);
}

/** What was not understood, and up to three sentences that would be. */
export function unclear(
  reading: SentenceReading,
  known: readonly KnownEntity[],
  entities: readonly RecognisedEntity[] = [],
): Question {
  const texts = textsOf(reading.language);
  const pieces = reading.unexplained.slice(0, 3).map((piece) => `"${piece.slice(0, 80)}"`);
  const requests = entities
    .filter((entity) => entity.attributes.length > 0)
    .map(({ name, attributes }) => `${name}: ${attributes.map(({ label }) => label.toLowerCase()).join(', ')}`);
  if (requests.length > 0 && pieces.length > 0) return { text: texts.notSureOf(pieces), readings: pickable(requests) };
  const example = known[0] ? texts.addExample(known[0].name) : texts.createExample;
  return { text: texts.whatToKeep(example), readings: pickable(requests) };
}

/** The heaviest doubts, and the reading as sentences that can be run as they stand. */
export function doubtful(
  doubts: readonly string[],
  told: Told,
  reading: SentenceReading,
  known: readonly KnownEntity[],
): Question {
  const [first, second] = doubts;
  if (first === undefined) return unclear(reading, known, told.entities);
  const texts = textsOf(reading.language);
  const readings = pickable(sentencesOf(told, known, reading.language));
  // Doubts are told in English; in another language the readings speak for themselves.
  const pieces = reading.unexplained.slice(0, 2).map((piece) => `"${piece.slice(0, 80)}"`);
  const reason = texts.tellsDoubts ? (second === undefined ? first : `${first}; ${second}`) : texts.doubt(pieces);
  const text = `${texts.notSure}${reason}`;
  const end = /[?.]$/.test(text) ? '' : '.';
  return { text: `${text}${end}${readings.length > 0 ? texts.meantThis : texts.otherWords}`, readings };
}
