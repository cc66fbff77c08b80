/** Clauses beside what is asked for. */
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { pluralIn } from './topics.js';

/** A clause about the speaker or the shop, not about the system: no number, no obligation, no condition. */
export function isBackground(ctx: Context, state: Discourse, from: number, to: number): boolean {
  const { lexicon } = ctx.language;
  // "we are not allowed to keep it" beside a removal is its reason.
  const departed = state.departs;
  for (let i = from; i < to; i += 1) {
    if (ctx.tokens[i]?.kind === 'number') return false;
    if (lexicon.weighty.includes(ctx.word(i)) && !departed) return false;
  }
  const start = state.sentence.from;
  const personal = [start, start + 1, from, from + 1].some((i) => lexicon.pronouns.includes(ctx.word(i)));
  const purpose =
    state.entity !== undefined &&
    to - from < 8 &&
    ['for', 'because', 'so', 'since', 'like', 'para', 'pra', 'porque', 'pois'].includes(ctx.word(from));
  if (purpose) return true;
  if (personal) state.tellTopic(pluralIn(ctx, from, ctx.nextBreak(from, state.sentence.to)));
  return personal;
}
