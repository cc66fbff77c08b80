import type { Context } from 'hono';
import { html } from 'hono/html';
import { transaction, withDatabase } from '../db/database.ts';
import { idParam } from '../http/body.ts';
import { type FieldError, malformed, notFound } from '../http/problem.ts';
import type { Stored } from '../model/stored.ts';
import { isStepped, nextValues } from '../model/transitions.ts';
import { cell } from './cell.ts';
import type { Field } from './field.ts';
import { leaveFlash } from './flash.ts';
import { form } from './form.ts';
import { choicesFor, refusalIn } from './form-page.ts';
import { type Html, hidden } from './html.ts';
import { breadcrumb, sendPage } from './layout.ts';
import { fromForm, sentForm, storedValues, typedValues } from './sent-form.ts';
import { typedFields } from './typed-fields.ts';
import { rowUrl } from './url.ts';
import { type EntityView, storedValue } from './view.ts';

/** The present value of each state machine, with a button for each value that may follow. */
export function steps<R extends Stored>(view: EntityView<R>, row: R): Html {
  const { transitions } = view.rules;
  const fields = view.fields.filter((field) => nextValues(transitions, field, row).length > 0);
  return html`${fields.map(
    (field) => html`
    <form class="card stepper" method="post" action="${rowUrl(view.path, row.id)}/step">
      <p><strong>${field.label}</strong> ${cell(field, storedValue(row, field))}</p>
      ${hidden('field', field.name)}${hidden('version', row.version)}
      <p class="buttons">${nextValues(transitions, field, row).map(
        (value) => html`
        <button class="secondary outline" name="value" value="${value}">${wordsFor(value)}</button>`,
      )}
      </p>
    </form>`,
  )}`;
}

const wordsFor = (value: string): string => `Mark as ${value}`;

/** What a step needs besides its button: fields that the rules ask for. */
interface Step<R extends Stored> {
  readonly row: R;
  readonly field: Field;
  readonly value: string;
  readonly asked: readonly Field[];
  readonly data: FormData;
}

/** POST /leave-requests/{id}/step: changes the value, or asks for what it needs, or says why not. */
export async function takeStep<R extends Stored>(c: Context, view: EntityView<R>) {
  const id = idParam(c, view.label);
  const data = await sentForm(c);
  const row = await withDatabase((db) => view.get(db, id));
  if (!row) throw notFound(view.label, id);
  const step = stepIn(view, row, data);
  const { field, value, asked } = step;
  const version = Number(data.get('version'));
  const body = { ...valuesOf(view, row), ...fromForm(asked, data), [field.name]: value, version };
  try {
    const saved = await transaction((db) => view.replace(db, id, body));
    if (!saved) throw notFound(view.label, id);
    leaveFlash(c, `${field.label} of ${view.titleOf(saved)} is ${value} now.`);
    return c.redirect(rowUrl(view.path, id), 303);
  } catch (error) {
    const { errors, status } = refusalIn(error);
    return stepPage(c, view, step, errors, status);
  }
}

function stepIn<R extends Stored>(view: EntityView<R>, row: R, data: FormData): Step<R> {
  const field = view.fields.find(
    (one) => one.name === data.get('field') && isStepped(view.rules.transitions, one),
  );
  if (!field) throw malformed('There is no such step.');
  const names = String(data.get('asked') ?? '').split(',');
  const asked = typedFields(view, row).filter(({ name }) => names.includes(name));
  return { row, field, value: String(data.get('value') ?? ''), asked, data };
}

const valuesOf = (view: Pick<EntityView, 'fields'>, row: object): Record<string, unknown> =>
  Object.fromEntries(
    view.fields
      .filter(({ computed }) => !computed)
      .map((field) => [field.name, storedValue(row, field)]),
  );

async function stepPage<R extends Stored>(
  c: Context,
  view: EntityView<R>,
  { row, field, value, asked, data }: Step<R>,
  errors: readonly FieldError[],
  status: 409 | 422,
) {
  const title = wordsFor(value);
  const here = rowUrl(view.path, row.id);
  const fields = typedFields(view, row).filter(
    (one) => asked.includes(one) || errors.some(({ path }) => path === one.name),
  );
  const values = { ...storedValues(fields, row), ...typedValues(asked, data) };
  const choices = await withDatabase((db) => choicesFor(db, view, values, {}));
  const above = [
    { path: view.path, label: view.pluralLabel },
    { path: here, label: view.titleOf(row) },
  ];
  const names = fields.map(({ name }) => name).join(',');
  const body = html`${breadcrumb(above, title)}
    <h1>${title}</h1>
    ${
      fields.length > 0
        ? form({
            action: `${here}/step`,
            fields,
            values,
            errors,
            choices,
            version: row.version,
            more: { field: field.name, value, asked: names },
            submit: title,
            cancel: here,
          })
        : html`<div class="notice danger" role="alert">${errors.map(({ message }) => html`<p>${message}</p>`)}</div>
    <p class="buttons"><a role="button" class="secondary outline" href="${here}">Back to ${view.titleOf(row)}</a></p>`
    }`;
  return sendPage(c, { title, body, narrow: true }, status);
}
