/** A text being edited: pure steps on an immutable value. Positions are UTF-16 offsets between graphemes. */
import { plainText } from '../../src/view/sanitize.js';
import { graphemes } from '../../src/view/width.js';

export interface Editor {
  readonly text: string;
  readonly cursor: number;
  /** What Ctrl-K, Ctrl-U or Ctrl-W took last; Ctrl-Y gives it back. */
  readonly killed: string;
}

export const EMPTY: Editor = { text: '', cursor: 0, killed: '' };

/** A new text with the cursor at its end. */
export const withText = (editor: Editor, text: string): Editor => ({ ...editor, text, cursor: text.length });

export function insert(editor: Editor, typed: string): Editor {
  const text = plainText(typed);
  return { ...editor, text: before(editor) + text + after(editor), cursor: editor.cursor + text.length };
}

export const left = (editor: Editor): Editor => at(editor, previous(editor));
export const right = (editor: Editor): Editor => at(editor, next(editor));
export const wordLeft = (editor: Editor): Editor => at(editor, wordStart(editor));
export const wordRight = (editor: Editor): Editor => at(editor, wordEnd(editor));
export const lineStart = (editor: Editor): Editor => at(editor, before(editor).lastIndexOf('\n') + 1);

export function lineEnd(editor: Editor): Editor {
  const end = editor.text.indexOf('\n', editor.cursor);
  return at(editor, end < 0 ? editor.text.length : end);
}

export const backspace = (editor: Editor): Editor => cut(editor, previous(editor), editor.cursor);
export const deleteForward = (editor: Editor): Editor => cut(editor, editor.cursor, next(editor));

/** To the end of the line; at its end, the line break. */
export function killToEnd(editor: Editor): Editor {
  const end = lineEnd(editor).cursor;
  return kill(editor, editor.cursor, end === editor.cursor ? next(editor) : end);
}

/** To the start of the line; at its start, the line break before it. */
export function killToStart(editor: Editor): Editor {
  const start = lineStart(editor).cursor;
  return kill(editor, start === editor.cursor ? previous(editor) : start, editor.cursor);
}

export const killWordLeft = (editor: Editor): Editor => kill(editor, blankStart(editor), editor.cursor);
export const killWordRight = (editor: Editor): Editor => kill(editor, editor.cursor, wordEnd(editor));
export const yank = (editor: Editor): Editor => insert(editor, editor.killed);

const before = (editor: Editor): string => editor.text.slice(0, editor.cursor);
const after = (editor: Editor): string => editor.text.slice(editor.cursor);
const at = (editor: Editor, cursor: number): Editor => (cursor === editor.cursor ? editor : { ...editor, cursor });

/** Graphemes are found within the line only, so that a long text costs no more than a short one. */
function previous(editor: Editor): number {
  if (editor.cursor === 0) return 0;
  const start = lineStart(editor).cursor;
  if (start === editor.cursor) return editor.cursor - 1;
  return editor.cursor - (graphemes(editor.text.slice(start, editor.cursor)).at(-1)?.length ?? 1);
}

function next(editor: Editor): number {
  const end = lineEnd(editor).cursor;
  if (end === editor.cursor) return Math.min(editor.text.length, editor.cursor + 1);
  return editor.cursor + (graphemes(editor.text.slice(editor.cursor, end))[0]?.length ?? 1);
}

const wordStart = (editor: Editor): number =>
  before(editor).replace(/[\p{L}\p{N}\p{M}_]*[^\p{L}\p{N}\p{M}_]*$/u, '').length;
const blankStart = (editor: Editor): number => before(editor).replace(/\S*\s*$/, '').length;

function wordEnd(editor: Editor): number {
  const match = /^[^\p{L}\p{N}\p{M}_]*[\p{L}\p{N}\p{M}_]*/u.exec(after(editor));
  return editor.cursor + (match?.[0].length ?? 0);
}

const cut = (editor: Editor, from: number, to: number): Editor =>
  from === to ? editor : { ...editor, text: editor.text.slice(0, from) + editor.text.slice(to), cursor: from };

function kill(editor: Editor, from: number, to: number): Editor {
  return from === to ? editor : { ...cut(editor, from, to), killed: editor.text.slice(from, to) };
}
