/** The type that the shape of an English name tells: where its head stands, and what is said of it. */
import type { AttributeType } from '../../domain/entity-spec.js';
import {
  ASKING,
  COUNTED_THINGS,
  EVENTS,
  FAR,
  INNER,
  LINKING,
  MEASURED,
  MEASURES,
  MONEY_VERBS,
  NUMBER_ENDS,
  QUALIFIERS,
  TIME_NOUNS,
  UNITS,
  WHICH_ONE,
  WHOLE,
} from '../lexicon/type-words.js';
import { endsInSmallWord, isSoOrNot, saysDone } from './type-ends.js';
import { headed } from './type-heads.js';
import { firstOf, isNumber, type Shape, type TypeOfPart } from './type-shape.js';

const isPlural = (word: string): boolean => /[^s]s$/.test(word);
/** The last two words, or the last, are among the phrases. */
const endsIn = (words: readonly string[], phrases: ReadonlySet<string>): boolean =>
  phrases.has(words.at(-1) ?? '') || phrases.has(words.slice(-2).join(' ')) || phrases.has(words.slice(-3).join(' '));

/** "what they wear", "who is on it", "how deep it lies", "until when". */
const asked: Shape = (words, typeOf) => {
  const [first = '', second = ''] = words;
  if (words.slice(1, -1).includes('how') && words.at(-1) === 'many') return 'integer';
  if (first === 'how') {
    if (second === 'many' || second === 'old') return 'integer';
    if (second === 'much' || FAR.has(second)) return 'decimal';
    if (second === 'long' && UNITS.has(words.at(-1) ?? '')) return 'decimal';
    return second === 'late' || second === 'early' ? 'time' : 'string';
  }
  if (first === 'when' || (second === 'when' && /^(?:since|until|till|by|from)$/.test(first)))
    return words.length > 1 ? 'date' : 'datetime';
  if (words.length === 1 || !ASKING.has(first)) return undefined;
  if (first === 'which') {
    const { type } = typeOf(words.slice(1));
    return type === 'boolean' || type === 'decimal' ? 'string' : type;
  }
  if (first !== 'what') return 'string';
  if (words.some((word) => MONEY_VERBS.has(word))) return 'decimal';
  // "what the upper value is"
  return second === 'the' && LINKING.has(words.at(-1) ?? '') ? typeOf(words.slice(2, -1)).type : 'string';
};

/** "cover is lost", "kids are welcome" */
const clause: Shape = (words) =>
  words.slice(1, -1).some((word) => LINKING.has(word)) && words.length > 2 ? 'boolean' : undefined;

/** "price a night" as "price per night"; "plants per row" are counted. */
const perUnit: Shape = (words, typeOf) => {
  const at = words.findIndex((word, i) => i > 0 && /^an?$/.test(word) && TIME_NOUNS.has(words[i + 1] ?? ''));
  if (at > 0) return typeOf([...words.slice(0, at), 'per', ...words.slice(at + 1)]).type;
  const per = words.indexOf('per');
  if (per < 1 || !isPlural(words[per - 1] ?? '')) return undefined;
  const { type } = typeOf(words.slice(0, per));
  return type === 'string' || type === 'integer' || type === 'time' ? 'integer' : undefined;
};

/** "allowed number of cats"; "amount of milk" is measured. */
const howMany: Shape = (words, typeOf) => {
  const at = words.indexOf('of');
  const [before, after = ''] = [words[at - 1], words[at + 1]];
  if (at < 1 || after === '') return undefined;
  if (before === 'port') return 'string';
  if (before === 'amount') return isPlural(words.at(-1) ?? '') || after === 'people' ? 'integer' : 'decimal';
  if (isPlural(before ?? '') && typeOf(words.slice(0, at)).type === 'integer') return 'integer';
  return at > 1 && (before === 'number' || before === 'count') ? 'integer' : undefined;
};

/** "latency in ms": a number, whatever it is called. */
const inUnit = (type: AttributeType): AttributeType => (isNumber(type) && type !== 'integer' ? type : 'decimal');
const isUnit = (word: string, typeOf: TypeOfPart): boolean =>
  TIME_NOUNS.has(word) || (isPlural(word) && isNumber(typeOf([word]).type));

