/** Texts for people: what is unclear and what they might have meant, or why something is not done here. */
import { pluralOf } from '../../domain/names.js';
import type { KnownEntity, Question, RecognisedEntity, Recognition } from '../../domain/recognition.js';
import type { SentenceReading, Statement } from '../reading.js';
import type { Told } from './confidence-evidence.js';
import { findKnown } from './known.js';
import { sentencesOf } from './retell.js';

type Refusal = Extract<Statement, { kind: 'refuse' | 'ask' | 'forbid' }>;

export function answerFor(
  refusal: Refusal,
  reading: SentenceReading,
  known: readonly KnownEntity[],
): Pick<Recognition, 'question' | 'asksAbout'> {
  if (refusal.kind === 'ask') {
    const found = refusal.about && findKnown(refusal.about, known, reading.language);
    const page = found
      ? ` Open the page /${pluralOf(found.name).toLowerCase()} of the running system.`
      : ' The pages of the running system show the data.';
    return {
      question: { text: `That asks about data; nothing needs to be generated for it.${page}`, readings: [] },
      ...(found && { asksAbout: found.name }),
    };
  }
  return { question: { text: TEXTS[refusal.kind === 'forbid' ? 'forbid' : refusal.why], readings: [] } };
}

const TEXTS = {
  forbid: 'Nothing was changed. Say what should change, for example "add phone to Customer".',
  dangerous:
    'I do not run commands or touch files. I build and change business systems, for example "create a student system with name and email".',
  'off-topic':
    'That is not something I can do. I build and change business systems, for example "create a student system with name and email".',
  'too-long': 'That is longer than 4,000 characters. Please say it in several requests, one for each entity.',
  'bad-name': 'That name cannot be used. A name needs a letter first, then letters, digits or spaces.',
} as const;

export const asksWhat = ({ text, requests }: { text: string; requests: readonly string[] }): Question => ({
  text,
  readings: requests.slice(0, 3).map((request) => ({ label: request, request })),
});

export const existsAlready = (names: readonly string[]): Question => ({
  text: `${names.join(' and ')} ${names.length > 1 ? 'exist' : 'exists'} already. What should change? For example "add phone to ${names[0]}".`,
  readings: [],
});

/** What was not understood, and up to three sentences that would be. */
export function unclear(
  reading: SentenceReading,
  known: readonly KnownEntity[],
  entities: readonly RecognisedEntity[] = [],
): Question {
  const pieces = reading.unexplained.slice(0, 3).map((piece) => `"${piece.slice(0, 80)}"`);
  const readings = entities
    .filter((entity) => entity.attributes.length > 0)
    .slice(0, 3)
    .map((entity) => {
      const request = `${entity.name}: ${entity.attributes.map((attribute) => attribute.label.toLowerCase()).join(', ')}`;
      return { label: request, request };
    });
  if (readings.length > 0 && pieces.length > 0)
    return { text: `I am not sure what ${pieces.join(' and ')} means here. Did you mean this?`, readings };
  const example = known[0] ? `"add phone to ${known[0].name}"` : '"create a student system with name and email"';
  return { text: `What should the system keep, and what is noted for each? For example ${example}.`, readings };
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
  const readings = sentencesOf(told).map((request) => ({ label: request, request }));
  const text = `I am not sure: ${second === undefined ? first : `${first}; ${second}`}`;
  const end = /[?.]$/.test(text) ? '' : '.';
  return {
    text: `${text}${end}${readings.length > 0 ? ' Did you mean this?' : ' Please say it in other words.'}`,
    readings,
  };
}
