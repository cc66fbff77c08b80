/** Requests that are answered, not carried out: dangerous, off topic, about data, too vague. */
import type { Context } from '../context.js';
import { skipPlace } from '../place.js';
import type { Handler } from './handler.js';

export const said =
  (why: 'dangerous' | 'off-topic'): Handler =>
  (ctx, state, _found, at, to) => {
    if (state.entity || notation(ctx, at) || at !== state.begin) return undefined;
    if (why === 'off-topic' && conditional(ctx, at, to)) return undefined;
    state.say({ kind: 'refuse', why, text: ctx.textOf([at, to]) });
    ctx.mark(at, to);
    return to;
  };

/** "… whenever the stock drops": a rule for the system, not a favour to do now. */
function conditional(ctx: Context, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (ctx.language.lexicon.triggers.includes(ctx.word(i))) return true;
  return false;
}

/** "Book: title", "Order (…)" start with a word that could be a verb. */
const notation = (ctx: Context, at: number): boolean =>
  [':', '(', '{', ',', '--', '->', 'with', 'com', 'entity', 'table', '.'].includes(ctx.word(at + 1));

const WISHED: ReadonlySet<string> = new Set(['should', 'must', 'shall']);

export const ask: Handler = (ctx, state, found, at, to) => {
  if (state.entity || notation(ctx, at) || at !== state.begin) return undefined;
  const about = ctx.entity(found.captures.e);
  // "Which supplier delivers a product should be visible" is a wish.
  for (let i = found.end; i < to; i += 1) if (WISHED.has(ctx.word(i)) && ctx.word(i + 1) === 'be') return undefined;
  // A list of attributes follows: something is to be made, not looked up.
  if (found.end < to && [':', '(', 'with', 'com', '--'].includes(ctx.word(found.end))) return undefined;
  if (ctx.language.lexicon.bareRecord.some((verb) => verb === ctx.word(at)) || LISTS.has(ctx.word(at)) || state.topic)
    for (let i = at + 1; i < to; i += 1)
      if (ctx.word(i) === ':' && (state.topic ? state.listFollows(i + 1, to) : state.opensNames(i + 1, to)))
        return undefined;
  state.say({ kind: 'ask', ...(about && { about }) });
  ctx.mark(at, to);
  return to;
};

/** "I'd like to list my records: artist, album". */
const LISTS: ReadonlySet<string> = new Set(['list', 'i', 'we', 'register']);

/** "Could you make something for our trophies?": politeness before a plain wish for something that has a plural name. */
function asksForSomething(ctx: Context, at: number, to: number): boolean {
  const found = ctx.language.clauses.first(ctx.tokens, at, to, ctx.ends, ({ captures, end }, rule) => {
    const entity = rule.kind === 'create' ? ctx.entity(captures.e) : undefined;
    return entity?.plural === true && !ctx.isBox(entity) && (end >= to || reachesOn(ctx, end, to));
  });
  return found !== undefined;
}

/** Nothing but a place follows, or what is to be noted. */
const reachesOn = (ctx: Context, end: number, to: number): boolean => {
  const after = skipPlace(ctx, end, to);
  return after >= to || [ctx.word(after), ctx.word(after - 1)].includes('where');
};

export const vague: Handler = (ctx, state, found, at, to) => {
  // "make sure that …" only introduces what follows.
  const introduction = ctx.language.filler.longest(ctx.tokens, at, to, ctx.ends);
  if (introduction && introduction.end > at + 1 && introduction.end < to && found.end < introduction.end)
    return undefined;
  if (introduction && asksForSomething(ctx, introduction.end, to)) return undefined;
  if (state.entity || notation(ctx, at) || at !== state.begin || found.end < to) return undefined;
  state.say({ kind: 'vague', text: ctx.textOf([at, to]) });
  ctx.mark(at, to);
  return to;
};

export const forbid: Handler = (ctx, state, _found, at, to) => {
  state.say({ kind: 'forbid', text: ctx.textOf([at, to]) });
  ctx.mark(at, to);
  return to;
};
