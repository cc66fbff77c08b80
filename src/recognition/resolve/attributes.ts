/** From what is said about an attribute to its type and constraints. */
import type { AttributeType } from '../../domain/entity-spec.js';
import { labelOf, safeAttributeName } from '../../domain/names.js';
import type { Language, RecognisedAttribute } from '../../domain/recognition.js';
import { typeOfName } from '../grammar/type-of.js';
import type { Facts } from '../reading.js';

const NUMERIC: ReadonlySet<AttributeType> = new Set(['integer', 'float', 'decimal']);
const WORDS: ReadonlySet<AttributeType> = new Set(['string', 'text', 'email', 'url']);
/** The smallest step of a decimal: what "more than 0" leaves as the least. */
const STEP = 0.01;

export interface AttributeResult {
  readonly attribute?: RecognisedAttribute;
  /** Why there is no safe name. */
  readonly refused?: string;
}

/** `existing` is the type the attribute has already; it stays unless the words say another. */
export function attributeFrom(
  text: string,
  facts: Facts,
  language: Language,
  existing?: AttributeType,
): AttributeResult {
  const check = safeAttributeName(text);
  if (!check.ok) return { refused: check.reason };
  const type = typeFrom(text, facts, language, existing);
  return { attribute: { name: check.name, label: labelOf(text), type, ...constraintsFrom(facts, type) } };
}

function typeFrom(text: string, facts: Facts, language: Language, existing: AttributeType | undefined): AttributeType {
  if (facts.values && (facts.type === undefined || facts.type === 'enum' || facts.type === 'string')) return 'enum';
  if (facts.type && facts.type !== 'enum') return facts.type;
  if (existing) return existing;
  const guess = typeOfName(text, language);
  if (facts.minLength !== undefined || facts.maxLength !== undefined)
    return WORDS.has(guess.type) ? guess.type : 'string';
  // "tag unique max 12": what tells one from another is most often a text.
  if (facts.unique && facts.bare && facts.min === undefined && !guess.known) return 'string';
  const limits = [facts.min, facts.max].filter((limit) => limit !== undefined);
  if (limits.length > 0) {
    if (NUMERIC.has(guess.type))
      return limits.some((limit) => !Number.isInteger(limit)) && guess.type === 'integer' ? 'decimal' : guess.type;
    if (guess.type === 'string' && (!guess.known || !facts.bare || facts.min !== undefined))
      return limits.every((limit) => Number.isInteger(limit)) ? 'integer' : 'decimal';
    if (guess.type === 'boolean') return 'integer';
  }
  if (typeof facts.default === 'boolean') return 'boolean';
  if (typeof facts.default === 'number' && !NUMERIC.has(guess.type))
    return Number.isInteger(facts.default) ? 'integer' : 'decimal';
  if (typeof facts.default === 'string' && guess.type === 'boolean') return 'string';
  return guess.type;
}

function constraintsFrom(facts: Facts, type: AttributeType): Partial<RecognisedAttribute> {
  const asLength = facts.bare === true && WORDS.has(type);
  const step = type === 'integer' ? 1 : STEP;
  const min = facts.openMin && typeof facts.min === 'number' ? round(facts.min + step) : facts.min;
  const max = facts.openMax && typeof facts.max === 'number' ? round(facts.max - step) : facts.max;
  const minLength = facts.minLength ?? (asLength && typeof min === 'number' ? min : undefined);
  const maxLength = facts.maxLength ?? (asLength && typeof max === 'number' ? max : undefined);
  return {
    ...(facts.required !== undefined && { required: facts.required }),
    ...(facts.unique !== undefined && { unique: facts.unique }),
    ...(min !== undefined && !asLength && { min }),
    ...(max !== undefined && !asLength && { max }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(facts.default !== undefined && { default: defaultFrom(facts, type) }),
    ...(facts.values && type === 'enum' && { values: facts.values }),
  };
}

function defaultFrom(facts: Facts, type: AttributeType): string | number | boolean {
  const value = facts.default ?? '';
  if (type === 'enum')
    return facts.values?.find((one) => one.toLowerCase() === String(value).toLowerCase()) ?? String(value);
  if (type === 'boolean' && typeof value === 'number') return value !== 0;
  if (type === 'boolean' && typeof value === 'string') return !value.startsWith('in');
  return value;
}

const round = (value: number): number => Math.round(value * 100) / 100;
