/** Attributes told as a clause: "how many passengers fit", "if the queen is marked or not". */
import type { Facts, Phrase } from '../reading.js';
import type { Context } from './context.js';

export function readForm(
  ctx: Context,
  at: number,
  limit: number,
): { phrase: Phrase; facts: Facts; end: number } | undefined {
  let start = at;
  while (
    start < limit &&
    ctx.language.determiners.has(ctx.word(start)) &&
    ctx.word(start) !== 'the' &&
    ctx.word(start) !== 'a'
  )
    start += 1;
  const found = ctx.language.forms.longest(ctx.tokens, start, limit, ctx.ends);
  if (!found) return undefined;
  // A lone "when" is a name only where its item ends.
  if (found.end - start === 1 && found.end < limit && !ctx.isSeparator(found.end)) return undefined;
  const text = found.value.name.replace(/\{(\w+)\}/g, (_, name: string) => {
    const span = found.captures[name];
    return span ? (ctx.attribute(span)?.text ?? ctx.textOf(span)) : '';
  });
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === '') return undefined;
  return {
    phrase: { text: words, plural: false },
    facts: found.value.type ? { type: found.value.type } : {},
    end: found.end,
  };
}
