import { html } from 'hono/html';
import type { FieldError } from '../http/problem.ts';
import { cell } from './cell.ts';
import { control } from './control.ts';
import type { Field } from './field.ts';
import { type Html, hidden } from './html.ts';
import { controlId } from './ids.ts';
import type { Choices } from './references.ts';
import type { FormValues } from './sent-form.ts';
import { storedValue } from './view.ts';

export interface FormParts {
  readonly action: string;
  readonly fields: readonly Field[];
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly choices: Choices;
  /** A row whose other fields are shown, but not typed. */
  readonly fixed?: { readonly fields: readonly Field[]; readonly row: object } | undefined;
  /** What else is sent. */
  readonly more?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly cancel: string;
  /** The version that the person began to edit; absent for a new row. */
  readonly version?: number | undefined;
}

/**
 * A whole form; messages stand beside their fields, and together above. Enter presses the first button of a form: that
 * is a hidden one, because it must not be the "Find" of a chooser.
 */
export function form(parts: FormParts): Html {
  const messages = new Map(parts.errors.map(({ path, message }) => [path, message]));
  const first = parts.fields.find((field) => messages.has(field.name));
  return html`${errorSummary(parts.fields, parts.errors)}
    <form class="card form" method="post" action="${parts.action}" novalidate>
      <button class="visually-hidden" tabindex="-1" aria-hidden="true">${parts.submit}</button>
      ${parts.version !== undefined && hidden('version', parts.version)}
      ${Object.entries(parts.more ?? {}).map(([name, value]) => hidden(name, value))}
      <div class="fields">${parts.fields.map((field) =>
        control(field, {
          value: parts.values[field.name] ?? '',
          error: messages.get(field.name),
          focus: field === first,
          choice: parts.choices[field.name],
        }),
      )}
      ${parts.fixed && fixedValues(parts.fixed)}</div>
      <footer>
        <a role="button" class="secondary outline" href="${parts.cancel}">Cancel</a>
        <button>${parts.submit}</button>
      </footer>
    </form>`;
}

const fixedValues = ({ fields, row }: NonNullable<FormParts['fixed']>): Html =>
  html`${fields.map(
    (field) => html`
      <div class="field fixed"><span class="name">${field.label}</span><div>${cell(field, storedValue(row, field))}</div>
        <small class="hint">${field.computed ? 'Filled in by the system' : 'Changes step by step, on its page'}</small></div>`,
  )}`;

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
