/** Where marked facts end that stand in brackets. */
import type { Token } from '../text/tokens.js';
import type { Span } from './tags.js';

/** What stands in the same brackets as the beginning of a fact belongs to it: "status (pending, approved, rejected)". */
export function closed(spans: readonly Span[], tokens: readonly Token[]): Span[] {
  const all: Span[] = [];
  for (const span of spans) {
    const end = all.at(-1)?.to ?? 0;
    if (span.from < end) continue;
    all.push(span.part === 'fact' ? { ...span, to: Math.max(span.to, bracketEnd(span, tokens)) } : span);
  }
  return all;
}

/** Where the brackets end that a fact stands in, or that it opens. */
function bracketEnd({ from, to }: Span, tokens: readonly Token[]): number {
  let depth = 0;
  for (let at = from - 1; at < tokens.length; at += 1) {
    const mark = tokens[at]?.lower ?? '';
    if (mark === '(' || mark === '[') depth += 1;
    if (mark === ')' || mark === ']') depth -= 1;
    if (depth <= 0 && at >= to - 1) return at < to ? to : mark === ')' || mark === ']' ? at : to;
    if (depth < 0) return to;
  }
  return to;
}
