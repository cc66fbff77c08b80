import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Db, transaction, withDatabase } from '../db/database.ts';
import { idParam } from '../http/body.ts';
import { type FieldError, notFound, Problem } from '../http/problem.ts';
import type { Stored } from '../model/stored.ts';
import { conflictNotice } from './conflict.ts';
import { leaveFlash } from './flash.ts';
import { form } from './form.ts';
import { searchName } from './ids.ts';
import { breadcrumb, sendPage } from './layout.ts';
import { type Choice, type Choices, choiceOf } from './references.ts';
import {
  defaultValues,
  type FormValues,
  fromForm,
  sentForm,
  storedValues,
  typedValues,
} from './sent-form.ts';
import { fixedValues, typedFields } from './typed-fields.ts';
import { rowUrl } from './url.ts';
import type { EntityView } from './view.ts';
import { inSentence } from './words.ts';

/** What a form page shows, for a new row or a stored one. */
interface FormState<R extends Stored> {
  readonly row?: R;
  readonly values: FormValues;
  readonly errors?: readonly FieldError[];
  /** What a person typed to find the rows of a belongsTo, by field name. */
  readonly searches?: FormValues;
  /** Somebody else has saved the row in between. */
  readonly conflict?: boolean;
  readonly version?: number;
}

/** GET /students/new: an empty form; the query string may fill fields in. */
export function newPage<R extends Stored>(c: Context, view: EntityView<R>) {
  return formPage(c, view, { values: { ...defaultValues(view.fields), ...c.req.query() } });
}

/** GET /students/{id}/edit */
export async function editPage<R extends Stored>(c: Context, view: EntityView<R>) {
  const id = idParam(c, view.label);
  const row = await withDatabase((db) => view.get(db, id));
  if (!row) throw notFound(view.label, id);
  return formPage(c, view, { row, values: storedValues(view.fields, row), version: row.version });
}

/** POST /students/new: creates the row, or shows the form again with what is wrong. */
export async function createFromForm<R extends Stored>(c: Context, view: EntityView<R>) {
  const data = await sentForm(c);
  const typed = { values: typedValues(view.fields, data), searches: searchesIn(view, data) };
  if (data.has('find')) return formPage(c, view, typed);
  try {
    const row = await transaction((db) => view.create(db, fromForm(typedFields(view), data)));
    leaveFlash(c, `${view.titleOf(row)} was created.`);
    return c.redirect(rowUrl(view.path, row.id), 303);
  } catch (error) {
    const { errors, status } = refusalIn(error);
    return formPage(c, view, { ...typed, errors }, status);
  }
}

/** POST /students/{id}/edit: saves the row, or says what is wrong or who was faster. */
export async function saveFromForm<R extends Stored>(c: Context, view: EntityView<R>) {
  const id = idParam(c, view.label);
  const data = await sentForm(c);
  const row = await withDatabase((db) => view.get(db, id));
  if (!row) throw notFound(view.label, id);
  const version = Number(data.get('version'));
  const typed = {
    row,
    values: typedValues(view.fields, data),
    searches: searchesIn(view, data),
    version,
  };
  if (data.has('find')) return formPage(c, view, typed);
  if (version !== row.version) {
    return formPage(c, view, { ...typed, conflict: true, version: row.version }, 409);
  }
  try {
    const saved = await transaction((db) =>
      view.replace(db, id, {
        ...fixedValues(view, row),
        ...fromForm(typedFields(view, row), data),
        version,
      }),
    );
    if (!saved) throw notFound(view.label, id);
    leaveFlash(c, `${view.titleOf(saved)} was saved.`);
    return c.redirect(rowUrl(view.path, id), 303);
  } catch (error) {
    const { errors, status } = refusalIn(error);
    return formPage(c, view, { ...typed, errors }, status);
  }
}

/** What the person can put right; anything else is not for a form. */
export function refusalIn(error: unknown) {
  if (!(error instanceof Problem)) throw error;
  const { status, message, errors } = error;
  if (status !== 409 && status !== 422) throw error;
  return { status, errors: errors.length > 0 ? errors : [{ path: '', message }] };
}

const searchesIn = <R extends Stored>(view: EntityView<R>, data: FormData): FormValues =>
  Object.fromEntries(
    Object.keys(view.references).map((name) => [name, String(data.get(searchName(name)) ?? '')]),
  );

async function formPage<R extends Stored>(
  c: Context,
  view: EntityView<R>,
  { row, values, errors = [], searches = {}, conflict = false, version }: FormState<R>,
  status: 200 | 409 | 422 = 200,
) {
  const title = row ? `Edit ${view.titleOf(row)}` : `New ${inSentence(view.label)}`;
  const here = row ? rowUrl(view.path, row.id) : view.path;
  const fields = typedFields(view, row);
  const choices = await withDatabase((db) => choicesFor(db, view, values, searches));
  const above = [{ path: view.path, label: view.pluralLabel }];
  if (row) above.push({ path: here, label: view.titleOf(row) });
  const body = html`${breadcrumb(above, row ? 'Edit' : title)}
    <h1>${title}</h1>
    ${row && conflict && conflictNotice(view, row, values, choices)}
    ${form({
      action: `${here}/${row ? 'edit' : 'new'}`,
      fields,
      values,
      errors,
      choices,
      fixed: row && { fields: view.fields.filter((field) => !fields.includes(field)), row },
      version,
      submit: row ? 'Save' : `Create ${inSentence(view.label)}`,
      cancel: here,
    })}`;
  return sendPage(c, { title, body, narrow: true }, status);
}

/** The rows that each belongsTo may be chosen from. */
export async function choicesFor<R extends Stored>(
  db: Db,
  view: EntityView<R>,
  values: FormValues,
  searches: FormValues,
): Promise<Choices> {
  const choices: Record<string, Choice> = {};
  for (const [name, reference] of Object.entries(view.references))
    choices[name] = await choiceOf(db, reference, searches[name] ?? '', values[name] ?? '');
  return choices;
}
