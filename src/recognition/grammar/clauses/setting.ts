/** Where something is for, and what the speaker has anyway: said around what is to be kept. */
import { singularOf } from '../../../domain/names.js';
import type { Found } from '../../pattern/rule-set.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { Discourse } from '../discourse.js';
import { saysSomething } from '../facts.js';
import { readItem } from '../items.js';
import type { ClauseRule } from '../language.js';
import { isLast, isSpokenOf } from '../stories.js';

/** "For our museum we need artists (name) and paintings (title)": where it is for; what follows is read by itself. */
export function setting(
  ctx: Context,
  state: Discourse,
  { captures, end }: Found<ClauseRule>,
  at: number,
  to: number,
): number | undefined {
  const span = captures.e;
  if (!span || state.entity || !SETTING.has(ctx.word(at))) return undefined;
  if (!SETTING_OF.has(ctx.word(at + 1))) return undefined;
  const place = ctx.entity(span);
  const [last] = ctx.ends('e', ctx.tokens, end, to);
  const first = last === undefined ? undefined : ctx.entity([end, last]);
  if (place?.plural !== false || !first?.plural || last === undefined) return undefined;
  const people = [first.text, singularOf(first.text)].some((name) => ctx.language.people.has(name.toLowerCase()));
  if (state.typeIsKnown(first) && !people) return undefined;
  const opener = ctx.language.openers.longest(ctx.tokens, last, to, ctx.ends);
  return last >= to || (opener && state.listFollows(opener.end, to)) ? span[1] : undefined;
}

const SETTING: ReadonlySet<string> = new Set(['for', 'at', 'in', 'para', 'pra', 'na', 'no']);
const SETTING_OF: ReadonlySet<string> = new Set('our my the a an this nossa nosso minha meu a o uma um'.split(' '));
const OURS: ReadonlySet<string> = new Set(['our', 'my', 'nossa', 'nosso', 'minha', 'meu']);

/** "Our street has a tool library." tells of one thing that nobody asks to be kept; other sentences follow. */
export function isPossession(ctx: Context, state: Discourse, at: number, list: number, to: number): boolean {
  if (state.entity || at !== state.begin || !OURS.has(ctx.word(at)) || isLast(ctx, to)) return false;
  const item = readItem(ctx, list, to);
  return (
    item?.complete === true &&
    item.end >= to &&
    !item.attribute.phrase.plural &&
    !saysSomething(item.attribute.facts) &&
    !state.typeIsKnown(item.attribute.phrase)
  );
}

/** "Our church hall gets booked by all sorts of groups." is no link where neither is spoken of again. */
export const isOwnLife = (ctx: Context, state: Discourse, at: number, ends: readonly Phrase[], to: number): boolean =>
  state.entity === undefined &&
  at === state.begin &&
  OURS.has(ctx.word(at)) &&
  !isLast(ctx, to) &&
  !ends.some((phrase) => isSpokenOf(ctx, phrase, to));
