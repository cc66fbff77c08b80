/** Lines in tones as text for a terminal, or for a pipe: there without a single escape code. */
import { type Line, lineText, type Tone } from '../../view/line.js';

const CODES: Readonly<Record<Tone, string | undefined>> = {
  plain: undefined,
  strong: '1',
  dim: '2',
  good: '32',
  bad: '31',
  attention: '33',
  accent: '36',
};

export function printed(lines: readonly Line[], colour: boolean): readonly string[] {
  return lines.map((spans) => {
    if (!colour) return lineText(spans).trimEnd();
    return spans
      .map(({ text, tone }) => (CODES[tone] === undefined ? text : `\u001b[${CODES[tone]}m${text}\u001b[0m`))
      .join('');
  });
}
