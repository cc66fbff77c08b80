/**
 * A line of text in tones, before any terminal: what a view says is decided here, how a tone looks is decided by the
 * theme. One `Line` is one row on the screen, so the height of whatever is shown is known before it is drawn.
 */
import { graphemes, graphemeWidth, textWidth, truncate } from './width.js';

/** What a piece of text means, not its colour. */
export type Tone = 'plain' | 'strong' | 'dim' | 'good' | 'bad' | 'attention' | 'accent';

export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

export type Line = readonly Span[];

export const span = (text: string, tone: Tone = 'plain'): Span => ({ text, tone });
export const line = (...parts: readonly (string | Span)[]): Line =>
  parts.map((part) => (typeof part === 'string' ? span(part) : part)).filter((part) => part.text !== '');

export const BLANK: Line = [];

export const lineText = (spans: Line): string => spans.map((part) => part.text).join('');
export const lineWidth = (spans: Line): number => spans.reduce((sum, part) => sum + textWidth(part.text), 0);

/** The line within `width` columns, with an ellipsis where it was cut. */
export function fit(spans: Line, width: number): Line {
  if (lineWidth(spans) <= width) return spans;
  const kept: Span[] = [];
  let room = width;
  for (const part of spans) {
    const needed = textWidth(part.text);
    if (needed >= room) {
      kept.push({ ...part, text: needed === room ? `${truncate(`${part.text}x`, room)}` : truncate(part.text, room) });
      break;
    }
    kept.push(part);
    room -= needed;
  }
  return kept;
}

/** `left`, and `right` at the right edge; `left` gives way. */
export function justify(left: Line, right: Line, width: number): Line {
  const rightWidth = lineWidth(right);
  if (rightWidth === 0) return fit(left, width);
  const fitted = fit(left, width - rightWidth - 2);
  return [...fitted, span(' '.repeat(Math.max(1, width - lineWidth(fitted) - rightWidth))), ...right];
}

/** Where a row may end: not between a figure and its unit. */
const GAPS = /(\s+)(?!(?:ms|s|min|%)(?:\s|$))/;

/** Words onto rows of `width` columns; rows after the first start with `indent` spaces. A longer word is split. */
export function wrap(spans: Line, width: number, indent = 0): Line[] {
  const rows: Line[] = [];
  let row: Span[] = [];
  let used = 0;
  const hanging = Math.min(indent, Math.max(0, width - 8));
  const next = (): void => {
    rows.push(trimmed(row));
    row = hanging > 0 ? [span(' '.repeat(hanging))] : [];
    used = hanging;
  };
  const put = (text: string, tone: Tone): void => {
    const last = row.at(-1);
    if (last && last.tone === tone) row[row.length - 1] = span(last.text + text, tone);
    else row.push(span(text, tone));
    used += textWidth(text);
  };
  for (const part of spans) {
    for (const word of part.text.split(GAPS)) {
      if (word === '') continue;
      const needed = textWidth(word);
      if (used + needed <= width) put(word, part.tone);
      else if (/^\s/.test(word)) next();
      else if (needed <= width - hanging) {
        if (used > hanging) next();
        put(word, part.tone);
      } else
        for (const grapheme of graphemes(word)) {
          if (used + graphemeWidth(grapheme) > width) next();
          put(grapheme, part.tone);
        }
    }
  }
  if (row.length > 0) rows.push(trimmed(row));
  return rows.length > 0 ? rows : [BLANK];
}

function trimmed(row: readonly Span[]): Line {
  const last = row.at(-1);
  if (!last) return row;
  const text = last.text.trimEnd();
  return text === '' ? trimmed(row.slice(0, -1)) : [...row.slice(0, -1), span(text, last.tone)];
}
