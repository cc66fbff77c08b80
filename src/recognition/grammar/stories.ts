/** Sentences that tell of somebody's life or shop before anything is asked for: "The museum shop sells postcards: code, motif". */
import { singularOf } from '../../domain/names.js';
import { OBLIGING, WISHING } from '../lexicon/small-words.js';
import type { Phrase } from '../reading.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { readItem } from './items.js';
import { findSignal } from './signals.js';
import { pluralIn } from './topics.js';

/** After the story, or after the colon of a list about what it told of. */
export function readStory(ctx: Context, state: Discourse, at: number): number | undefined {
  if (state.entity || state.insideBracket || at !== state.begin) return undefined;
  const { to } = state.sentence;
  const before = sequelIn(ctx, at, to);
  // "Our museum lends paintings, so we need loans: …"
  if (before !== undefined && isPlain(ctx, at, before) && isPersonal(ctx, at, before)) {
    ctx.passBackground(at, before);
    state.tellTopic(pluralIn(ctx, at, before));
    return before;
  }
  const end = colonIn(ctx, at, to);
  if (!isPlain(ctx, at, end)) return undefined;
  const words = ctx.tokens.slice(at, end);
  const personal = isPersonal(ctx, at, end);
  const topic = personal || words.some(({ verb }) => verb) ? pluralIn(ctx, at, end) : undefined;
  if (end < to) {
    if (!topic || !state.opensNames(end + 1, to)) return undefined;
    ctx.passBackground(at, end);
    state.declare(topic, 'mention');
    state.openList();
    return end + 1;
  }
  if (isLast(ctx, to) || !(personal || (topic && isSpokenOf(ctx, topic, to)))) return undefined;
  ctx.passBackground(at, to);
  if (topic) state.tellTopic(topic);
  return to;
}

const isPersonal = (ctx: Context, from: number, to: number): boolean =>
  ctx.tokens.slice(from, to).some(({ lower }) => ctx.language.lexicon.pronouns.includes(lower));

/** ", so we": where what is asked for begins. */
function sequelIn(ctx: Context, from: number, to: number): number | undefined {
  for (let i = from + 1; i + 1 < to; i += 1)
    if (ctx.word(i) === ',' && ['so', 'entao'].includes(ctx.word(i + 1))) return i;
  return undefined;
}

/** "I make candles and would love to know what is in stock: scent, colour": a list about what was told of. */
export function readTopicList(ctx: Context, state: Discourse, at: number, to: number): boolean {
  const after = ctx.word(at - 1) === ':';
  if (state.entity || state.insideBracket || !(after || at === state.begin)) return false;
  const topic = state.topic ?? (after ? pluralIn(ctx, state.begin, at - 1) : undefined);
  if (!topic || !state.opensNames(at, to) || !mostlyNamesKnown(ctx, state, at, to)) return false;
  state.declare(topic, 'mention');
  state.openList();
  return true;
}

/** No thing of its own among the first three. */
function mostlyNamesKnown(ctx: Context, state: Discourse, at: number, to: number): boolean {
  let known = 0;
  let all = 0;
  for (let i = at; i < to && all < 3; i = ctx.nextSeparator(i, to) + 1) {
    const item = readItem(ctx, i, to);
    if (!item || QUANTIFIED.has(ctx.word(i))) break;
    all += 1;
    if (item.end > item.factsEnd) continue;
    if (item.form || state.typeIsKnown(item.attribute.phrase)) known += 1;
  }
  return all > 0 && known * 2 >= all;
}

const QUANTIFIED: ReadonlySet<string> = new Set(['each', 'every', 'all', 'many', 'some', 'cada', 'todo', 'toda']);

/** No wish, no duty, no rule, no list. */
function isPlain(ctx: Context, from: number, to: number): boolean {
  const words = ctx.tokens.slice(from, to).map(({ lower }) => lower);
  if (words.some((word, i) => ASKED.has(`${word} ${words[i + 1]}`))) return false;
  if (words.some((word) => WISHING.has(word) || OBLIGING.has(word) || LISTING.has(word))) return false;
  return words.filter((word) => word === ',').length < 2 && findSignal(ctx, from, to, from) === undefined;
}

/** "can you", "we should". */
const ASKED: ReadonlySet<string> = new Set(
  ['you', 'i', 'we', 'voce', 'gente'].flatMap((who) =>
    ['can', 'could', 'should', 'must', 'pode', 'poderia'].flatMap((verb) => [`${verb} ${who}`, `${who} ${verb}`]),
  ),
);

const LISTING: ReadonlySet<string> = new Set(['(', '{', '=', '->']);

function colonIn(ctx: Context, from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (ctx.word(i) === ':' && !ctx.tokens[i + 1]?.glued) return i;
  return to;
}

/** Nothing is said after it. */
export const isLast = (ctx: Context, to: number): boolean => to + 2 >= ctx.tokens.length;

/** Named again from a place on. */
export function isSpokenOf(ctx: Context, { text }: Phrase, from: number): boolean {
  const head = singularOf((text.split(' ').at(-1) ?? '').toLowerCase());
  return ctx.tokens.some(({ lower, kind }, i) => i > from && kind === 'word' && singularOf(lower) === head);
}
