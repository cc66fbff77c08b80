import { html } from 'hono/html';
import type { Db } from '../db/database.ts';
import type { ListQuery, Page } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import { control } from './control.ts';
import type { Field } from './field.ts';
import type { Html } from './html.ts';
import { searchName } from './ids.ts';
import { type Choice, choiceOf, type Names, namesFor } from './references.ts';
import { pagesOf, table } from './table.ts';
import type { Id, Related } from './view.ts';
import { counted, inSentence } from './words.ts';

const ROWS = 10;

/** One section of a detail page: the rows at the other end of a relation. */
export interface RelatedRows {
  readonly related: Related;
  readonly page: Page<Stored>;
  readonly names: Names;
  /** manyToMany: what may be linked. */
  readonly choice?: Choice | undefined;
}

type Params = Readonly<Record<string, string>>;

export async function relatedRows(
  db: Db,
  related: Related,
  id: Id,
  params: Params,
): Promise<RelatedRows> {
  const { name, listing, links } = related;
  const number = Math.max(1, Math.trunc(Number(params[pageName(name)])) || 1);
  const query: ListQuery = {
    page: number,
    pageSize: ROWS,
    sort: 'id',
    dir: 'asc',
    q: '',
    filters: {},
  };
  const page = await related.list(db, id, query);
  const names = await namesFor(db, listing, page.items);
  const q = params[searchName(name)] ?? '';
  const choice = links && (await choiceOf(db, links.reference, q, ''));
  return { related, page, names, choice };
}

const pageName = (name: string): string => `page-${name}`;

/** `here` is the address of the row that the section belongs to. */
export function relatedSection(section: RelatedRows, id: Id, here: string): Html {
  const { related, page, names, choice } = section;
  const { title, name, links, through } = related;
  // Each row points here: a column for that would say the same in every line.
  const fields = related.listing.fields.filter((field) => field.name !== through);
  const listing = { ...related.listing, fields };
  const many = inSentence(title);
  const action =
    links &&
    ((row: Stored) => unlinkButton(`${here}/${name}/${row.id}/unlink`, listing.titleOf(row)));
  return html`<section class="card related" id="${name}">
      <header class="head">
        <h2>${title} <span class="count">${page.total}</span></h2>
        ${through && html`<p class="buttons"><a role="button" class="secondary outline" href="${listing.path}/new?${through}=${id}">New ${inSentence(listing.label)}</a></p>`}
      </header>
      ${page.items.length > 0 ? table({ listing, rows: page.items, names, caption: title, ...(action && { action }) }) : html`<p class="none">No ${many} yet.</p>`}
      ${page.total > ROWS && sectionPager(section, here)}
      ${choice && linkForm(related, choice, here)}
    </section>`;
}

function sectionPager({ related, page }: RelatedRows, here: string): Html {
  const last = pagesOf(page);
  const step = (to: number, label: string) =>
    to >= 1 &&
    to <= last &&
    html`<a role="button" class="secondary outline" href="${here}?${pageName(related.name)}=${to}#${related.name}">${label}</a>`;
  return html`<nav class="pager" aria-label="Pages of ${inSentence(related.title)}">
      <span>${counted(page.total, related.listing)} · page ${page.page} of ${last}</span>
      <span class="steps">${step(page.page - 1, 'Previous')} ${step(page.page + 1, 'Next')}</span>
    </nav>`;
}

function linkForm({ name, listing }: Related, choice: Choice, here: string): Html {
  const field: Field = {
    name,
    column: name,
    label: `Add ${inSentence(listing.label)}`,
    type: 'belongsTo',
    required: true,
    target: listing.path,
  };
  return html`<form class="link" method="post" action="${here}/${name}">
      ${control(field, { value: '', choice })}
      <button class="secondary">Add</button>
    </form>`;
}

const unlinkButton = (action: string, title: string): Html =>
  html`<form method="post" action="${action}"><button class="plain" aria-label="Unlink ${title}">Unlink</button></form>`;
