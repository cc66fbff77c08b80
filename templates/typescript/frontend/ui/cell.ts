import { html } from 'hono/html';
import { type Field, isNumeric } from './field.ts';
import type { Html } from './html.ts';
import { moment } from './moment.ts';

const LONGEST_TEXT = 60;
const TONES = 8;
// "min2" groups from 10,000 on, so that a year stays 2026.
const WHOLE = new Intl.NumberFormat('en', { useGrouping: 'min2', maximumFractionDigits: 0 });
const FLOAT = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
const DECIMAL = new Intl.NumberFormat('en', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 10,
});

const EMPTY = html`<span class="empty" aria-hidden="true">—</span>`;

/** One value for reading: in a table cell, or whole on a detail page. */
export function cell(field: Field, value: unknown, whole = false): Html {
  if (value === null || value === undefined || value === '') return EMPTY;
  switch (field.type) {
    case 'boolean':
      return yesOrNo(value === true);
    case 'integer':
      return html`${WHOLE.format(Number(value))}`;
    case 'float':
      return html`${FLOAT.format(Number(value))}`;
    case 'decimal':
      return html`${DECIMAL.format(Number(value))}`;
    case 'date':
      return html`<time datetime="${String(value)}">${String(value)}</time>`;
    case 'datetime':
      return moment(String(value));
    case 'email':
      return html`<a href="mailto:${encodeURI(String(value))}">${String(value)}</a>`;
    case 'url':
      return link(String(value), whole);
    case 'enum':
      return badge(String(value), field.values ?? []);
    case 'text':
      return whole ? html`<span class="prose">${String(value)}</span>` : cut(String(value));
    default:
      return whole ? html`${String(value)}` : cut(String(value));
  }
}

/** Numbers stand at the right, so that digits line up. */
export const cellClass = (field: Field): string => (isNumeric(field) ? 'number' : field.type);

const yesOrNo = (yes: boolean): Html =>
  yes
    ? html`<span class="yes" aria-hidden="true">✓</span><span class="visually-hidden">Yes</span>`
    : html`<span class="no" aria-hidden="true">–</span><span class="visually-hidden">No</span>`;

// The colour follows the place in the list of values: always the same, and different for neighbours.
function badge(value: string, values: readonly string[]): Html {
  const tone = Math.max(0, values.indexOf(value)) % TONES;
  return html`<span class="badge tone-${tone}">${value}</span>`;
}

// Only http and https become links: a stored "javascript:" must stay text.
function link(url: string, whole: boolean): Html {
  const text = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (!/^https?:\/\//i.test(url)) return cut(url);
  return html`<a href="${url}" rel="noreferrer noopener">${whole ? url : cut(text)}</a>`;
}

function cut(text: string): Html {
  if (text.length <= LONGEST_TEXT) return html`${text}`;
  return html`<span title="${text}">${text.slice(0, LONGEST_TEXT - 1)}…</span>`;
}