/** "price with breakfast", "vet in charge": what stands before tells what it is. */
const headFirst: Shape = (words, typeOf) => {
  const at = words.findIndex((word, i) => i > 0 && INNER.has(word));
  const last = words.at(-1) ?? '';
  if (at < 1 || at === words.length - 1 || NO_HEAD_BEFORE.has(last)) return undefined;
  if (words[at] === 'in' && UNITS.has(last)) return inUnit(typeOf(words.slice(0, at)).type);
  if (words[at] === 'in' && isUnit(last, typeOf)) return undefined;
  const head = typeOf(words.slice(0, at));
  return head.known || head.type !== 'string' ? head.type : undefined;
};

/** "moving in date", "handed in on" */
const NO_HEAD_BEFORE: ReadonlySet<string> = new Set(['date', 'time', 'on', 'at', 'by', 'from', 'to']);

/** "players min", "spaces total", "price then" */
const numberFirst: Shape = (words, typeOf) => {
  if (words.length < 2 || !NUMBER_ENDS.has(words.at(-1) ?? '')) return undefined;
  const { type } = typeOf(words.slice(0, -1));
  return isNumber(type) ? type : undefined;
};

/** "price adult", "worth roughly" */
const qualified: Shape = (words, typeOf) =>
  words.length > 1 && QUALIFIERS.has(words.at(-1) ?? '') && MEASURES.has(words.slice(0, -1).join(' '))
    ? typeOf(words.slice(0, -1)).type
    : undefined;

/** "indoor or outdoor": which of the two. */
const either: Shape = (words, typeOf) => {
  const at = words.indexOf('or');
  if (at < 1 || at === words.length - 1 || words.at(-1) === 'not') return undefined;
  return isNumber(typeOf(words.slice(at + 1)).type) ? undefined : 'string';
};

/** "last pressure test" is when, "last owner" is who. */
const lastOrNext: Shape = (words, typeOf) => {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (last === 'last' && words.length > 1 && typeOf(words.slice(0, -1)).type === 'boolean') return 'date';
  if (words.indexOf('last') > 0 && words.length > 2 && /[^e]ed$/.test(last)) return 'date';
  if (words.length < 2 || !/^(?:last|next|first|latest|previous)$/.test(first)) return undefined;
  if (WHICH_ONE.has(last)) return typeOf(words.slice(1)).type === 'date' ? 'string' : typeOf(words.slice(1)).type;
  if (EVENTS.has(last) || (/^(?:up|out|in|off)$/.test(last) && EVENTS.has(words.at(-2) ?? ''))) return 'date';
  const { type, known } = typeOf(words.slice(1));
  return first === 'first' && !known && type === 'string' && !/(?:ed|ing|ion)$/.test(last) ? 'string' : undefined;
};

/** "expected delivery" */
const expected: Shape = (words, typeOf) =>
  words.length === 2 && /^(?:expected|planned|scheduled|actual)$/.test(words[0] ?? '') && EVENTS.has(words[1] ?? '')
    ? typeOf(words.slice(1)).type === 'datetime'
      ? 'datetime'
      : 'date'
    : undefined;

const counted: Shape = (words) => (endsIn(words, WHOLE) ? 'integer' : endsIn(words, MEASURED) ? 'decimal' : undefined);
const things: Shape = (words) =>
  words.join(' ') === 'left' || COUNTED_THINGS.has(words.at(-1) ?? '') ? 'integer' : undefined;

const SHAPES: readonly Shape[] = [
  asked,
  clause,
  isSoOrNot,
  either,
  perUnit,
  howMany,
  headFirst,
  numberFirst,
  endsInSmallWord,
];
/** Of names that are one phrase. */
const PHRASE_SHAPES: readonly Shape[] = [headed, qualified, lastOrNext, expected, counted, saysDone, things];

/** The type of an English name by its shape. */
export function typeOfShape(words: readonly string[], typeOf: TypeOfPart): AttributeType | undefined {
  const whole = !words.slice(1, -1).some((word) => INNER.has(word) || JOINING.has(word));
  const type = firstOf(whole ? [...SHAPES, ...PHRASE_SHAPES] : SHAPES, words, typeOf);
  return type ?? (words.length > 1 && words.at(-1) === 'date' ? 'date' : undefined);
}

const JOINING: ReadonlySet<string> = new Set(['of', 'per', 'or', 'and']);
