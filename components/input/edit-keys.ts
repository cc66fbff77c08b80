/** Keys that edit the draft, as Emacs and readline have them. */
import type { Key } from '../terminal/key.js';
import * as edit from './editor.js';

const CTRL: Readonly<Record<string, (editor: edit.Editor) => edit.Editor>> = {
  a: edit.lineStart,
  b: edit.left,
  d: edit.deleteForward,
  e: edit.lineEnd,
  f: edit.right,
  h: edit.backspace,
  k: edit.killToEnd,
  u: edit.killToStart,
  w: edit.killWordLeft,
  y: edit.yank,
};

const ALT: Readonly<Record<string, (editor: edit.Editor) => edit.Editor>> = {
  b: edit.wordLeft,
  d: edit.killWordRight,
  f: edit.wordRight,
};

/** The draft after the key; undefined when the key does not edit. */
export function editKey(editor: edit.Editor, key: Key): edit.Editor | undefined {
  const word = key.ctrl || key.alt;
  switch (key.name) {
    case 'text':
      if (key.ctrl && key.text === 'j') return edit.insert(editor, '\n');
      if (key.ctrl) return CTRL[key.text]?.(editor);
      return key.alt ? ALT[key.text]?.(editor) : edit.insert(editor, key.text);
    case 'paste':
      return edit.insert(editor, key.text);
    case 'backspace':
      return word ? edit.killWordLeft(editor) : edit.backspace(editor);
    case 'delete':
      return word ? edit.killWordRight(editor) : edit.deleteForward(editor);
    case 'left':
      return word ? edit.wordLeft(editor) : edit.left(editor);
    case 'right':
      return word ? edit.wordRight(editor) : edit.right(editor);
    case 'home':
      return edit.lineStart(editor);
    case 'end':
      return edit.lineEnd(editor);
    default:
      return undefined;
  }
}

/** Enter with Shift or Alt, or after a backslash, starts a new line; undefined when Enter means to send. */
export function newLine(editor: edit.Editor, key: Key): edit.Editor | undefined {
  if (key.shift || key.alt) return edit.insert(editor, '\n');
  const escaped = editor.text.charAt(editor.cursor - 1) === '\\';
  return escaped ? edit.insert(edit.backspace(editor), '\n') : undefined;
}
