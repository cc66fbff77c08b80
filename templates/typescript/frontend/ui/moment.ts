import { html } from 'hono/html';
import type { Html } from './html.ts';

// Moments are kept, shown and typed in UTC. Seconds appear only where there are some.

/** "2026-01-31T09:30:00.000Z" → "2026-01-31T09:30", as a control holds it. */
export const inControl = (iso: string): string => iso.replace(/(?::00)?(?:\.000)?Z$/, '');

/** "2026-01-31T09:30" → "2026-01-31T09:30:00Z"; any other text stays as it is. */
export function fromControl(text: string): string {
  const time = /T\d\d:\d\d(:\d\d(\.\d+)?)?$/.exec(text);
  if (!time) return text;
  return time[1] === undefined ? `${text}:00Z` : `${text}Z`;
}

/** "2026-01-31 09:30" */
export const inWords = (iso: string): string => inControl(iso).replace('T', ' ');

/** The same as an element; `toMinutes` leaves the seconds to the tooltip. */
export const moment = (iso: string, toMinutes = false): Html =>
  html`<time datetime="${iso}" title="${iso}">${toMinutes ? inWords(iso).slice(0, 16) : inWords(iso)}</time>`;
