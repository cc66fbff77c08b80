/** Values of one type as values of another, in SQL. A value that would lose something does not fit. */
import type { Attribute, AttributeType } from '../../../domain/entity-spec.js';
import { sql } from '../../../generation/helpers.js';
import { formChecks, TYPE_MAP } from '../type-map.js';

export interface Conversion {
  /** Expression of the new value; meaningless where it does not fit. */
  readonly value: string;
  /** Condition of a value that loses nothing; absent when every value fits. */
  readonly fits?: string;
}

/** `value` is an expression of the old type, usually a column. */
export function convert(before: Attribute, after: Attribute, value: string): Conversion {
  const [from, to] = [before.type, after.type];
  if (from === to) return { value };
  return directly(from, to, value) ?? fromText(after, isText(from) ? value : asText(from, value));
}

const isText = (type: AttributeType): boolean => TYPE_MAP[type].column === 'TEXT';
const isReal = (type: AttributeType): boolean => TYPE_MAP[type].column === 'REAL';
const LARGEST_INTEGER = Number.MAX_SAFE_INTEGER;

/** Between numbers, and between moments; undefined where text is the way. */
function directly(from: AttributeType, to: AttributeType, value: string): Conversion | undefined {
  if (isReal(from) && isReal(to)) return { value };
  if (isReal(from) && to === 'integer')
    return {
      value: `CAST(${value} AS INTEGER)`,
      fits: `${value} = CAST(${value} AS INTEGER) AND abs(${value}) <= ${LARGEST_INTEGER}`,
    };
  if (!isText(from) && to === 'boolean') return { value: `CAST(${value} AS INTEGER)`, fits: `${value} IN (0, 1)` };
  if (!isText(from) && !isText(to)) return { value: isReal(to) ? `CAST(${value} AS REAL)` : value };
  if (from === 'date' && to === 'datetime') return { value: `${value} || 'T00:00:00.000Z'` };
  if (from === 'datetime' && to === 'date')
    return { value: `substr(${value}, 1, 10)`, fits: `${value} LIKE '%T00:00:00.000Z'` };
  return undefined;
}

/** As a person would write it. */
function asText(from: AttributeType, value: string): string {
  if (from === 'boolean') return `CASE ${value} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END`;
  if (from === 'integer') return `CAST(${value} AS TEXT)`;
  const whole = `${value} = CAST(${value} AS INTEGER) AND abs(${value}) < 1e15`;
  const short = `CAST(CAST(${value} AS TEXT) AS REAL) = ${value}`;
  return `CASE WHEN ${value} IS NULL THEN NULL WHEN ${whole} THEN CAST(CAST(${value} AS INTEGER) AS TEXT) WHEN ${short} THEN CAST(${value} AS TEXT) ELSE printf('%!.17g', ${value}) END`;
}

const TRUE = ['true', 'yes', 'y', '1', 'sim'];
const FALSE = ['false', 'no', 'n', '0', 'não', 'nao'];
const listed = (words: readonly string[]): string => words.map(sql).join(', ');

function fromText(after: Attribute, text: string): Conversion {
  switch (after.type) {
    case 'integer': {
      const number = `CAST(${text} AS INTEGER)`;
      return { value: number, fits: `CAST(${number} AS TEXT) = ${text} AND abs(${number}) <= ${LARGEST_INTEGER}` };
    }
    case 'float':
    case 'decimal':
      // The grammar of JSON is that of plain numbers; a double holds 15 digits.
      return {
        value: `CAST(${text} AS REAL)`,
        fits: `length(${text}) <= 16 AND CASE WHEN json_valid(${text}) THEN json_type(${text}) IN ('integer', 'real') END`,
      };
    case 'boolean': {
      const word = `lower(trim(${text}))`;
      return { value: `${word} IN (${listed(TRUE)})`, fits: `${word} IN (${listed([...TRUE, ...FALSE])})` };
    }
    case 'datetime': {
      const moment = `strftime('%Y-%m-%dT%H:%M:%fZ', ${text})`;
      return { value: moment, fits: `${text} LIKE '____-__-__%' AND ${moment} IS NOT NULL` };
    }
    case 'email':
      return { value: text, fits: `${text} LIKE '_%@_%._%' AND ${text} NOT LIKE '% %'` };
    case 'url':
      return {
        value: text,
        fits: `(${text} LIKE 'http://_%' OR ${text} LIKE 'https://_%') AND ${text} NOT LIKE '% %'`,
      };
    default: {
      const [form] = formChecks(text, after.type);
      return { value: text, ...(form === undefined ? {} : { fits: form }) };
    }
  }
}
