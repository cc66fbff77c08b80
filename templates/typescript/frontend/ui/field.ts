/** Describes one attribute of an entity to everything generic: forms, tables, filters, sorting, list queries. */
export interface Field {
  /** JSON name: "birthDate"; "teacherId" for a belongsTo. */
  readonly name: string;
  /** Database column: "birth_date". */
  readonly column: string;
  /** For people: "Birth date". */
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  readonly unique?: boolean;
  /** Filled in by the rules: shown, never typed. */
  readonly computed?: boolean;
  /** Numbers for numeric types, ISO text for date, datetime and time. */
  readonly min?: number | string;
  readonly max?: number | string;
  /** In characters. */
  readonly minLength?: number;
  readonly maxLength?: number;
  /** The allowed values of an enum. */
  readonly values?: readonly string[];
  readonly default?: string | number | boolean;
  /** belongsTo only: URL path of the other entity's pages, "/teachers". */
  readonly target?: string;
}

export type FieldType =
  | 'string'
  | 'text'
  | 'integer'
  | 'float'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'time'
  | 'email'
  | 'url'
  | 'enum'
  | 'belongsTo';

const SEARCHED: ReadonlySet<FieldType> = new Set(['string', 'text', 'email', 'url']);
const NUMERIC: ReadonlySet<FieldType> = new Set(['integer', 'float', 'decimal']);
// A field of such a name cannot be a filter too.
const LIST_PARAMETERS: ReadonlySet<string> = new Set([
  'page',
  'pageSize',
  'sort',
  'dir',
  'q',
  'include',
]);
const OFFERED_AS_FILTER: ReadonlySet<FieldType> = new Set(['enum', 'boolean', 'belongsTo']);

/** Does the search box look into it? */
export const isSearchable = (field: Field): boolean => SEARCHED.has(field.type);

/** May a list be ordered by it? Long texts and references may not. */
export const isSortable = (field: Field): boolean =>
  field.type !== 'text' && field.type !== 'belongsTo';

/** Has it few enough values for a drop-down above the list? The API filters by every field. */
export const isFilter = (field: Field): boolean =>
  OFFERED_AS_FILTER.has(field.type) && !LIST_PARAMETERS.has(field.name);

export const isNumeric = (field: Field): boolean => NUMERIC.has(field.type);
