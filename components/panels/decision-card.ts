/** A question in the middle of a run: what it is about, and the keys that answer it. */
import type { DecisionRequest, DecisionView, Excerpt } from '../../src/domain/event.js';
import type { Question } from '../../src/domain/recognition.js';
import { BLANK, fit, type Line, line, span, type Tone, wrap } from '../../src/view/line.js';
import { plainLine, plainText } from '../../src/view/sanitize.js';

export interface CardOptions {
  readonly width: number;
  readonly rows: number;
  /** First row of the detail to show. */
  readonly scroll: number;
  /** Key of the view that is open; empty for none. */
  readonly view: string;
}

const GUTTER = '    ';
const LEAST_DETAIL = 2;

/** Rows of the card; the detail (a diff, the question) scrolls in what the choices leave. */
export function decisionCard(decision: DecisionRequest, { width, rows, scroll, view }: CardOptions): Line[] {
  const title = wrap(line('  ', span('? ', 'attention'), span(plainLine(decision.title), 'strong')), width, 4);
  const choices = [
    ...decision.choices.flatMap((choice) =>
      wrap(
        line(
          GUTTER,
          span(choice.key, 'accent'),
          `  ${plainLine(choice.label)}`,
          span(choice.cost ? ` · ${plainLine(choice.cost)}` : '', 'dim'),
          span(choice.id === decision.safe ? ' · Enter' : '', 'dim'),
        ),
        width,
        7,
      ),
    ),
    ...viewRow(decision.views ?? [], view, width),
  ];
  const open = decision.views?.find(({ key }) => key === view);
  const detail = open
    ? textRows(open.lines, width)
    : [...excerptRows(decision.excerpt, width), ...textRows(decision.detail, width)];
  const room = rows - title.length - choices.length - 1;
  const shown = room < LEAST_DETAIL ? [] : detail.length <= room ? detail : windowOf(detail, room, scroll, width);
  return [...title, ...shown, ...(shown.length > 0 ? [BLANK] : []), ...choices].slice(0, Math.max(rows, 1));
}

/** The keys that only show something: "d whole diff · ? why this rule". */
function viewRow(views: readonly DecisionView[], open: string, width: number): Line[] {
  if (views.length === 0) return [];
  const keys = views.flatMap(({ key, label }, index) => [
    span(index > 0 ? ' · ' : '', 'dim'),
    span(key, 'accent'),
    span(`  ${key === open ? 'back' : plainLine(label)}`, 'dim'),
  ]);
  return wrap(line(GUTTER, ...keys), width, 7);
}

/** The lines around what is wrong, with their numbers. */
function excerptRows(excerpt: Excerpt | undefined, width: number): Line[] {
  if (!excerpt) return [];
  const { firstLine, lines, marked } = excerpt;
  const digits = String(firstLine + lines.length).length;
  const rows = lines.map((text, index) => {
    const number = firstLine + index;
    const here = number === marked;
    const code = plainLine(text.replaceAll('\t', '  '));
    return fit(
      line(
        span(here ? '  ▸ ' : GUTTER, here ? 'bad' : 'plain'),
        span(`${String(number).padStart(digits)} │ `, 'dim'),
        span(code, here ? 'bad' : 'plain'),
      ),
      width,
    );
  });
  return [...rows, BLANK];
}

function textRows(texts: readonly string[], width: number): Line[] {
  return texts.flatMap((text) =>
    plainText(text)
      .split('\n')
      .flatMap((row) => {
        const tone = diffTone(row);
        // A line of code is cut, a sentence wrapped.
        return tone === 'plain' && !/^\s/.test(row)
          ? wrap(line(span(GUTTER), row), width, GUTTER.length)
          : [fit(line(span(GUTTER), span(row, tone)), width)];
      }),
  );
}

function diffTone(row: string): Tone {
  if (/^\+(?!\+\+)/.test(row)) return 'good';
  if (/^-(?!--)/.test(row)) return 'bad';
  return /^(@@|\+\+\+|---|diff )/.test(row) ? 'dim' : 'plain';
}

function windowOf(detail: readonly Line[], room: number, scroll: number, width: number): Line[] {
  const first = Math.max(0, Math.min(scroll, detail.length - (room - 1)));
  const last = first + room - 1;
  const more = `${GUTTER}lines ${first + 1} to ${last} of ${detail.length} · ↑ ↓ scroll`;
  return [...detail.slice(first, last), fit(line(span(more, 'dim')), width)];
}

/** The open question of the run before, with readings that a number key picks. */
export function questionCard(question: Question, width: number, rows: number): Line[] {
  if (question.readings.length === 0) return [];
  const readings = question.readings
    .slice(0, 9)
    .flatMap((reading, i) => [
      ...wrap(line(GUTTER, span(String(i + 1), 'accent'), `  ${plainLine(reading.label)}`), width, 7),
      ...(reading.label === reading.request
        ? []
        : [fit(line(span(`       ${plainLine(reading.request)}`, 'dim')), width)]),
    ]);
  const heading = line(
    '  ',
    span('? ', 'attention'),
    'Which one is meant? ',
    span('Press its number, or say it in other words.', 'dim'),
  );
  return [fit(heading, width), ...readings].slice(0, rows);
}
