/** What the last word of an English name means in the light of the one before: a "row letter" is no text. */
import {
  AREAS_OF,
  CLOCK_TIMES,
  CONTENTS_OF,
  GRADED,
  LASTING_TIMES,
  LETTERS_WRITTEN,
  LEVELS_OF,
  NAMED_WITH,
  NOTES_HEARD,
  SIZED_BY_NUMBER,
  SPANS,
  SWINGING,
  WEEKLY,
  WORD_HEADS,
} from '../lexicon/type-words.js';
import { isNumber, type Shape } from './type-shape.js';

/** The last word in the light of the one before. */
export const headed: Shape = (words, typeOf) => {
  const [before = '', head = ''] = words.length > 1 ? [words.at(-2), words.at(-1)] : [];
  if (words.length === 2 && (words[0] === 'year' || words[0] === 'times')) return 'integer';
  if (SPANS.has(before) && /(?:ed|pt|late|overdue|early|old)$/.test(head)) return 'integer';
  switch (head) {
    case '':
      return undefined;
    case 'time':
      return LASTING_TIMES.has(before) || (/[a-z]{3}ing$/.test(before) && !CLOCK_TIMES.has(before))
        ? 'integer'
        : undefined;
    case 'level':
      return LEVELS_OF.has(before) ? 'decimal' : undefined;
    case 'content':
      return CONTENTS_OF.has(before) ? 'decimal' : undefined;
    case 'size':
      return SIZED_BY_NUMBER.has(before) ? 'integer' : undefined;
    case 'usage':
      return 'decimal';
    case 'storage':
    case 'heat':
      return 'string';
    case 'body':
      return /^(?:message|email|html|response|request|text)$/.test(before) ? undefined : 'string';
    case 'day':
      return WEEKLY.has(before) ? 'string' : undefined;
    case 'order':
      return /^(?:sort|display|minimum|maximum|running|serial)$/.test(before) ? undefined : 'string';
    case 'ts':
      return 'datetime';
    case 'exceeded':
      return 'boolean';
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
