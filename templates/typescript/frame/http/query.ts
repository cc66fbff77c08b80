import { type Field, isSortable } from '../ui/field.ts';
import { malformed, Problem } from './problem.ts';

/** What a list is asked for. Columns come from the fields of the entity, never from the request. */
export interface ListQuery {
  /** From 1. */
  readonly page: number;
  /** 1 to 100. */
  readonly pageSize: number;
  /** Name of a sortable field, or id, createdAt, updatedAt. */
  readonly sort: string;
  readonly dir: 'asc' | 'desc';
  /** Text to look for in the searchable fields; empty for all rows. */
  readonly q: string;
  /** Field name → the value it must have. */
  readonly filters: Readonly<Record<string, FilterValue>>;
}

export type FilterValue = string | number | boolean;

export interface Page<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly pageSize: number;
  /** Rows in all pages. */
  readonly total: number;
}

/** A row to choose, by name. */
export interface Option {
  readonly id: number;
  readonly label: string;
}

export const PAGE_SIZE = 20;
export const MAX_PAGE_SIZE = 100;
const CONTROLS: ReadonlySet<string> = new Set(['page', 'pageSize', 'sort', 'dir', 'q', 'include']);
const OWN_COLUMNS: ReadonlyMap<string, string> = new Map([
  ['id', 'id'],
  ['createdAt', 'created_at'],
  ['updatedAt', 'updated_at'],
]);

/** Column to order by; undefined when lists cannot be ordered by that name. */
export function sortColumn(name: string, fields: readonly Field[]): string | undefined {
  const field = fields.find((candidate) => candidate.name === name && isSortable(candidate));
  return field?.column ?? OWN_COLUMNS.get(name);
}

/** All that lists can be ordered by. */
export const sortNames = (fields: readonly Field[]): readonly string[] => [
  ...OWN_COLUMNS.keys(),
  ...fields.filter(isSortable).map(({ name }) => name),
];

/** Reads a query string; throws a 400 that says which part it does not understand. Empty values count as absent. */
export function parseListQuery(params: URLSearchParams, fields: readonly Field[]): ListQuery {
  const given = new Map([...params].filter(([, value]) => value !== ''));
  const sort = given.get('sort') ?? 'id';
  const dir = given.get('dir') ?? 'asc';
  if (!sortColumn(sort, fields)) throw malformed(`Lists cannot be sorted by "${sort}".`);
  if (dir !== 'asc' && dir !== 'desc') throw malformed('dir must be "asc" or "desc".');
  return {
    page: wholeNumber('page', given.get('page') ?? '1', Number.MAX_SAFE_INTEGER / MAX_PAGE_SIZE),
    pageSize: wholeNumber('pageSize', given.get('pageSize') ?? `${PAGE_SIZE}`, MAX_PAGE_SIZE),
    sort,
    dir,
    q: given.get('q') ?? '',
    filters: filtersIn(given, fields),
  };
}

/** As `parseListQuery`, for pages: what it does not understand is left out. */
export function lenientListQuery(params: URLSearchParams, fields: readonly Field[]): ListQuery {
  const understood = new URLSearchParams();
  let query = parseListQuery(understood, fields);
  for (const [name, value] of params) {
    const tried = new URLSearchParams([...understood, [name, value]]);
    try {
      query = parseListQuery(tried, fields);
      understood.append(name, value);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }
  return query;
}

/** Fields that lists can be narrowed by: all but those whose names mean something else in a query. */
export const filterable = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ name }) => !CONTROLS.has(name));

function filtersIn(given: ReadonlyMap<string, string>, fields: readonly Field[]) {
  const asked = [...given].filter(([name]) => !CONTROLS.has(name));
  const filters = asked.map(([name, text]): [string, FilterValue] => {
    const field = filterable(fields).find((candidate) => candidate.name === name);
    if (!field) throw malformed(`Lists cannot be filtered by "${name}".`);
    return [name, filterValue(field, text)];
  });
  return Object.fromEntries(filters);
}

function filterValue(field: Field, text: string): FilterValue {
  switch (field.type) {
    case 'boolean':
      if (text !== 'true' && text !== 'false')
        throw malformed(`${field.label} must be "true" or "false".`);
      return text === 'true';
    case 'integer':
    case 'float':
    case 'decimal':
    case 'belongsTo': {
      const number = Number(text);
      if (!Number.isFinite(number)) throw malformed(`${field.label} must be a number.`);
      return number;
    }
    default:
      return text;
  }
}

function wholeNumber(name: string, text: string, max: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= 1 && number <= max) return number;
  throw malformed(`${name} must be a whole number from 1 to ${Math.floor(max)}.`);
}
