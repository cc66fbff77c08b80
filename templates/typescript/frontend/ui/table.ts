import { html } from 'hono/html';
import type { ListQuery, Page } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import { cell, cellClass } from './cell.ts';
import { type Field, isSortable } from './field.ts';
import { attributes, type Html } from './html.ts';
import type { Names } from './references.ts';
import { listUrl, rowUrl } from './url.ts';
import { type Listing, storedValue } from './view.ts';
import { counted } from './words.ts';

export interface TableParts<R extends Stored> {
  readonly listing: Listing<R>;
  readonly rows: readonly R[];
  readonly names: Names;
  /** Given where the columns can be sorted. */
  readonly query?: ListQuery;
  /** The last cell of a row; an Edit link unless said otherwise. */
  readonly action?: (row: R) => Html;
  readonly caption: string;
}

/** Rows with a link each; on a phone every row stands as a card of its own. */
export function table<R extends Stored>(parts: TableParts<R>): Html {
  const { listing, rows, names, query, caption } = parts;
  const action = parts.action ?? ((row: R) => editLink(listing, row));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
      <table>
        <thead${query && attributes(swap('none'))}>
          <tr>${listing.fields.map((field) => headCell(listing.path, field, query))}
            <th scope="col" class="actions"><span class="visually-hidden">Actions</span></th>
          </tr>
        </thead>
        <tbody>${rows.map(
          (row) => html`
          <tr>${listing.fields.map((field, i) => bodyCell(listing, field, row, names, i === 0))}
            <td class="actions">${action(row)}</td>
          </tr>`,
        )}
        </tbody>
      </table>
    </div>`;
}

/** With htmx a link changes the list in place and leaves the rest of the page alone. */
const swap = (show: 'none' | 'window:top') => ({
  'hx-boost': 'true',
  'hx-target': '#list',
  'hx-select': '#list',
  'hx-select-oob': '#export,#status:innerHTML',
  'hx-swap': `outerHTML show:${show}`,
});

function headCell(path: string, field: Field, query: ListQuery | undefined): Html {
  if (!query || !isSortable(field))
    return html`
            <th scope="col" class="${cellClass(field)}">${field.label}</th>`;
  const sorted = query.sort === field.name;
  const up = sorted && query.dir === 'asc';
  const href = listUrl(path, query, { sort: field.name, dir: up ? 'desc' : 'asc', page: 1 });
  const order = attributes({ 'aria-sort': sorted && (up ? 'ascending' : 'descending') });
  return html`
            <th scope="col" class="${cellClass(field)}"${order}><a id="sort-${field.name}" href="${href}">${field.label}${sorted && html` <span aria-hidden="true">${up ? '↑' : '↓'}</span>`}</a></th>`;
}

function bodyCell<R extends Stored>(
  listing: Listing<R>,
  field: Field,
  row: R,
  names: Names,
  first: boolean,
): Html {
  const content = first
    ? html`<a class="title" href="${rowUrl(listing.path, row.id)}">${firstCell(listing, field, row, names)}</a>`
    : value(field, row, names);
  return html`
            <td class="${cellClass(field)}" data-label="${field.label}">${content}</td>`;
}

// A link cannot hold another: there the row's title stands instead of the value.
function firstCell<R extends Stored>(
  listing: Listing<R>,
  field: Field,
  row: R,
  names: Names,
): Html {
  const stored = storedValue(row, field);
  const plain = stored === null || ['email', 'url', 'belongsTo'].includes(field.type);
  return plain ? html`${listing.titleOf(row)}` : value(field, row, names);
}

/** A value for reading; a belongsTo is the other row's name, as a link. */
export function value(field: Field, row: Stored, names: Names, whole = false): Html {
  const stored = storedValue(row, field);
  if (field.type !== 'belongsTo' || typeof stored !== 'number') return cell(field, stored, whole);
  return html`<a href="${rowUrl(field.target ?? '', stored)}">${names[field.name]?.get(stored) ?? stored}</a>`;
}

const editLink = <R extends Stored>(listing: Listing<R>, row: R): Html =>
  html`<a href="${rowUrl(listing.path, row.id)}/edit" aria-label="Edit ${listing.titleOf(row)}">Edit</a>`;

/** "24 students · page 1 of 2", with links to the neighbours; "7 students" where all are there. */
export function pager<R extends Stored>(
  listing: Listing<R>,
  query: ListQuery,
  page: Page<R>,
): Html {
  const last = pagesOf(page);
  const step = (to: number, label: string) =>
    to >= 1 &&
    to <= last &&
    html`<a role="button" class="secondary outline" id="page-${label}" href="${listUrl(listing.path, query, { page: to })}">${label}</a>`;
  return html`<nav class="pager" aria-label="Pages"${attributes(swap('window:top'))}>
      <span>${counted(page.total, listing)}${last > 1 && html` · page ${page.page} of ${last}`}</span>
      <span class="steps">${step(page.page - 1, 'Previous')} ${step(page.page + 1, 'Next')}</span>
    </nav>`;
}

export const pagesOf = (page: Page<unknown>): number =>
  Math.max(1, Math.ceil(page.total / page.pageSize));
