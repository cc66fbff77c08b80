/** Where and what for, after a name: words that add nothing to it. */
import type { Context } from './context.js';
import { saysSomething } from './facts.js';
import { readItem } from './items.js';

/** "the dogs they look after (name, age)": whose or what for, before a list. */
export function skipRelative(ctx: Context, at: number, to: number): number {
  if (THEIRS.has(ctx.word(at))) return at + 1;
  if (!SOMEBODY.has(ctx.word(at))) return at;
  for (let i = at + 2; i <= Math.min(at + 4, to); i += 1) {
    if (ctx.language.openers.longest(ctx.tokens, i, to, ctx.ends)) {
      ctx.mark(at, i);
      return i;
    }
    if (ctx.isSeparator(i)) return at;
  }
  return at;
}

/** "os donos deles". */
const THEIRS: ReadonlySet<string> = new Set(['deles', 'delas', 'dele', 'dela']);

const SOMEBODY: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'they',
  'he',
  'she',
  'it',
  'eu',
  'nos',
  'eles',
  'elas',
]);

/** "for our reception desk", "we have at the studio", "so that I can …": place and purpose. */
export function skipPlace(ctx: Context, at: number, to: number): number {
  const lexicon = ctx.language.lexicon;
  let i = at;
  for (let rounds = 0; rounds < 4; rounds += 1) {
    if (ctx.language.openers.longest(ctx.tokens, i, to, ctx.ends)) break;
    if (!lexicon.asides.includes(ctx.word(i))) break;
    if (ctx.word(i) === 'where' && saysFacts(ctx, i + 1, to)) {
      ctx.mark(i, i + 1);
      return i + 1;
    }
    let end = i + 1;
    while (
      end < to &&
      !(ctx.word(end) === 'where' && saysFacts(ctx, end + 1, to)) &&
      !ctx.isSeparator(end) &&
      !ctx.language.openers.longest(ctx.tokens, end, to, ctx.ends)
    )
      end += 1;
    for (let k = i; k < end; k += 1) if (lexicon.weighty.includes(ctx.word(k))) return i;
    ctx.mark(i, end);
    i = end;
  }
  return i;
}

/** "sick notes where employee and start date are needed": names up to one that something is said of. */
function saysFacts(ctx: Context, at: number, to: number): boolean {
  for (let i = at; i < to; ) {
    const item = readItem(ctx, i, to);
    if (!item?.complete || item.form) return false;
    if (saysSomething(item.attribute.facts)) return true;
    i = item.end + 1;
  }
  return false;
}
