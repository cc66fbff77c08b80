import type { Context } from 'hono';
import { malformed } from '../http/problem.ts';
import { type Field, isNumeric } from './field.ts';
import { fromControl, inControl } from './moment.ts';
import { storedValue } from './view.ts';

/** What stands in the controls of a form, as text, by field name. */
export type FormValues = Readonly<Record<string, string>>;

/** The form in a request; throws a 400 when there is none. */
export async function sentForm(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) throw malformed('The body must be a form.');
    throw error;
  }
}

/** What a person typed, to show it again. */
export const typedValues = (fields: readonly Field[], data: FormData): FormValues =>
  valuesOf(fields, (field) =>
    field.type === 'boolean' ? data.has(field.name) : textOf(data, field.name),
  );

/** What is stored, to edit it. */
export const storedValues = (fields: readonly Field[], row: object): FormValues =>
  valuesOf(fields, (field) => storedValue(row, field));

/** What a new row begins with. */
export const defaultValues = (fields: readonly Field[]): FormValues =>
  valuesOf(fields, (field) => field.default);

function valuesOf(fields: readonly Field[], value: (field: Field) => unknown): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, value(field))]));
}

function shown(field: Field, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  return field.type === 'datetime' ? inControl(String(value)) : String(value);
}

/**
 * The JSON body that the API would have been sent. What cannot be converted stays text, so that the schema says what
 * is wrong with it; an empty control is null, or left out where a value is required.
 */
export function fromForm(fields: readonly Field[], data: FormData): Record<string, unknown> {
  const entries = fields.map((field): [string, unknown] => [
    field.name,
    field.type === 'boolean' ? data.has(field.name) : typed(field, textOf(data, field.name)),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function typed(field: Field, text: string): unknown {
  const value = text.trim();
  if (value === '') return field.required ? undefined : null;
  if (field.type === 'datetime') return fromControl(value);
  if (!isNumeric(field) && field.type !== 'belongsTo') return value;
  return Number.isFinite(Number(value)) ? Number(value) : value;
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  // Browsers end lines with CR LF.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
