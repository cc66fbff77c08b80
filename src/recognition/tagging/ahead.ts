/** Facts that stand before the name that they are about: "name, unique code" says it of the code. */
import type { Token } from '../text/tokens.js';
import type { Span } from './tags.js';

const ADJECTIVE =
  /^(?:unique|required|mandatory|compulsory|obligatory|optional|necessary|nullable|únic[oa]|unic[oa]|obrigatóri[oa]|obrigatori[oa]|opcional)$/i;
const APART: ReadonlySet<string> = new Set([
  ',',
  ';',
  'and',
  'e',
  '&',
  'a',
  'an',
  'the',
  'um',
  'uma',
  'o',
  'with',
  'com',
]);

export function withAhead(spans: readonly Span[], tokens: readonly Token[]): Span[] {
  return spans.map((span, at) => {
    const next = spans[at + 1];
    const leads =
      span.part === 'fact' &&
      next?.part === 'attribute' &&
      next.from === span.to &&
      APART.has(tokens[span.from - 1]?.lower ?? '') &&
      tokens.slice(span.from, span.to).every(({ text }) => ADJECTIVE.test(text));
    return leads ? { ...span, part: 'fact-ahead' } : span;
  });
}
