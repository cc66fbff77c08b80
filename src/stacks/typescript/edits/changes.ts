/** Changes of a text in terms of the nodes that stand in it. */
import type { ts } from 'ts-morph';
import type { TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';

export const replaced = (source: TypeScriptSource, node: ts.Node, text: string): TextChange => ({
  start: node.getStart(source.file),
  end: node.end,
  text,
});

export const inserted = (offset: number, text: string): TextChange => ({ start: offset, end: offset, text });

export const before = (source: TypeScriptSource, node: ts.Node, text: string): TextChange =>
  inserted(node.getStart(source.file), text);

export const after = (node: ts.Node, text: string): TextChange => inserted(node.end, text);

export const removed = (start: number, end: number): TextChange => ({ start, end, text: '' });

/** Something that has lines of its own goes with its line ends; what shares its line leaves the rest of it. */
export function removedLines(code: string, start: number, end: number): TextChange {
  const from = code.lastIndexOf('\n', start - 1) + 1;
  const next = code.indexOf('\n', end);
  const to = next < 0 ? code.length : next + 1;
  const alone = code.slice(from, start).trim() === '' && code.slice(end, to).trim() === '';
  return alone ? removed(from, to) : removed(start, end);
}

/** The blanks that the line of an offset begins with. */
export function indentAt(code: string, offset: number): string {
  const from = code.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(code.slice(from))?.[0] ?? '';
}

/** The line end that the file uses. */
export const lineEndOf = (code: string): string => (code.includes('\r\n') ? '\r\n' : '\n');

export const textOf = (source: TypeScriptSource, node: ts.Node): string => node.getText(source.file);
