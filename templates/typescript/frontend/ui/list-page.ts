import type { Context } from 'hono';
import { html } from 'hono/html';
import { type Db, withDatabase } from '../db/database.ts';
import { type ListQuery, parseListQuery } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import { isFilter } from './field.ts';
import { activeFilters, keptOrder, toolbar } from './filters.ts';
import type { Html } from './html.ts';
import { sendPage } from './layout.ts';
import { type Choice, type Choices, choiceOf, namesFor } from './references.ts';
import { pager, pagesOf, table } from './table.ts';
import { listUrl } from './url.ts';
import type { EntityView, Listing } from './view.ts';
import { counted, inSentence } from './words.ts';

/** GET /students: search, filters, sortable columns, pages. */
export async function listPage<R extends Stored>(c: Context, view: EntityView<R>) {
  const query = parseListQuery(new URL(c.req.url).searchParams, view.fields);
  const { page, names, choices } = await withDatabase(async (db) => {
    const found = await view.list(db, query);
    return {
      page: found,
      names: await namesFor(db, view, found.items),
      choices: await choicesFor(db, view, query),
    };
  });
  if (page.page > pagesOf(page))
    return c.redirect(listUrl(view.path, query, { page: pagesOf(page) }));
  const body = html`<header class="head">
      <hgroup>
        <h1>${view.pluralLabel}</h1>
        <p id="status" role="status">${counted(page.total, view)}</p>
      </hgroup>
      <p class="buttons">
        <a role="button" class="secondary outline" id="export" href="${listUrl(`${view.path}/export.csv`, query, { page: 1 })}">Export CSV</a>
        <a role="button" href="${view.path}/new">New ${inSentence(view.label)}</a>
      </p>
    </header>
    <section class="card">
      ${(page.total > 0 || isNarrowed(query)) && toolbar(view, query, choices)}
      <div id="list">${keptOrder(query)}${activeFilters(view, query, choices, names)}
      ${
        page.total > 0
          ? html`${table({ listing: view, rows: page.items, names, query, caption: view.pluralLabel })}
      ${pager(view, query, page)}`
          : nothing(view, query)
      }
      </div>
    </section>`;
  // A form of htmx would put its empty fields into the address too.
  c.header('HX-Push-Url', listUrl(view.path, query));
  return sendPage(c, { title: view.pluralLabel, body });
}

async function choicesFor<R extends Stored>(
  db: Db,
  view: EntityView<R>,
  query: ListQuery,
): Promise<Choices> {
  const choices: Record<string, Choice> = {};
  for (const field of view.fields.filter(isFilter)) {
    const reference = view.references[field.name];
    if (reference)
      choices[field.name] = await choiceOf(
        db,
        reference,
        '',
        String(query.filters[field.name] ?? ''),
      );
  }
  return choices;
}

const isNarrowed = (query: ListQuery): boolean =>
  query.q !== '' || Object.keys(query.filters).length > 0;

function nothing<R extends Stored>(listing: Listing<R>, query: ListQuery): Html {
  const many = inSentence(listing.pluralLabel);
  if (isNarrowed(query))
    return html`<div class="blank">
        <h2>No ${many} match</h2>
        <p>Try other words, or fewer filters.</p>
        <p><a role="button" class="secondary outline" href="${listing.path}">Show all ${many}</a></p>
      </div>`;
  return html`<div class="blank">
        <h2>No ${many} yet</h2>
        <p>They will stand here, ready to be searched, sorted and exported.</p>
        <p><a role="button" href="${listing.path}/new">Create the first ${inSentence(listing.label)}</a></p>
      </div>`;
}
