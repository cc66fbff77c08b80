/** Where the characters of a draft stand: rows of a given width, wrapped at words where there are any. */
import { graphemes, graphemeWidth, textWidth } from '../../src/view/width.js';
import type { Editor } from './editor.js';

export interface DraftRow {
  readonly text: string;
  /** Offsets in the draft: its first character, and the end of its last. */
  readonly start: number;
  readonly end: number;
}

export interface DraftLayout {
  readonly rows: readonly DraftRow[];
  readonly cursor: { readonly row: number; readonly column: number };
}

export function layOut({ text, cursor }: Pick<Editor, 'text' | 'cursor'>, width: number): DraftLayout {
  const rows: DraftRow[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    rows.push(...lineRows(line, offset, width));
    offset += line.length + 1;
  }
  const row = rowAt(rows, cursor);
  const start = rows[row]?.start ?? 0;
  return { rows, cursor: { row, column: textWidth(text.slice(start, cursor)) } };
}

/** The cursor one visual row up (-1) or down (1), as near to its column as it can be; undefined at the edge. */
export function vertically(editor: Editor, width: number, by: -1 | 1): Editor | undefined {
  const { rows, cursor } = layOut(editor, width);
  const target = rows[cursor.row + by];
  if (!target) return undefined;
  let column = 0;
  let offset = target.start;
  for (const grapheme of graphemes(target.text)) {
    if (column + graphemeWidth(grapheme) > cursor.column) break;
    column += graphemeWidth(grapheme);
    offset += grapheme.length;
  }
  const follows = rows[cursor.row + by + 1];
  const atWrap = follows !== undefined && offset === follows.start && offset > target.start;
  return { ...editor, cursor: atWrap ? offset - 1 : offset };
}

function lineRows(line: string, offset: number, width: number): DraftRow[] {
  const rows: DraftRow[] = [];
  let start = 0;
  let used = 0;
  let position = 0;
  let breakAt = 0;
  const close = (end: number): void => {
    rows.push({ text: line.slice(start, end), start: offset + start, end: offset + end });
    start = end;
    used = textWidth(line.slice(start, position));
    breakAt = start;
  };
  for (const grapheme of graphemes(line)) {
    const needed = graphemeWidth(grapheme);
    while (used + needed > width && position > start) close(breakAt > start ? breakAt : position);
    position += grapheme.length;
    used += needed;
    if (grapheme === ' ') breakAt = position;
  }
  // The cursor needs a cell after the last character.
  if (used >= width) close(breakAt > start && breakAt < line.length ? breakAt : line.length);
  rows.push({ text: line.slice(start), start: offset + start, end: offset + line.length });
  return rows;
}

function rowAt(rows: readonly DraftRow[], cursor: number): number {
  for (let i = rows.length - 1; i >= 0; i--) if ((rows[i]?.start ?? 0) <= cursor) return i;
  return 0;
}
