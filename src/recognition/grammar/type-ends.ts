/** English names that end in a small word, a participle or an adjective: when, where, or whether. */
import {
  ACTS,
  ACTS_ON,
  ADJECTIVE_END,
  ADJECTIVES,
  APART,
  ASKING,
  DAYS_ON,
  DONE_ALONE,
  DONE_ONCE,
  FOR_MONEY,
  HAD,
  IN_YEARS,
  MOVES_AT,
  MOVES_ON,
  MOVING,
  NO_OBJECT,
  NOT_DONE,
  OWED,
  SAFE_FROM,
  SETTLED,
  SINCE_WHEN,
  SO_OR_NOT,
  SOME_OF,
  STAYING,
  STILL_THERE,
  TAKEN_DOWN,
  UNTIL_WHEN,
  WHICH_ARE,
  YES_BEFORE,
} from '../lexicon/type-words.js';
import { isNumber, type Shape } from './type-shape.js';

/** "without salt", "on call", "sea view", "brings dog" */
export const isSoOrNot: Shape = (words) => {
  const [first = '', second = ''] = words;
  if (words.length > 1 && YES_BEFORE.has(first) && !ASKING.has(second)) return 'boolean';
  if (
    SO_OR_NOT.has(words.join(' ')) ||
    HAD.has(words.join(' ')) ||
    (!words.includes('or') && HAD.has(words.slice(-2).join(' ')))
  )
    return 'boolean';
  if (words.length > 1 && words.at(-1) === 'permission') return 'boolean';
  if (ACTS.has(first) && (words.length === 1 || (words.length === 2 && /^(?:well|alone|\w+ly)$/.test(second))))
    return 'boolean';
  return words.length > 1 && ACTS_ON.has(first) && !NO_OBJECT.has(second) && !NO_OBJECT.has(words.at(-1) ?? '')
    ? 'boolean'
    : undefined;
};

/** "redeem by", "sold for", "bought in", "moored at", "goals against" */
export const endsInSmallWord: Shape = (words, typeOf) => {
  const [before = '', last = ''] = words.length > 1 ? [words.at(-2), words.at(-1)] : ['', words[0]];
  if (DAYS_ON.has(words.join(' ')) || MOVES_ON.has(words.join(' '))) return 'date';
  if (MOVES_AT.has(words.join(' '))) return 'datetime';
  if (words.length < 2) return undefined;
  if (MOVING.has(before) && APART.has(last)) return 'date';
  switch (last) {
    case 'by':
    case 'before':
    case 'after':
      return UNTIL_WHEN.has(before) ? 'date' : undefined;
    case 'til':
    case 'till':
    case 'thru':
    case 'through':
      return 'date';
    case 'from':
    case 'to': {
      if (SINCE_WHEN.has(before) && last === 'from') return 'date';
      // "players from", "players to"
      const { type } = typeOf(words.slice(0, -1));
      return type === 'integer' ? type : undefined;
    }
    case 'at':
      return STAYING.has(before) ? 'string' : undefined;
    case 'in':
      return STAYING.has(before) ? 'string' : IN_YEARS.has(before) ? 'integer' : undefined;
    case 'for':
    case 'against':
      if (FOR_MONEY.has(before)) return 'decimal';
      return typeOf(words.slice(0, -1)).type === 'integer' ? 'integer' : undefined;
    default:
      return undefined;
  }
};

/** Said of some as well as of one: "dogs welcome". */
const WELCOME: ReadonlySet<string> = new Set(['welcome', 'ok', 'okay']);
const RANKS: ReadonlySet<string> = new Set(['last', 'next', 'first']);

/** "form signed", "roof ok", "torn", "ready" */
export const saysDone: Shape = (words, typeOf) => {
  const last = words.at(-1) ?? '';
  if (words.length === 1) {
    if (NOT_DONE.has(last)) return 'string';
    return DONE_ALONE.has(last) || ADJECTIVES.has(last) || ADJECTIVE_END.test(last) ? 'boolean' : undefined;
  }
  if (SAFE_FROM.has(last)) return 'boolean';
  const before = words.at(-2) ?? '';
  if (SOME_OF.has(before) && WHICH_ARE.has(last)) return 'string';
  if (OWED.has(before) && SETTLED.has(last)) return 'boolean';
  if (WELCOME.has(last)) return 'boolean';
  const { type } = typeOf(words.slice(0, -1));
  if (STILL_THERE.has(last)) return type === 'integer' && before.endsWith('s') ? 'integer' : undefined;
  if (TAKEN_DOWN.has(last)) return isNumber(type) ? type : undefined;
  if (!DONE_ONCE.has(last) || before === 'number' || RANKS.has(words[0] ?? '')) return undefined;
  return isNumber(type) || type === 'date' || type === 'datetime' ? undefined : 'boolean';
};
