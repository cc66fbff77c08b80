import { EditRefused, numberArg, textArg } from '../../../patching/edit.js';
import { removed } from './changes.js';
import { textEdit } from './define.js';

/** Takes a whole line away, if it is still the one that is meant: `holds` is a part of it. */
export const removeLine = textEdit({
  type: 'remove_line',
  plan(_source, args, { code }) {
    const line = numberArg(args, 'line');
    const lines = code.split('\n');
    const text = lines[line - 1];
    if (text === undefined || !text.includes(textArg(args, 'holds')))
      throw new EditRefused(`line ${line} is not the one to take away`);
    const start = lines.slice(0, line - 1).reduce((sum, other) => sum + other.length + 1, 0);
    return [removed(start, Math.min(code.length, start + text.length + 1))];
  },
});
