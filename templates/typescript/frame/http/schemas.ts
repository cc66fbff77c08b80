import type { Field } from '../ui/field.ts';
import type { Include } from './include.ts';
import { MAX_PAGE_SIZE } from './query.ts';

/** A JSON Schema, as OpenAPI 3.1 has them. */
export type Schema = Readonly<Record<string, unknown>>;

/** A schema of the document, by name. */
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const SYSTEM_VALUES: Readonly<Record<string, Schema>> = {
  id: { type: 'integer', readOnly: true },
  createdAt: { type: 'string', format: 'date-time', readOnly: true },
  updatedAt: { type: 'string', format: 'date-time', readOnly: true },
  version: { type: 'integer', readOnly: true },
};

const VERSION: Schema = {
  type: 'integer',
  minimum: 1,
  description:
    'The version that the change was based on. If it is not the stored one, nothing is changed (409).',
};

/** What is sent to create a row. */
export const inputSchema = (fields: readonly Field[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: properties(fields.filter(isSent)),
  required: fields
    .filter((field) => isSent(field) && field.required && field.default === undefined)
    .map(({ name }) => name),
});

/** What is sent to replace a row. */
export const replacementSchema = (fields: readonly Field[]): Schema => ({
  ...inputSchema(fields),
  properties: { ...properties(fields.filter(isSent)), version: VERSION },
});

/** What is sent to change some values of a row. */
export const patchSchema = (fields: readonly Field[]): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: { ...properties(fields.filter(isSent).map(withoutDefault)), version: VERSION },
});

/** What is answered. */
export const storedSchema = (fields: readonly Field[]): Schema => {
  const all = { ...properties(fields.map(withoutDefault)), ...SYSTEM_VALUES };
  return { type: 'object', properties: all, required: Object.keys(all) };
};

/** What is answered where ?include= asks for more; nothing of it is there otherwise. */
export const withRelatedSchema = (
  name: string,
  path: string,
  includes: readonly Include[],
): Schema => ({
  allOf: [
    ref(name),
    {
      type: 'object',
      properties: Object.assign({}, ...includes.map((include) => relatedSchemas(path, include))),
    },
  ],
});

function relatedSchemas(path: string, { name, of, isMany, total }: Include) {
  if (!isMany) return { [name]: { oneOf: [ref(of.name), { type: 'null' }] } };
  const all = `/api${path}/{id}/${name}`;
  return {
    [name]: {
      type: 'array',
      items: ref(of.name),
      maxItems: MAX_PAGE_SIZE,
      description: `The first ${MAX_PAGE_SIZE}, by id. All of them are at ${all}, in pages.`,
    },
    ...(total !== undefined && {
      [total]: { type: 'integer', description: `How many ${name} there are in all.` },
    }),
  };
}

export const pageSchema = (item: Schema): Schema => ({
  type: 'object',
  properties: {
    items: { type: 'array', items: item },
    page: { type: 'integer' },
    pageSize: { type: 'integer' },
    total: { type: 'integer', description: 'Rows in all pages.' },
  },
  required: ['items', 'page', 'pageSize', 'total'],
});

export const problemSchema: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
        required: ['path', 'message'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'errors'],
};

/** One value, as a filter of a list. */
export const valueSchema = (field: Field): Schema => ({ ...baseOf(field), ...limitsOf(field) });

function properties(fields: readonly Field[]): Readonly<Record<string, Schema>> {
  return Object.fromEntries(fields.map((field) => [field.name, propertySchema(field)]));
}

function propertySchema(field: Field): Schema {
  const { type, ...rest } = valueSchema(field);
  const nullable = !field.required && field.type !== 'boolean';
  const { enum: values } = rest;
  return {
    title: field.label,
    type: nullable ? [type, 'null'] : type,
    ...rest,
    ...(nullable && Array.isArray(values) && { enum: [...values, null] }),
    ...(field.default !== undefined && { default: field.default }),
    ...(field.computed && { readOnly: true }),
    ...(field.unique && { 'x-unique': true, description: 'No two rows have the same.' }),
  };
}

function baseOf(field: Field): Schema {
  switch (field.type) {
    case 'integer':
      return { type: 'integer' };
    case 'belongsTo':
      return { type: 'integer', minimum: 1, 'x-references': `/api${field.target}` };
    case 'float':
    case 'decimal':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'date':
      return { type: 'string', format: 'date', examples: ['2026-01-31'] };
    case 'datetime':
      return { type: 'string', format: 'date-time', examples: ['2026-01-31T09:30:00Z'] };
    case 'time':
      return {
        type: 'string',
        pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$',
        examples: ['09:30'],
      };
    case 'email':
      return { type: 'string', format: 'email' };
    case 'url':
      return { type: 'string', format: 'uri' };
    case 'enum':
      return { type: 'string', enum: field.values ?? [] };
    default:
      return { type: 'string' };
  }
}

function limitsOf({ type, required, min, max, minLength, maxLength }: Field): Schema {
  const isText = type === 'string' || type === 'text';
  const least = minLength ?? (required && isText ? 1 : undefined);
  return {
    ...(typeof min === 'number' && { minimum: min }),
    ...(typeof max === 'number' && { maximum: max }),
    ...(typeof min === 'string' && { 'x-minimum': min }),
    ...(typeof max === 'string' && { 'x-maximum': max }),
    ...(least !== undefined && { minLength: least }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

const isSent = ({ computed }: Field): boolean => computed !== true;

const withoutDefault = ({ default: _, ...field }: Field): Field => field;
