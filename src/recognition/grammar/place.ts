/** Where and what for, after a name: words that add nothing to it. */
import type { Context } from './context.js';

/** "for our reception desk", "we have at the studio", "so that I can …": place and purpose. */
export function skipPlace(ctx: Context, at: number, to: number): number {
  const lexicon = ctx.language.lexicon;
  let i = at;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    if (ctx.language.openers.longest(ctx.tokens, i, to, ctx.ends)) break;
    if (!lexicon.asides.includes(ctx.word(i))) break;
    let end = i + 1;
    while (end < to && !ctx.isSeparator(end) && !ctx.language.openers.longest(ctx.tokens, end, to, ctx.ends)) end += 1;
    for (let k = i; k < end; k += 1) if (lexicon.weighty.includes(ctx.word(k))) return i;
    ctx.mark(i, end);
    i = end;
  }
  return i;
}
