/** The type that the shape of an English name tells: where its head stands, and what is said of it. */
import type { AttributeType } from '../../domain/entity-spec.js';
import {
  AREAS_OF,
  ASKING,
  COUNTED_THINGS,
  EVENTS,
  FAR,
  GRADED,
  INNER,
  LASTING_TIMES,
  LETTERS_WRITTEN,
  LINKING,
  MEASURED,
  MONEY_VERBS,
  NAMED_WITH,
  NOTES_HEARD,
  NUMBER_ENDS,
  SPANS,
  SWINGING,
  TIME_NOUNS,
  UNITS,
  WEEKLY,
  WHICH_ONE,
  WHOLE,
  WORD_HEADS,
} from '../lexicon/type-words.js';
import { endsInSmallWord, isSoOrNot, saysDone } from './type-ends.js';
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
    return second === 'late' || second === 'early' ? 'time' : 'string';
  }
  if (first === 'when' || words.slice(0, 2).includes('when')) return words.length > 1 ? 'date' : 'datetime';
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
  return type === 'string' || type === 'integer' ? 'integer' : undefined;
};

/** "allowed number of cats"; "amount of milk" is measured. */
const howMany: Shape = (words) => {
  const at = words.indexOf('of');
  const [before, after = ''] = [words[at - 1], words[at + 1]];
  if (at < 1 || after === '') return undefined;
  if (before === 'port') return 'string';
  if (before === 'amount') return isPlural(words.at(-1) ?? '') || after === 'people' ? 'integer' : 'decimal';
  return at > 1 && (before === 'number' || before === 'count') ? 'integer' : undefined;
};

const isUnit = (word: string, typeOf: TypeOfPart): boolean =>
  UNITS.has(word) || TIME_NOUNS.has(word) || (isPlural(word) && isNumber(typeOf([word]).type));

/** "price with breakfast", "vet in charge": what stands before tells what it is. */
const headFirst: Shape = (words, typeOf) => {
  const at = words.findIndex((word, i) => i > 0 && INNER.has(word));
  const last = words.at(-1) ?? '';
  if (at < 1 || at === words.length - 1 || NO_HEAD_BEFORE.has(last)) return undefined;
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

/** "last pressure test" is when, "last owner" is who. */
const lastOrNext: Shape = (words, typeOf) => {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (last === 'last' && words.length > 1 && typeOf(words.slice(0, -1)).type === 'boolean') return 'date';
  if (words.length < 2 || !/^(?:last|next|first|latest|previous)$/.test(first)) return undefined;
  if (WHICH_ONE.has(last)) return typeOf(words.slice(1)).type === 'date' ? 'string' : typeOf(words.slice(1)).type;
  if (EVENTS.has(last)) return 'date';
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

/** The last word in the light of the one before. */
const headed: Shape = (words, typeOf) => {
  const [before = '', head = ''] = words.length > 1 ? [words.at(-2), words.at(-1)] : [];
  if (words[0] === 'year' && words.length === 2) return 'integer';
  if (SPANS.has(before) && /(?:ed|pt|late|overdue|early|old)$/.test(head)) return 'integer';
  switch (head) {
    case '':
      return undefined;
    case 'time':
      return LASTING_TIMES.has(before) ? 'integer' : undefined;
    case 'day':
      return WEEKLY.has(before) ? 'string' : undefined;
    case 'area':
      return AREAS_OF.has(before) ? 'string' : undefined;
    case 'limit':
    case 'target':
    case 'difference': {
      const { type } = typeOf([before]);
      return before === 'time' ? 'integer' : isNumber(type) ? type : undefined;
    }
    case 'mark':
      return GRADED.has(before) ? undefined : 'string';
    case 'letter':
      return LETTERS_WRITTEN.has(before) ? undefined : 'string';
    case 'note':
      return NOTES_HEARD.has(before) ? 'string' : undefined;
    case 'frequency':
      return SWINGING.has(before) ? 'float' : 'string';
    default:
      return WORD_HEADS.has(head) || NAMED_WITH.has(head) ? 'string' : undefined;
  }
};

const counted: Shape = (words) => (endsIn(words, WHOLE) ? 'integer' : endsIn(words, MEASURED) ? 'decimal' : undefined);
const things: Shape = (words) => (COUNTED_THINGS.has(words.at(-1) ?? '') ? 'integer' : undefined);

const SHAPES: readonly Shape[] = [asked, clause, isSoOrNot, perUnit, howMany, headFirst, numberFirst, endsInSmallWord];
/** Of names that are one phrase. */
const PHRASE_SHAPES: readonly Shape[] = [headed, lastOrNext, expected, counted, saysDone, things];

/** The type of an English name by its shape. */
export function typeOfShape(words: readonly string[], typeOf: TypeOfPart): AttributeType | undefined {
  const whole = !words.slice(1, -1).some((word) => INNER.has(word) || JOINING.has(word));
  const type = firstOf(whole ? [...SHAPES, ...PHRASE_SHAPES] : SHAPES, words, typeOf);
  return type ?? (words.length > 1 && words.at(-1) === 'date' ? 'date' : undefined);
}

const JOINING: ReadonlySet<string> = new Set(['of', 'per', 'or', 'and']);
