/** Signs of logic inside a stretch of words: why it needs more than a template, or undefined. */
import type { Context } from './context.js';

/** Looks from `from` to before `to`; a sign must reach past `beyond`, where the understood part ends. */
export function findSignal(
  ctx: Context,
  from: number,
  to: number,
  beyond: number,
): { readonly why: string; readonly at: number } | undefined {
  for (let i = from; i < to; i += 1) {
    // "we look after graves".
    if (ctx.word(i) === 'after' && /^look/.test(ctx.word(i - 1))) continue;
    const found = ctx.language.signals.first(ctx.tokens, i, to, ctx.ends, (match) => match.end > beyond);
    if (found) return { why: found.value, at: i };
  }
  return undefined;
}
