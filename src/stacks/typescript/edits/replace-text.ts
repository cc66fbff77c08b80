import { EditRefused, type TextChange, textArg } from '../../../patching/edit.js';
import { textEdit } from './define.js';

/** Puts one text in the place of another, which the file must hold exactly once, or the line `onLine`. */
export const replaceText = textEdit({
  type: 'replace_text',
  plan(_source, args, { code }) {
    const find = textArg(args, 'find');
    const put = typeof args.put === 'string' ? args.put : '';
    const [from, to] = typeof args.onLine === 'number' ? lineAt(code, args.onLine) : [0, code.length];
    const start = code.slice(0, to).indexOf(find, from);
    if (start < 0) throw new EditRefused(`there is no ${JSON.stringify(find)} to replace`);
    if (code.slice(0, to).includes(find, start + 1))
      throw new EditRefused(`${JSON.stringify(find)} is there more than once`);
    const change: TextChange = { start, end: start + find.length, text: put };
    // What is put in may hold what it replaces: then it must not be put in twice.
    const shift = put.indexOf(find);
    return shift >= 0 && code.startsWith(put, start - shift) ? [] : [change];
  },
});

/** Offsets of the line, with its end. */
function lineAt(code: string, line: number): readonly [start: number, end: number] {
  const lines = code.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return [start, Math.min(code.length, start + (lines[line - 1]?.length ?? 0) + 1)];
}
