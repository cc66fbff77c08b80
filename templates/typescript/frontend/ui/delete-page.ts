import type { Context } from 'hono';
import { html } from 'hono/html';
import { transaction, withDatabase } from '../db/database.ts';
import { idParam } from '../http/body.ts';
import { notFound, Problem } from '../http/problem.ts';
import type { Stored } from '../model/stored.ts';
import { leaveFlash } from './flash.ts';
import { breadcrumb, sendPage } from './layout.ts';
import { rowUrl } from './url.ts';
import type { EntityView } from './view.ts';
import { inSentence } from './words.ts';

/** GET /students/{id}/delete: asks first, and works without scripts. */
export async function deletePage<R extends Stored>(
  c: Context,
  view: EntityView<R>,
  refusal?: string,
) {
  const id = idParam(c, view.label);
  const row = await withDatabase((db) => view.get(db, id));
  if (!row) throw notFound(view.label, id);
  const title = view.titleOf(row);
  const here = rowUrl(view.path, id);
  const above = [
    { path: view.path, label: view.pluralLabel },
    { path: here, label: title },
  ];
  const body = html`${breadcrumb(above, 'Delete')}
    <h1>Delete ${title}?</h1>
    ${refusal && html`<div class="notice danger" role="alert"><p>${refusal}</p></div>`}
    <form class="card form" method="post" action="${here}/delete">
      <p>This ${inSentence(view.label)} will be removed for good. It cannot be brought back.</p>
      <footer>
        <a role="button" class="secondary outline" href="${here}">Keep it</a>
        <button class="danger">Delete ${inSentence(view.label)}</button>
      </footer>
    </form>`;
  return sendPage(c, { title: `Delete ${title}`, body, narrow: true }, refusal ? 409 : 200);
}

/** POST /students/{id}/delete */
export async function deleteFromForm<R extends Stored>(c: Context, view: EntityView<R>) {
  const id = idParam(c, view.label);
  const row = await withDatabase((db) => view.get(db, id));
  if (!row) throw notFound(view.label, id);
  try {
    await transaction((db) => view.remove(db, id));
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return deletePage(c, view, error.message);
  }
  leaveFlash(c, `${view.titleOf(row)} was deleted.`);
  return c.redirect(view.path, 303);
}
