/** The values and the row of an entity as a short TypeScript type. */
import type { EntitySpec, SystemSpec } from '../../../domain/entity-spec.js';
import { type FieldContext, fieldsOf } from '../field-context.js';
import { identifiersOf } from '../identifiers.js';

export function typesText(system: SystemSpec, entity: EntitySpec): string {
  const fields = fieldsOf(system, entity);
  const given = fields.filter(({ computed }) => !computed);
  const computed = fields.filter((field) => field.computed);
  const { one } = identifiersOf(entity);
  return [
    `Values = { ${given.map(property).join('; ')} }`,
    `Item = Values & { ${[...computed.map(property), 'id: number'].join('; ')} } // and what you add, |null; computed ones are only in Item`,
    `export const ${one}Rules: Hooks = { … }`,
  ].join('\n');
}

const property = (field: FieldContext): string => `${field.name}: ${typeOf(field)}`;

function typeOf({ type, values, optional, lenient, computed }: FieldContext): string {
  const known = type === 'enum' ? values.join('|') : TYPES[type];
  return `${known ?? 'string'}${optional || lenient || (computed && type !== 'boolean') ? '|null' : ''}${FORMS[type] ?? ''}`;
}

const TYPES: Readonly<Record<string, string>> = {
  integer: 'number',
  float: 'number',
  decimal: 'number',
  belongsTo: 'number',
  boolean: 'boolean',
};

const FORMS: Readonly<Record<string, string>> = {
  date: ' /* YYYY-MM-DD */',
  datetime: ' /* ISO UTC */',
  time: ' /* HH:MM */',
};
