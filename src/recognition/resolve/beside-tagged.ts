/**
 * The grammar's reading of a request beside the tagger's: alike they are sure; where the grammar has to ask, a clear one of
 * the tagger counts; where both would act on different readings, it is asked, unless the tagger leaves no doubt.
 */
import { CONFIDENCE_THRESHOLD, type KnownEntity, type Question, type Recognition } from '../../domain/recognition.js';
import { almostSame, linksMore, notesLink, notesMore, sameReading, saysMore } from './compared-readings.js';
import { withNamedLinks } from './guided/creation/named-links.js';
import { leftOut } from './guided/creation/preference.js';
import { mentionsIn } from './guided/mentions.js';
import { doubtBetween, isThisMeant } from './questions.js';
import { sentencesOf } from './retell.js';
import { CERTAIN, enoughForNoRule, enoughToAct, enoughToOverrule, isBare, makesMuch } from './tagged-certainty.js';
import { plausible, recognitionOf, type ToldByTagger } from './tagged-recognition.js';

/** The share of readings that were right where both ways led to the same one. */
const ALIKE = 0.95;
export interface AskedOf {
  readonly request: string;
  readonly known: readonly KnownEntity[];
}

export interface Beside {
  /** What the tagger's reading means for what exists. */
  readonly told: ToldByTagger;
  /** How likely its marks are all right, 0 to 1. */
  readonly certainty: number;
}

export function besideTagged(
  first: Recognition,
  { told, certainty }: Beside,
  { request, known }: AskedOf,
): Recognition {
  if (first.asksAbout !== undefined) return first;
  if (!plausible(told, first, known, certainty)) return first;
  const second = withNamedLinks(recognitionOf(told, first.language), known);
  if (first.intent === 'unsupported' && !(certainty >= CERTAIN.asksForNothing || makesMuch(second))) return first;
  if (second.path === 'template' && !second.rename && leftOut(second, request, known).length > 0) return first;
  if (first.path === 'none') {
    if (certainty >= enoughToAct(second) && !(isBare(second) && request.includes('?'))) return second;
    return certainty < CERTAIN.pick || second.path !== 'template' ? first : asked(first, meant(first, second, known));
  }
  if (sameReading(first, second)) return { ...first, confidence: Math.max(first.confidence, ALIKE) };
  if (first.path === 'llm') return besideModel(first, second, certainty);
  if (first.confidence < CONFIDENCE_THRESHOLD || looksFurther(first, second, { request, known })) return first;
  if (saysMore(second.entities, first.entities)) return { ...first, entities: second.entities };
  if (saysMore(first.entities, second.entities) || linksMore(first, second) || notesLink(first, second)) return first;
  const strayed = certainty >= CERTAIN.stray && second.path === 'template' && notesMore(first, second);
  if (strayed || certainty >= enoughToOverrule(second)) return second;
  if (almostSame(first, second) || second.intent !== 'create') return first;
  return certainty >= CERTAIN.doubt && second.path === 'template' ? asked(first, between(first, second, known)) : first;
}

/** The tagger sees nothing to make or change in more than a word or two: "Book me a flight to Lisbon". */
export function besideNothing(first: Recognition, certainty: number, { request, known }: AskedOf): Recognition {
  const acts = first.path === 'template' && (first.intent === 'create' || first.intent === 'evolve');
  const told = request.trim().split(/\s+/).length >= ENOUGH_WORDS && certainty >= CERTAIN.nothing;
  return acts && told ? asked(first, meant(first, first, known)) : first;
}

const ENOUGH_WORDS = 4;

/** A model would be asked about the first reading: less is at stake where it is asked about another that holds more. */
function besideModel(first: Recognition, second: Recognition, certainty: number): Recognition {
  if (second.path === 'template') return certainty >= enoughForNoRule(second) ? second : first;
  // "A category can have a parent category" is a rule in words, and a link.
  if (first.intent === 'relate' && second.intent === 'evolve') return first;
  const names = ({ entities }: Recognition): string[] =>
    entities.flatMap(({ name, attributes }) => [name, ...attributes.map((attribute) => `${name}.${attribute.name}`)]);
  const [less, more] = [names(first), new Set(names(second))];
  return certainty >= CERTAIN.otherRule || less.every((name) => more.has(name)) ? second : first;
}

/** The first reading looks at what exists, which the tagger does not know, and the request speaks of that. */
const looksFurther = (first: Recognition, second: Recognition, { request, known }: AskedOf): boolean =>
  known.length > 0 &&
  !(first.intent === second.intent && first.intent !== 'relate') &&
  mentionsIn(request, known, first.language).mentions.length > 0;

const asked = (first: Recognition, question: Question): Recognition => ({
  ...first,
  intent: 'clarify',
  entities: [],
  path: 'none',
  confidence: 0.5,
  question,
});

const between = (first: Recognition, second: Recognition, known: readonly KnownEntity[]): Question =>
  doubtBetween(
    [first, second].flatMap((one) => wholeOf(one, known)),
    first.language,
  );

/** The tagger's reading as the first pick, and one that was there before. */
function meant(first: Recognition, second: Recognition, known: readonly KnownEntity[]): Question {
  const [whole = ''] = wholeOf(second, known);
  const others = (first.question?.readings ?? []).filter(({ request }) => request !== whole);
  return {
    text:
      second.intent === 'create'
        ? isThisMeant(second.entities, [], first.language)
        : doubtBetween([whole], first.language).text,
    readings: [{ label: whole, request: whole }, ...others.slice(0, 1)],
  };
}

const wholeOf = (one: Recognition, known: readonly KnownEntity[]): string[] =>
  sentencesOf(one, known, one.language).slice(0, 1);
