/** How many terminal columns a text takes: combining marks none, East Asian wide characters and emoji two. */

/** Characters that are one column each and never join with another: Latin, and the symbols that panels are made of. */
const SINGLE =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2190-\u2193\u2225\u2500-\u257f\u25cc\u2713\u2717\u2800-\u28ff]*$/;
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u115f\u1160\u3164]+$/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f|^\p{RI}\p{RI}|\u20e3/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

let segmenter: Intl.Segmenter | undefined;

/** What a person sees as one character each, in order. */
export function graphemes(text: string): string[] {
  if (SINGLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), (part) => part.segment);
}

/** Columns of one grapheme: 0, 1 or 2. */
export function graphemeWidth(grapheme: string): number {
  if (grapheme.length === 1 && SINGLE.test(grapheme)) return 1;
  if (ZERO_WIDTH.test(grapheme)) return 0;
  return EMOJI.test(grapheme) || WIDE.test(grapheme) ? 2 : 1;
}

export function textWidth(text: string): number {
  if (SINGLE.test(text)) return text.length;
  return graphemes(text).reduce((sum, grapheme) => sum + graphemeWidth(grapheme), 0);
}

/** The longest start of `text` within `width` columns; whole graphemes only. */
export function takeWidth(text: string, width: number): string {
  if (SINGLE.test(text)) return text.slice(0, Math.max(0, width));
  let taken = '';
  let used = 0;
  for (const grapheme of graphemes(text)) {
    used += graphemeWidth(grapheme);
    if (used > width) break;
    taken += grapheme;
  }
  return taken;
}

/** A word that is cut goes as a whole when it takes no more than this with it. */
const MOST_GIVEN_UP = 12;

/** `text` within `width` columns, with an ellipsis where it was cut: between words where there is a gap near. */
export function truncate(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width <= 0) return '';
  const taken = takeWidth(text, width - 1);
  const inWord = /\S/.test(text.charAt(taken.length));
  const words = inWord ? taken.replace(/\s\S*$/, '') : taken;
  const whole = words.trim() !== '' && taken.length - words.length <= MOST_GIVEN_UP;
  return `${(whole ? words : taken).replace(/[\s·,]+$/, '')}…`;
}

/** A path within `width` columns: its end says more than its start. */
export function truncatePath(path: string, width: number): string {
  if (textWidth(path) <= width) return path;
  const parts = path.split('/');
  for (let from = 1; from < parts.length; from++) {
    const shorter = `…/${parts.slice(from).join('/')}`;
    if (textWidth(shorter) <= width) return shorter;
  }
  return truncate(parts.at(-1) ?? path, width);
}

export const padEnd = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - textWidth(text)));
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - textWidth(text))) + text;
