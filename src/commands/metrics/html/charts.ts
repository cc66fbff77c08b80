/** Charts as inline SVG. Graphics stretch with the page; words stay in HTML, so that they keep their size on a phone. */
import { html, type Markup, px } from './markup.js';

/** A named part of a column or bar; `tone` is a colour of the style sheet. */
export interface Piece {
  readonly name: string;
  readonly tone: string;
  readonly value: number;
}

export interface Column {
  /** What is said of it where it is pointed at. */
  readonly title: string;
  readonly pieces: readonly Piece[];
}

export interface Mark {
  readonly label: string;
  readonly tone: string;
  readonly value: number;
}

export interface Plot {
  /** One sentence for who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** Lines across, such as baselines. */
  readonly marks?: readonly Mark[];
  /** Words for a value of the axis. */
  readonly tick: (value: number) => string;
  readonly from: string;
  readonly to: string;
  /** Said in the middle where every column is 0. */
  readonly none?: string;
  /** Top of the axis where it is given by nature: 1 for shares. */
  readonly most?: number;
}

const WIDTH = 1000;
const HEIGHT = 100;
/** Of a column's place. */
const GAP = 0.22;
const WIDEST_PLACE = 160;
/** Fewer columns have no room for a label at each end. */
const ROOM_FOR_ENDS = 6;
/** A value that is not nothing is seen. */
const LEAST = 0.6;

/** Stacked columns with an axis, and lines across them. */
export function columnPlot({ label, columns, marks = [], tick, from, to, most, none = 'nothing yet' }: Plot): Markup {
  const highest = Math.max(...columns.map(totalOf), ...marks.map(({ value }) => value));
  const top = most ?? niceTop(highest);
  const y = (value: number): number => HEIGHT - (value / top) * HEIGHT;
  const place = Math.min(WIDTH / Math.max(1, columns.length), WIDEST_PLACE);
  const ends =
    columns.length < ROOM_FOR_ENDS && to !== '' ? ([`${from} to ${to}`, ''] as const) : ([from, to] as const);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => share * top);
  return html`<div class="plot">
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">
${ticks.map((value) => html`<line class="grid" x1="0" x2="${WIDTH}" y1="${px(y(value))}" y2="${px(y(value))}"/>`)}
${columns.map((column, i) => columnMarkup(column, i * place + (place * GAP) / 2, place * (1 - GAP), y))}
${marks.map(({ value, tone }) => html`<line class="base" x1="0" x2="${WIDTH}" y1="${px(y(value))}" y2="${px(y(value))}" stroke="var(--${tone})"/>`)}
</svg>
${ticks.map((value) => html`<span class="tick" style="top:${px(y(value))}%">${tick(value)}</span>`)}
${marks.map(({ value, tone, label: words }, i) => html`<span class="mark ${i > 0 ? 'under' : ''}" style="top:${px(y(value))}%;color:var(--${tone})">${words}</span>`)}
${columns.some((column) => totalOf(column) > 0) ? undefined : html`<span class="none">${none}</span>`}
<span class="from">${ends[0]}</span><span class="to">${ends[1]}</span>
</div>`;
}

const totalOf = ({ pieces }: Column): number => pieces.reduce((sum, { value }) => sum + value, 0);

function columnMarkup({ title, pieces }: Column, x: number, width: number, y: (value: number) => number): Markup {
  let below = 0;
  const drawn = pieces.flatMap(({ tone, value }) => {
    if (value <= 0) return [];
    const bottom = y(below);
    below += value;
    const height = Math.max(LEAST, bottom - y(below));
    return [
      html`<rect x="${px(x)}" width="${px(width)}" y="${px(bottom - height)}" height="${px(height)}" fill="var(--${tone})"/>`,
    ];
  });
  // The whole place answers to the pointer, however low the column.
  return html`<g><title>${title}</title>${drawn}<rect x="${px(x)}" width="${px(width)}" y="0" height="${HEIGHT}" fill="transparent"/></g>`;
}

/** 1, 2 or 5 times a power of ten, and four steps of it at most. */
function niceTop(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each * 4 >= highest);
  return 4 * (step ?? highest / 4);
}

export interface Bar {
  readonly label: string;
  readonly pieces: readonly Piece[];
  /** At the right edge. */
  readonly figure: string;
}

/** Horizontal bars on one scale, with their labels and figures. */
export function barList(bars: readonly Bar[], label: string): Markup {
  const most = Math.max(...bars.map((bar) => bar.pieces.reduce((sum, { value }) => sum + value, 0)), 1e-9);
  return html`<dl class="bars">${bars.map(
    (bar) =>
      html`<dt>${bar.label}</dt><dd>${stripe(bar.pieces, most, `${label}: ${bar.label}, ${bar.figure}`)}</dd><dd>${bar.figure}</dd>`,
  )}</dl>`;
}

/** One bar; `whole` is its full length. */
export function stripe(pieces: readonly Piece[], whole: number, label: string): Markup {
  let x = 0;
  const drawn = pieces.flatMap(({ name, tone, value }) => {
    if (value <= 0) return [];
    const from = x;
    const width = Math.max((value / whole) * WIDTH, 4);
    x += width;
    return [
      html`<rect x="${px(from)}" width="${px(width)}" y="0" height="10" fill="var(--${tone})"><title>${name}: ${px(value)}</title></rect>`,
    ];
  });
  return html`<svg viewBox="0 0 ${WIDTH} 10" preserveAspectRatio="none" role="img" aria-label="${label}"><rect class="track" width="${WIDTH}" height="10"/>${drawn}</svg>`;
}

/** What the colours mean. */
export const key = (pieces: readonly { readonly name: string; readonly tone: string }[]): Markup =>
  html`<ul class="key">${pieces.map(({ name, tone }) => html`<li><i style="background:var(--${tone})"></i>${name}</li>`)}</ul>`;
