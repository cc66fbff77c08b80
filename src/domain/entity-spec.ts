/** What a business entity is: the one shape that recognition fills, BAEs keep and stacks generate from. */

export const ATTRIBUTE_TYPES = [
  'string',
  'text',
  'integer',
  'float',
  'decimal',
  'boolean',
  'date',
  'datetime',
  'time',
  'email',
  'url',
  'enum',
] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

export const RELATION_KINDS = ['belongsTo', 'hasMany', 'manyToMany'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** What to do with the rows that point at a deleted row. */
export type OnDelete = 'restrict' | 'cascade' | 'set-null';

/** Limits a person may state. Numbers for numeric types; ISO text for `min`/`max` of date, datetime and time. */
export interface Constraints {
  readonly min?: number | string;
  readonly max?: number | string;
  /** In characters; string-like types only. */
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: string | number | boolean;
  /** The allowed values of an enum, in the order and spelling the person gave. */
  readonly values?: readonly string[];
}

export interface Attribute extends Constraints {
  /** Never changes, so that a rename is known and not guessed. */
  readonly id: string;
  /** camelCase identifier, unique in its entity; also the JSON name. */
  readonly name: string;
  /** As the person wrote it, with a capital first letter: "Birth date". */
  readonly label: string;
  readonly type: AttributeType;
  readonly required: boolean;
  readonly unique: boolean;
  /** Required of new rows only: rows from before it may hold nothing, so the column allows null. */
  readonly nullable?: boolean;
  /** Filled by the entity's rules: nobody types it. */
  readonly computed?: true;
  /** Limits hold for new values only: values from before they were set may be outside, so the column does not check. */
  readonly limitsFromNowOn?: boolean;
}

export interface Relation {
  readonly id: string;
  readonly kind: RelationKind;
  /** Name of the entity at the other end. */
  readonly target: string;
  /** camelCase role, singular for belongsTo ("teacher"), plural otherwise ("courses"). */
  readonly name: string;
  readonly label: string;
  /** belongsTo only: a row cannot be saved without it. */
  readonly required: boolean;
  /** As for attributes. */
  readonly nullable?: boolean;
  readonly onDelete: OnDelete;
}

export interface EntitySpec {
  readonly id: string;
  /** PascalCase, singular: "GiftCard". */
  readonly name: string;
  /** PascalCase, plural: "GiftCards"; the URL is its kebab-case form. */
  readonly plural: string;
  /** For people: "Gift card" and "Gift cards". */
  readonly label: string;
  readonly pluralLabel: string;
  /** Grows by one with each change of this entity. */
  readonly version: number;
  readonly attributes: readonly Attribute[];
  /**
   * Each edge is stored once: belongsTo at the side that holds the key, manyToMany at the side named first.
   * hasMany is a way of saying belongsTo from the other side and is never stored.
   */
  readonly relations: readonly Relation[];
  /** Business rules in the person's words that no template holds. */
  readonly rules: readonly string[];
}

/** All that a stack needs to know to generate a managed system. */
export interface SystemSpec {
  /** For people, in page headers: "Student management". */
  readonly title: string;
  readonly entities: readonly EntitySpec[];
}

export function entityNamed(system: SystemSpec, name: string): EntitySpec | undefined {
  return system.entities.find((entity) => entity.name === name);
}

/** For people: "integer, required, at least 0". */
export function describeAttribute(attribute: Attribute): string {
  const facts: string[] = [attribute.type];
  if (attribute.required) facts.push('required');
  if (attribute.unique) facts.push('unique');
  if (attribute.min !== undefined) facts.push(`at least ${attribute.min}`);
  if (attribute.max !== undefined) facts.push(`at most ${attribute.max}`);
  if (attribute.minLength !== undefined) facts.push(`${attribute.minLength} characters or more`);
  if (attribute.maxLength !== undefined) facts.push(`${attribute.maxLength} characters or fewer`);
  if (attribute.values) facts.push(`one of ${attribute.values.join(', ')}`);
  if (attribute.default !== undefined) facts.push(`${JSON.stringify(attribute.default)} by default`);
  return facts.join(', ');
}
