import type { Context } from 'hono';
import { html } from 'hono/html';
import { withDatabase } from '../db/database.ts';
import { idParam } from '../http/body.ts';
import { notFound } from '../http/problem.ts';
import type { Stored } from '../model/stored.ts';
import type { Html } from './html.ts';
import { breadcrumb, sendPage } from './layout.ts';
import { moment } from './moment.ts';
import { type Names, namesFor } from './references.ts';
import { type RelatedRows, relatedRows, relatedSection } from './related.ts';
import { steps } from './steps.ts';
import { value } from './table.ts';
import { rowUrl } from './url.ts';
import type { EntityView } from './view.ts';

/** GET /students/{id}: every value, then the rows of other entities that belong to it. */
export async function detailPage<R extends Stored>(c: Context, view: EntityView<R>) {
  const id = idParam(c, view.label);
  const found = await withDatabase(async (db) => {
    const row = await view.get(db, id);
    if (!row) return undefined;
    const sections: RelatedRows[] = [];
    for (const related of view.related)
      sections.push(await relatedRows(db, related, id, c.req.query()));
    return { row, names: await namesFor(db, view, [row]), sections };
  });
  if (!found) throw notFound(view.label, id);
  const { row, names, sections } = found;
  const title = view.titleOf(row);
  const here = rowUrl(view.path, id);
  const body = html`${breadcrumb([{ path: view.path, label: view.pluralLabel }], title)}
    <header class="head">
      <h1>${title}</h1>
      <p class="buttons">
        <a role="button" class="secondary outline" href="${here}/delete">Delete</a>
        <a role="button" href="${here}/edit">Edit</a>
      </p>
    </header>
    ${steps(view, row)}
    ${facts(view, row, names)}
    ${sections.map((section) => relatedSection(section, row.id, here))}`;
  return sendPage(c, { title, body, narrow: view.related.length === 0 });
}

function facts<R extends Stored>(view: EntityView<R>, row: R, names: Names): Html {
  return html`<section class="card">
      <dl class="facts">${view.fields.map(
        (field) => html`
        <div class="${field.type}"><dt>${field.label}</dt><dd>${value(field, row, names, true)}</dd></div>`,
      )}
      </dl>
      <footer class="stamp">Created ${moment(row.createdAt, true)} · changed ${moment(row.updatedAt, true)} UTC · version ${row.version}</footer>
    </section>`;
}
