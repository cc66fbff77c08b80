import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { withDatabase } from '../db/database.ts';
import type { Stored } from '../model/stored.ts';
import type { Html } from './html.ts';
import { sendPage } from './layout.ts';
import { moment } from './moment.ts';
import { site } from './site.ts';
import { rowUrl } from './url.ts';
import type { EntityView } from './view.ts';
import { counted, inSentence } from './words.ts';

const LATEST_ROWS = 5;

/** GET /: what there is of each entity, and what came last. */
export function homePages(views: readonly EntityView[]): Hono {
  return new Hono().get('/', (c) => homePage(c, views));
}

async function homePage(c: Context, views: readonly EntityView[]) {
  const cards = await withDatabase(async (db) => {
    const query = {
      page: 1,
      pageSize: LATEST_ROWS,
      sort: 'id',
      dir: 'desc',
      q: '',
      filters: {},
    } as const;
    const latest: Html[] = [];
    for (const view of views) {
      const { items, total: count } = await view.list(db, query);
      latest.push(entityCard(view, items, count));
    }
    return latest;
  });
  const body = html`<header class="head"><h1>${site.title}</h1></header>
    <div class="cards">${cards}
    </div>`;
  return sendPage(c, { title: 'Overview', body });
}

function entityCard(view: EntityView, rows: readonly Stored[], count: number): Html {
  return html`
      <section class="card entity">
        <header class="head">
          <hgroup>
            <h2><a href="${view.path}">${view.pluralLabel}</a></h2>
            <p>${counted(count, view)}</p>
          </hgroup>
          <a role="button" class="secondary outline" href="${view.path}/new" aria-label="New ${inSentence(view.label)}">New</a>
        </header>
        ${rows.length > 0 ? latestRows(view, rows) : html`<p class="none">None yet. <a href="${view.path}/new">Create the first ${inSentence(view.label)}</a>.</p>`}
      </section>`;
}

const latestRows = (
  view: EntityView,
  rows: readonly Stored[],
): Html => html`<ul class="latest">${rows.map(
  (row) => html`
          <li><a href="${rowUrl(view.path, row.id)}">${view.titleOf(row)}</a> ${moment(row.createdAt, true)}</li>`,
)}
        </ul>`;
