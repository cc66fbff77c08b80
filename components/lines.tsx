/** Lines in tones, one row each. */
import { Box, Text } from 'ink';
import { memo } from 'react';
import type { Line } from '../src/view/line.js';
import { type Symbols, TONES } from './theme.js';

interface RowProps {
  readonly line: Line;
  readonly symbols: Symbols;
}

const Row = memo(function Row({ line, symbols }: RowProps) {
  return (
    <Text wrap="truncate">
      {line.length === 0
        ? ' '
        : line.map((part, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row's parts have no identity but their place
            <Text key={i} {...TONES[part.tone]}>
              {symbols.show(part.text)}
            </Text>
          ))}
    </Text>
  );
}, sameRow);

/** Rows are made anew for each frame and seldom differ. */
function sameRow(a: RowProps, b: RowProps): boolean {
  if (a.line === b.line) return true;
  return (
    a.symbols === b.symbols &&
    a.line.length === b.line.length &&
    a.line.every((part, i) => part.text === b.line[i]?.text && part.tone === b.line[i]?.tone)
  );
}

export function Lines({ lines, symbols }: { readonly lines: readonly Line[]; readonly symbols: Symbols }) {
  return (
    <Box flexDirection="column">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <Row key={i} line={line} symbols={symbols} />
      ))}
    </Box>
  );
}
