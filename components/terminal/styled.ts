/** Rows for the scrollback, which Ink does not write: the same tones as on its frames. */
import type { Line, Tone } from '../../src/view/line.js';
import type { Symbols } from '../theme.js';

const SGR: Readonly<Record<Tone, readonly [on: string, off: string]>> = {
  plain: ['', ''],
  strong: ['\u001b[1m', '\u001b[22m'],
  dim: ['\u001b[2m', '\u001b[22m'],
  good: ['\u001b[32m', '\u001b[39m'],
  bad: ['\u001b[31m', '\u001b[39m'],
  attention: ['\u001b[33m', '\u001b[39m'],
  accent: ['\u001b[36m', '\u001b[39m'],
};

export function styledRow(line: Line, symbols: Symbols, colour: boolean): string {
  return line
    .map(({ text, tone }) => {
      const [on, off] = colour ? SGR[tone] : SGR.plain;
      return on + symbols.show(text) + off;
    })
    .join('');
}
