/** What goes into the scrollback, as rows. */
import type { Block } from '../../src/view/chat-state.js';
import { collapseRun } from '../../src/view/collapse.js';
import { BLANK, type Line, line, span, wrap } from '../../src/view/line.js';
import { plainLine, plainText } from '../../src/view/sanitize.js';
import { receipt } from './receipt.js';

export function blockLines(block: Block, width: number): Line[] {
  switch (block.kind) {
    case 'request':
      return [
        BLANK,
        ...plainText(block.text)
          .split('\n')
          .flatMap((text, i) => wrap(line(span(i === 0 ? '› ' : '  ', 'accent'), span(text, 'strong')), width, 2)),
      ];
    case 'run':
      return collapseRun(block.run, width);
    case 'decision':
      return wrap(
        line('  ', span('? ', 'attention'), plainLine(block.title), span(` → ${plainLine(block.choice)}`, 'accent')),
        width,
        4,
      );
    case 'lines':
      return block.lines.flatMap((text) =>
        plainText(text)
          .split('\n')
          .flatMap((row) => wrap(line(span('  '), row), width, 2 + hanging(row))),
      );
    case 'summary':
      return receipt(block.summary, width);
    case 'note':
      return wrap(line(span(`  ${plainLine(block.text)}`, 'dim')), width, 2);
    case 'problem':
      return [
        ...wrap(line('  ', span('✗ ', 'bad'), plainLine(block.text)), width, 4),
        ...block.nextSteps.flatMap((step) => wrap(line(span(`    ${plainLine(step)}`, 'dim')), width, 4)),
      ];
  }
}

const hanging = (row: string): number => /^ */.exec(row)?.[0].length ?? 0;
