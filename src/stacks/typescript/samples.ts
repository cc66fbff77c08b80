/** Values for the tests of a generated system: three valid rows, and values that each limit refuses. */
import type { Attribute } from '../../domain/entity-spec.js';
import { wordsOf } from '../../domain/names.js';
import { isTextual, utc } from './type-map.js';

export const SAMPLE_ROWS = 3;

type Value = string | number | boolean;

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The nth valid value, from 0. They differ where the limits leave room. */
export function sampleValue(attribute: Attribute, n: number): Value {
  switch (attribute.type) {
    case 'string':
    case 'text':
      return sized(attribute, `${wordsOf(attribute.name).join(' ')} `, String(n + 1));
    case 'email':
      return sized(attribute, `${wordsOf(attribute.name).join('.')}`, `${n + 1}@example.com`);
    case 'url':
      return sized(attribute, 'https://example.com/page', String(n + 1));
    case 'integer':
      return Math.round(within(attribute, 1 + n, n, Math.ceil, Math.floor));
    case 'float':
    case 'decimal':
      return within(attribute, 10.5 + n, n, Number, Number);
    case 'boolean':
      return n % 2 === 0;
    case 'date':
      return moment(attribute, n, DAY).slice(0, 10);
    case 'datetime':
      return moment(attribute, n, DAY);
    case 'time':
      return timeOfDay(attribute, n);
    case 'enum':
      return attribute.values?.[n % attribute.values.length] ?? '';
  }
}

/** How many rows can exist at once: fewer where a unique attribute has fewer values. */
export function distinctRows(attributes: readonly Attribute[]): number {
  const counts = attributes
    .filter(({ unique }) => unique)
    .map((attribute) => new Set(Array.from({ length: SAMPLE_ROWS }, (_, n) => sampleValue(attribute, n))).size);
  return Math.min(SAMPLE_ROWS, ...counts);
}

// Cut or filled in the middle, so that the beginning reads well and the end tells rows apart.
function sized({ minLength = 0, maxLength = 200 }: Attribute, start: string, end: string): string {
  const filled = start + 'x'.repeat(Math.max(0, minLength - start.length - end.length));
  const room = Math.max(0, maxLength - end.length);
  const text = filled.slice(0, room).trimEnd() + (filled.length <= room ? filled.slice(filled.trimEnd().length) : '');
  return `${text}${end}`.slice(-Math.max(1, maxLength));
}

function within({ min, max }: Attribute, usual: number, n: number, up: Round, down: Round): number {
  const low = typeof min === 'number' ? up(min) : undefined;
  const high = typeof max === 'number' ? down(max) : undefined;
  if (low === undefined && high === undefined) return usual;
  if (low === undefined) return (high ?? 0) - SAMPLE_ROWS + 1 + n;
  if (high === undefined || low + n <= high) return low + n;
  return up === Number ? Number((low + ((high - low) * n) / SAMPLE_ROWS).toPrecision(6)) : high;
}

type Round = (value: number) => number;

function moment({ min, max }: Attribute, n: number, step: number): string {
  const low = min === undefined ? undefined : Date.parse(String(min));
  const high = max === undefined ? undefined : Date.parse(String(max));
  const first = low ?? (high === undefined ? Date.parse('2001-01-01') : high - SAMPLE_ROWS * step);
  const time = first + n * step;
  return new Date(high === undefined ? time : Math.min(time, high)).toISOString();
}

function timeOfDay({ min, max }: Attribute, n: number): string {
  const low = min === undefined ? undefined : minutes(String(min));
  const high = max === undefined ? 23 * 60 + 59 : minutes(String(max));
  const first = low ?? Math.min(9 * 60, Math.max(0, high - SAMPLE_ROWS));
  return clock(Math.min(first + n, high));
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const clock = (minute: number): string => new Date(minute * MINUTE).toISOString().slice(11, 16);

/** A value that must be refused, and what is said then. */
export interface Refused {
  /** In TypeScript. */
  readonly value: unknown;
  /** A text of this many letters stands for `value`, when given. */
  readonly length?: number;
  readonly message: string;
}

/** One value for each limit and type. */
export function refusedValues(attribute: Attribute): readonly Refused[] {
  return [...wrongTypes(attribute), ...overLimits(attribute)];
}

const WRONG: Readonly<Record<Attribute['type'], readonly (readonly [unknown, string])[]>> = {
  string: [
    [7, 'must be text'],
    ['two\nlines', 'must be a single line'],
  ],
  text: [[7, 'must be text']],
  email: [['nobody', 'must be an email address like name@example.com']],
  url: [['javascript:alert(1)', 'must be a web address like https://example.com']],
  integer: [
    [1.5, 'must be a whole number'],
    ['1', 'must be a whole number'],
  ],
  float: [['1', 'must be a number']],
  decimal: [['1', 'must be a number']],
  boolean: [['yes', 'must be true or false']],
  date: [['2026-02-30', 'must be a date like 2026-01-31']],
  datetime: [['2026-01-31 09:30', 'must be a time like 2026-01-31T09:30:00Z']],
  time: [['24:00', 'must be a time like 09:30']],
  enum: [],
};

function wrongTypes(attribute: Attribute): readonly Refused[] {
  const { label, type, required } = attribute;
  const wrong = WRONG[type].map(([value, rule]): Refused => ({ value, message: `${label} ${rule}` }));
  if (type === 'enum') {
    const values = attribute.values ?? [];
    wrong.push({ value: `not ${values.join(' or ')}`, message: `${label} must be one of ${values.join(', ')}` });
  }
  if (required || type === 'boolean') wrong.unshift({ value: null, message: `${label} is required` });
  return wrong;
}

function overLimits(attribute: Attribute): readonly Refused[] {
  const { label, type, required, min, max, minLength, maxLength } = attribute;
  const refused: Refused[] = [];
  if (isTextual(type)) {
    if (minLength !== undefined && minLength > (required ? 1 : 0))
      refused.push({ value: '', length: minLength - 1, message: `${label} needs at least ${characters(minLength)}` });
    if (maxLength !== undefined)
      refused.push({
        value: '',
        length: maxLength + 1,
        message: `${label} must have at most ${characters(maxLength)}`,
      });
  }
  if (typeof min === 'number') refused.push({ value: min - 1, message: `${label} must be at least ${min}` });
  if (typeof max === 'number') refused.push({ value: max + 1, message: `${label} must be at most ${max}` });
  if (typeof min === 'string') {
    const value = neighbour(type, min, -1);
    if (value !== undefined) refused.push({ value, message: `${label} must not be before ${min}` });
  }
  if (typeof max === 'string') {
    const value = neighbour(type, max, 1);
    if (value !== undefined) refused.push({ value, message: `${label} must not be after ${max}` });
  }
  return refused;
}

const characters = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);

/** The value next to a limit, one step out of it; undefined where a day ends. */
function neighbour(type: Attribute['type'], limit: string, direction: 1 | -1): string | undefined {
  if (type === 'time') {
    const minute = minutes(limit) + direction;
    return minute < 0 || minute >= 24 * 60 ? undefined : clock(minute);
  }
  const time = new Date(utc(limit)).getTime() + direction * DAY;
  const iso = new Date(time).toISOString();
  return type === 'date' ? iso.slice(0, 10) : iso;
}
