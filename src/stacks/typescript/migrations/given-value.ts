/** A value that a person typed for rows that need one. */
import type { Attribute } from '../../../domain/entity-spec.js';
import { AbortError } from '../../../domain/errors.js';
import { isTextual, utc } from '../type-map.js';

type Value = string | number | boolean;

const FORMS: Partial<Record<Attribute['type'], readonly [RegExp, string]>> = {
  date: [/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'a date like 2026-01-31'],
  datetime: [/^\d{4}-\d\d-\d\d([T ]\d\d:\d\d.*)?$/, 'a time like 2026-01-31T09:30:00Z'],
  time: [/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, 'a time like 09:30'],
  email: [/^\S+@\S+\.\S+$/, 'an email address like name@example.com'],
  url: [/^https?:\/\/\S+$/, 'a web address like https://example.com'],
};

/** Throws an AbortError that says what the attribute allows. */
export function valueFor(attribute: Attribute, given: string): Value {
  const value = parsed(attribute, given.trim());
  const fault = value === undefined ? formOf(attribute) : faultOf(attribute, value);
  if (value === undefined || fault !== undefined)
    throw new AbortError(`${JSON.stringify(given)} is no ${attribute.label.toLowerCase()}: it must be ${fault}.`);
  return value;
}

function parsed({ type }: Attribute, given: string): Value | undefined {
  switch (type) {
    case 'integer':
      return /^-?\d{1,15}$/.test(given) ? Number(given) : undefined;
    case 'float':
    case 'decimal':
      return /^-?\d{1,15}(\.\d{1,15})?$/.test(given) ? Number(given) : undefined;
    case 'boolean':
      return { true: true, yes: true, false: false, no: false }[given.toLowerCase()];
    default: {
      const [form] = FORMS[type] ?? [];
      if (given === '' || (form && !form.test(given))) return undefined;
      if (type === 'date' && new Date(`${given}T00:00:00Z`).toISOString().slice(0, 10) !== given) return undefined;
      if (type === 'datetime' && Number.isNaN(Date.parse(given))) return undefined;
      return type === 'datetime' ? utc(given) : given;
    }
  }
}

function formOf({ type }: Attribute): string {
  if (type === 'integer') return 'a whole number';
  if (type === 'float' || type === 'decimal') return 'a number';
  if (type === 'boolean') return 'true or false';
  return FORMS[type]?.[1] ?? 'a text';
}

function faultOf({ type, min, max, minLength, maxLength, values }: Attribute, value: Value): string | undefined {
  if (type === 'enum' && !values?.includes(String(value))) return `one of ${values?.join(', ')}`;
  if (isTextual(type)) {
    const { length } = [...String(value)];
    if (minLength !== undefined && length < minLength) return `of ${minLength} characters or more`;
    if (maxLength !== undefined && length > maxLength) return `of ${maxLength} characters or fewer`;
  }
  const comparable = (limit: string | number): Value => (type === 'datetime' ? utc(limit) : limit);
  if (min !== undefined && value < comparable(min)) return `${min} or more`;
  if (max !== undefined && value > comparable(max)) return `${max} or less`;
  return undefined;
}
