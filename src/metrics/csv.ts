/** Requests as a table for spreadsheets (RFC 4180): a header, CRLF, quotes where needed, no cell that runs as a formula. */
import { BASELINES } from './baselines.js';
import { obtainedOf } from './obtained.js';
import { PerformanceMetrics } from './performance-metrics.js';

/** Spreadsheets read UTF-8 only with it. */
const BYTE_ORDER_MARK = '\ufeff';
/** Starts of what a spreadsheet would calculate (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

export function metricsCsv(requests: readonly PerformanceMetrics[]): string {
  const rows = requests.map(rowOf);
  const header = Object.keys(rows[0] ?? rowOf(new PerformanceMetrics()));
  const lines = [header, ...rows.map((row) => header.map((name) => row[name]))];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

type Cell = string | number | boolean | undefined;

/** Counts by kind become a column each, tasks their number; savings and how figures were obtained come last. */
function rowOf(metrics: PerformanceMetrics): Record<string, Cell> {
  const row: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(metrics)) {
    if (Array.isArray(value)) row[`${name}Count`] = value.length;
    else if (typeof value === 'object' && value !== null)
      for (const [kind, count] of Object.entries(value)) row[`${name}.${kind}`] = Number(count);
    else row[name] = isCell(value) ? value : undefined;
  }
  for (const { id, seconds, tokens } of BASELINES) {
    const { timeSavingsPct, tokenSavingsPct } = metrics.calculateSavings(seconds, tokens);
    row[`timeSavingsPct.${id}`] = metrics.comparable ? timeSavingsPct : undefined;
    row[`tokenSavingsPct.${id}`] = metrics.comparable ? tokenSavingsPct : undefined;
  }
  for (const [group, how] of Object.entries(obtainedOf(metrics))) row[`obtained.${group}`] = how;
  return row;
}

const isCell = (value: unknown): value is Exclude<Cell, undefined> =>
  ['string', 'number', 'boolean'].includes(typeof value);

function cell(value: Cell): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6);
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
