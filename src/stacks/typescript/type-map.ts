/**
 * What an attribute type is in each layer.
 *
 * Decimals are REAL: a spec does not tell the scale that integers would need, JSON carries doubles anyway, and a double
 * holds every decimal of up to 15 digits exactly; the schema refuses longer ones. Dates and times are ISO text, which
 * sorts and compares as the moments do. Booleans are 0 or 1.
 */
import type { Attribute, AttributeType } from '../../domain/entity-spec.js';
import { sql, sqlName } from '../../generation/helpers.js';

export interface TypeMapping {
  /** Column type of a STRICT table. */
  readonly column: 'TEXT' | 'INTEGER' | 'REAL';
  /** Type of the column in Kysely's tables. */
  readonly row: 'string' | 'number' | 'Flag';
  /** Function of src/model/values.ts. */
  readonly builder: string;
}

const TEXT = { column: 'TEXT', row: 'string' } as const;
const REAL = { column: 'REAL', row: 'number' } as const;

export const TYPE_MAP: Readonly<Record<AttributeType, TypeMapping>> = {
  string: { ...TEXT, builder: 'string' },
  text: { ...TEXT, builder: 'text' },
  integer: { column: 'INTEGER', row: 'number', builder: 'integer' },
  float: { ...REAL, builder: 'float' },
  decimal: { ...REAL, builder: 'decimal' },
  boolean: { column: 'INTEGER', row: 'Flag', builder: 'boolean' },
  date: { ...TEXT, builder: 'date' },
  datetime: { ...TEXT, builder: 'datetime' },
  time: { ...TEXT, builder: 'time' },
  email: { ...TEXT, builder: 'email' },
  url: { ...TEXT, builder: 'url' },
  enum: { ...TEXT, builder: 'oneOf' },
};

/** May the column hold null? A boolean always has a value. */
export const isNullable = ({ type, required, nullable }: Attribute): boolean =>
  type !== 'boolean' && (!required || nullable === true);

/** What a row gets where nothing is given; undefined for null or nothing. */
export const defaultOf = ({ type, required, default: given }: Attribute): Attribute['default'] =>
  given ?? (type === 'boolean' && !required ? false : undefined);

/** Definition of the column, after its name. `nullable` where a table with rows gets it. */
export function columnDefinition(column: string, attribute: Attribute, nullable = isNullable(attribute)): string {
  const { type } = attribute;
  const parts: string[] = [TYPE_MAP[type].column];
  // Two spellings of an address reach the same person.
  if (type === 'email') parts.push('COLLATE NOCASE');
  if (!nullable) parts.push('NOT NULL');
  const value = type === 'boolean' ? (defaultOf(attribute) ?? false) : defaultOf(attribute);
  if (value !== undefined) parts.push(`DEFAULT ${sql(type === 'datetime' ? utc(value) : value)}`);
  for (const check of checksOf(sqlName(column), attribute)) parts.push(`CHECK (${check})`);
  return parts.join(' ');
}

const checksOf = (column: string, attribute: Attribute): readonly string[] => [
  ...formChecks(column, attribute.type),
  ...(attribute.limitsFromNowOn ? [] : limitChecks(column, attribute)),
];

/** Conditions that a value within its limits meets; null meets them all. */
export function limitChecks(column: string, attribute: Attribute): readonly string[] {
  const { type, min, max, minLength, maxLength, values } = attribute;
  const limit = (value: string | number): string => sql(type === 'datetime' ? utc(value) : value);
  const checks: string[] = [];
  if (type === 'enum' && values) checks.push(`${column} IN (${values.map(sql).join(', ')})`);
  const least = minLength ?? (isTextual(type) && attribute.required ? 1 : undefined);
  if (least !== undefined) checks.push(`length(${column}) >= ${least}`);
  if (maxLength !== undefined) checks.push(`length(${column}) <= ${maxLength}`);
  if (min !== undefined) checks.push(`${column} >= ${limit(min)}`);
  if (max !== undefined) checks.push(`${column} <= ${limit(max)}`);
  return checks;
}

/** Are its values texts of any length, rather than texts of a form? */
export const isTextual = (type: AttributeType): boolean =>
  type === 'string' || type === 'text' || type === 'email' || type === 'url';

/** Conditions of a value of the type. IS, because a comparison with null counts as passed. */
export function formChecks(column: string, type: AttributeType): readonly string[] {
  switch (type) {
    case 'boolean':
      return [`${column} IN (0, 1)`];
    case 'date':
      return [`${column} IS date(${column})`];
    case 'datetime':
      return [`${column} IS strftime('%Y-%m-%dT%H:%M:%fZ', ${column})`];
    case 'time':
      // SQLite takes 24:00 for a time.
      return [`(${column} IS strftime('%H:%M', ${column}) OR ${column} IS time(${column})) AND ${column} < '24'`];
    default:
      return [];
  }
}

/** A moment as it is stored; text that is none stays, and is refused by the check. */
export function utc(value: string | number | boolean): string {
  const time = new Date(String(value)).getTime();
  return Number.isNaN(time) ? String(value) : new Date(time).toISOString();
}
