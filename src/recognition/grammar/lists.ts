/** Lists of attributes, opened by a colon, a dash, "with" or a bracket. */
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';

/** Opens the list of the current entity; a bracketed one is read to its end. */
export function openList(ctx: Context, state: Discourse, opener: string, at: number, to: number): number {
  if (opener !== 'bracket') {
    state.openList();
    return at;
  }
  const open = at - 1;
  const close = ctx.closing(open, to);
  state.withBracket(close, () => state.read(open + 1, close));
  return Math.min(close + 1, to);
}
