import type { Context } from 'hono';
import { withDatabase } from '../db/database.ts';
import { parseListQuery } from '../http/query.ts';
import type { Stored } from '../model/stored.ts';
import type { Field } from './field.ts';
import { type EntityView, storedValue } from './view.ts';

const ROWS_A_QUERY = 100;

/** GET /students/export.csv: every row of the list as it is filtered and sorted, for a spreadsheet. */
export async function exportCsv<R extends Stored>(c: Context, view: EntityView<R>) {
  const query = parseListQuery(new URL(c.req.url).searchParams, view.fields);
  const lines = [
    ['id', ...view.fields.map((field) => field.name), 'createdAt', 'updatedAt'].join(','),
  ];
  await withDatabase(async (db) => {
    for (let page = 1, more = true; more; page += 1) {
      const { items, total } = await view.list(db, { ...query, page, pageSize: ROWS_A_QUERY });
      for (const row of items) lines.push(line(view.fields, row));
      more = page * ROWS_A_QUERY < total;
    }
  });
  return c.body(`${lines.join('\r\n')}\r\n`, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${view.path.slice(1)}.csv"`,
  });
}

const line = (fields: readonly Field[], row: Stored): string =>
  [row.id, ...fields.map((field) => storedValue(row, field)), row.createdAt, row.updatedAt]
    .map(quoted)
    .join(',');

// Text that a spreadsheet would take for a formula gets an apostrophe in front.
function quoted(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
