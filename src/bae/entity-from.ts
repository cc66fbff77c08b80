/** What a sentence leaves unsaid about attributes, decided once. */
import type { Attribute, EntitySpec } from '../domain/entity-spec.js';
import { labelOf, pascalCase, pluralOf } from '../domain/names.js';
import type { Language, RecognisedAttribute, RecognisedEntity } from '../domain/recognition.js';
import type { Bae } from './bae.js';
import { ownAttributes } from './own-attributes.js';

/** A new entity from what was recognised, with its BAE's defaults where no attribute was named. */
export function newEntity(
  wanted: RecognisedEntity,
  language: Language,
  bae: Bae,
): { readonly entity: EntitySpec; readonly notes: readonly string[] } {
  const own = ownAttributes(wanted);
  const defaulted = own.attributes.length === 0;
  const attributes = defaulted ? bae.defaultAttributes(language) : own.attributes;
  const entity: EntitySpec = {
    id: `${wanted.name}@1`,
    name: wanted.name,
    label: wanted.label,
    ...pluralsOf(wanted.name, wanted.label),
    version: 1,
    attributes: attributes.map((attribute) => attributeFrom(attribute, wanted.name, 1, 'new')),
    relations: [],
    rules: [],
  };
  const names = attributes.map(({ label }) => label.toLowerCase()).join(', ');
  return {
    entity,
    notes: defaulted
      ? [
          ...own.notes,
          `${entity.label} was named without attributes and gets ${names}; say "${entity.label} with …" for others`,
        ]
      : own.notes,
  };
}

/** A word without a plural of its own still needs two names: the type and the collection. */
export function pluralsOf(name: string, label: string): Pick<EntitySpec, 'plural' | 'pluralLabel'> {
  const plural = pascalCase(pluralOf(name));
  return { plural: plural === name ? `${plural}List` : plural, pluralLabel: labelOf(pluralOf(label)) };
}

/**
 * On a new entity every attribute but text and boolean is required and a boolean is false by default; on an existing one
 * an attribute is optional. What the sentence says wins.
 */
export function attributeFrom(
  said: RecognisedAttribute,
  entity: string,
  version: number,
  on: 'new' | 'existing',
): Attribute {
  const { required, unique, ...rest } = said;
  const boolean = said.type === 'boolean';
  return {
    ...rest,
    id: `${entity}.${said.name}@${version}`,
    required: required ?? (on === 'new' && said.type !== 'text' && !boolean),
    // Required from now on: rows that were there before stay as they are.
    ...(on === 'existing' && required === true ? { nullable: true } : {}),
    unique: unique ?? false,
    ...(boolean && said.default === undefined && required !== true ? { default: false } : {}),
  };
}
