import { html } from 'hono/html';
import type { FieldError } from '../http/problem.ts';
import { control, controlId } from './control.ts';
import { type Field, isNumeric } from './field.ts';
import { type Html, hidden } from './html.ts';
import type { Choices } from './references.ts';
import { storedValue } from './view.ts';

export interface FormParts {
  readonly action: string;
  readonly fields: readonly Field[];
  /** What stands in the controls, as text, by field name. */
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly choices: Choices;
  readonly submit: string;
  readonly cancel: string;
  /** The version that the person began to edit; absent for a new row. */
  readonly version?: number | undefined;
}

export type FormValues = Readonly<Record<string, string>>;

/** A whole form; messages stand beside their fields, and together above. */
export function form(parts: FormParts): Html {
  const messages = new Map(parts.errors.map(({ path, message }) => [path, message]));
  const first = parts.fields.find((field) => messages.has(field.name));
  return html`${errorSummary(parts.fields, parts.errors)}
    <form class="card form" method="post" action="${parts.action}" novalidate>
      <button class="visually-hidden" tabindex="-1" aria-hidden="true">${parts.submit}</button>
      ${parts.version !== undefined && hidden('version', parts.version)}
      <div class="fields">${parts.fields.map((field) =>
        control(field, {
          value: parts.values[field.name] ?? '',
          error: messages.get(field.name),
          focus: field === first,
          choice: parts.choices[field.name],
        }),
      )}
      </div>
      <footer>
        <a role="button" class="secondary outline" href="${parts.cancel}">Cancel</a>
        <button>${parts.submit}</button>
      </footer>
    </form>`;
}

function errorSummary(fields: readonly Field[], errors: readonly FieldError[]): Html {
  if (errors.length === 0) return html``;
  const labels = new Map(fields.map((field) => [field.name, field.label]));
  const items = errors.map(({ path, message }) =>
    labels.has(path)
      ? html`<li><a href="#${controlId(path)}">${message}</a></li>`
      : html`<li>${message}</li>`,
  );
  return html`<div class="notice danger" role="alert">
      <p>${errors.length === 1 ? 'Please fix this:' : `Please fix these ${errors.length} things:`}</p>
      <ul>${items}</ul>
    </div>`;
}

/** What a browser sent, as text by field name, to show again. */
export function typedValues(fields: readonly Field[], data: FormData): FormValues {
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      field.type === 'boolean' ? shown(field, data.has(field.name)) : textOf(data, field.name),
    ]),
  );
}

/** What is stored, as text by field name, to edit. */
export function storedValues(fields: readonly Field[], row: object): FormValues {
  return Object.fromEntries(
    fields.map((field) => [field.name, shown(field, storedValue(row, field))]),
  );
}

/** What a new row begins with. */
export function defaultValues(fields: readonly Field[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, field.default)]));
}

function shown(field: Field, value: unknown): string {
  if (value === null || value === undefined || value === false) return '';
  return field.type === 'datetime' ? String(value).slice(0, 16) : String(value);
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
  if (isNumeric(field) || field.type === 'belongsTo')
    return Number.isFinite(Number(value)) ? Number(value) : value;
  if (field.type === 'datetime') return /T\d\d:\d\d$/.test(value) ? `${value}:00.000Z` : value;
  return value;
}

function textOf(data: FormData, name: string): string {
  const value = data.get(name);
  // Browsers end lines with CR LF.
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}
