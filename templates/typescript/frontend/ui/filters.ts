import { html } from 'hono/html';
import type { ListQuery } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import { type Field, isFilter, isSearchable } from './field.ts';
import { attributes, type Html, hidden } from './html.ts';
import type { Choices, Names } from './references.ts';
import { type Option, select } from './select.ts';
import { isSorted, listUrl } from './url.ts';
import type { Listing } from './view.ts';
import { either, inSentence } from './words.ts';

const FORM = 'toolbar';
const LIVE = {
  'hx-target': '#list',
  'hx-select': '#list',
  'hx-swap': 'outerHTML',
  'hx-select-oob': '#export,#status:innerHTML',
  'hx-push-url': 'true',
};

/** Search box and drop-downs above a list; with htmx the list follows the typing. */
export function toolbar<R extends Stored>(
  listing: Listing<R>,
  query: ListQuery,
  choices: Choices,
): Html {
  const searched = listing.fields.filter(isSearchable);
  const filters = listing.fields.filter(
    (field) => isFilter(field) && !choices[field.name]?.searched,
  );
  if (searched.length === 0 && filters.length === 0) return html``;
  const trigger = triggers(filters, searched.length > 0);
  const live = attributes({ 'hx-get': listing.path, 'hx-trigger': trigger, ...LIVE });
  return html`<search><form class="toolbar" id="${FORM}" action="${listing.path}"${live}>
      ${searched.length > 0 && searchBox(searched, query.q)}
      ${filters.map((field) => dropDown(field, optionsOf(field, choices), query))}
      ${otherFilters(query, filters).map(([name, value]) => hidden(name, value))}
      <noscript><button>Apply</button></noscript>
    </form></search>`;
}

/** The list follows the typing after a pause, and each choice at once. */
const triggers = (filters: readonly Field[], isSearched: boolean): string =>
  [
    ...(isSearched ? ['input changed delay:250ms from:#q'] : []),
    ...filters.map((field) => `change from:#${filterId(field)}`),
    'submit',
  ].join(', ');

const filterId = (field: Field): string => `filter-${field.name}`;

/** Keeps the order of the list through a search; part of the toolbar, wherever it stands. */
export const keptOrder = ({ sort, dir }: ListQuery): Html =>
  html`${isSorted({ sort, dir }) && [hidden('sort', sort, FORM), hidden('dir', dir, FORM)]}`;

function searchBox(fields: readonly Field[], q: string): Html {
  const words = fields.map((field) => inSentence(field.label));
  const named = words.length > 3 ? [...words.slice(0, 2), 'more'] : words;
  const placeholder = `Search ${either(named)}`;
  return html`<input type="search" id="q" name="q" value="${q}" placeholder="${placeholder}" aria-label="${placeholder}">`;
}

function dropDown(field: Field, options: readonly Option[], query: ListQuery): Html {
  const names = { id: filterId(field), name: field.name, 'aria-label': field.label };
  return select(attributes(names), anyOf(field), options, String(query.filters[field.name] ?? ''));
}

const anyOf = ({ label, type }: Field): string =>
  type === 'boolean' ? `${label}: any` : `Any ${inSentence(label)}`;

function optionsOf(field: Field, choices: Choices): readonly Option[] {
  if (field.type === 'boolean')
    return [
      ['true', `${field.label}: yes`],
      ['false', `${field.label}: no`],
    ];
  const rows = choices[field.name]?.options.map(({ id, label }): Option => [String(id), label]);
  return rows ?? (field.values ?? []).map((value) => [value, value]);
}

function otherFilters(query: ListQuery, shown: readonly Field[]): [string, string][] {
  return Object.entries(query.filters)
    .filter(([name]) => !shown.some((field) => field.name === name))
    .map(([name, value]) => [name, String(value)]);
}

/** Filters that have no drop-down, each with a link that takes it off. */
export function activeFilters<R extends Stored>(
  listing: Listing<R>,
  query: ListQuery,
  choices: Choices,
  names: Names,
): Html {
  const hiddenOnes = listing.fields.filter(
    (field) =>
      query.filters[field.name] !== undefined &&
      (!isFilter(field) || choices[field.name]?.searched),
  );
  if (hiddenOnes.length === 0) return html``;
  return html`<p class="chips">${hiddenOnes.map((field) => {
    const { [field.name]: value, ...filters } = query.filters;
    const text = names[field.name]?.get(Number(value)) ?? String(value);
    const href = listUrl(listing.path, query, { filters, page: 1 });
    return html`<a class="chip" href="${href}" title="Remove this filter">${field.label}: ${text} <span aria-hidden="true">×</span></a>`;
  })}</p>`;
}
