import type { Field } from '../ui/field.ts';
import type { Include } from './include.ts';
import { filterable, MAX_PAGE_SIZE, PAGE_SIZE, sortNames } from './query.ts';
import { ref, type Schema, valueSchema } from './schemas.ts';

// The pieces that operations of the API's description are made of.

type Responses = Readonly<Record<string, Schema>>;

const PROBLEMS = {
  400: 'The request is malformed.',
  404: 'There is no such row.',
  409: 'A value is taken, the version is stale, or other rows need this one.',
  422: 'Values are not valid: `errors` names each of them.',
} as const;

export const DONE: Responses = { 204: { description: 'Done.' } };

export const json = (description: string, schema: string): Schema => ({
  description,
  content: { 'application/json': { schema: ref(schema) } },
});

export const created = (one: string, schema: string): Schema => ({
  ...json(`The new ${one}.`, schema),
  headers: { Location: { schema: { type: 'string' }, description: 'Where it can be read.' } },
});

export const body = (schema: string): Schema => ({
  required: true,
  content: { 'application/json': { schema: ref(schema) } },
});

export const problems = (...statuses: readonly (keyof typeof PROBLEMS)[]): Responses =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: PROBLEMS[status],
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  );

export const idParameter = (name: string): Schema => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'integer', minimum: 1 },
});

/** None where nothing can come along. */
export const includeParameter = (includes: readonly Include[]): readonly Schema[] =>
  includes.length === 0
    ? []
    : [
        {
          ...query(
            'include',
            {
              type: 'array',
              items: { type: 'string', enum: includes.map(({ name }) => name) },
              uniqueItems: true,
            },
            `Related rows that come along under these names, the first ${MAX_PAGE_SIZE} of each.`,
          ),
          style: 'form',
          explode: false,
        },
      ];

export const listParameters = (fields: readonly Field[]): readonly Schema[] => [
  query('page', { type: 'integer', minimum: 1, default: 1 }),
  query('pageSize', { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: PAGE_SIZE }),
  query('sort', { type: 'string', enum: sortNames(fields), default: 'id' }),
  query('dir', { type: 'string', enum: ['asc', 'desc'], default: 'asc' }),
  query('q', { type: 'string' }, 'Text to look for.'),
  ...filterable(fields).map((field) =>
    query(field.name, valueSchema(field), 'Only rows with this value.'),
  ),
];

const query = (name: string, schema: Schema, description?: string): Schema => ({
  name,
  in: 'query',
  schema,
  ...(description && { description }),
});
