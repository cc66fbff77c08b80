/** Stretches that no pattern explains: a rule, background, or something not understood. */
import { WISHING } from '../lexicon/small-words.js';
import type { Phrase } from '../reading.js';
import { isBackground } from './background.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { saysSomething } from './facts.js';
import { holdsEntities } from './headings.js';
import { readItem } from './items.js';
import { openList } from './lists.js';
import { ownerAfter } from './owners.js';
import { findSignal } from './signals.js';
import { readStory } from './stories.js';

export function unexplained(ctx: Context, state: Discourse, i: number, to: number): number {
  if (!state.entity && ctx.word(i) === '(') {
    const close = Math.min(ctx.closing(i, to) + 1, to);
    ctx.passBackground(i, close);
    return close;
  }
  const story = readStory(ctx, state, i);
  if (story !== undefined) return story;
  const end = Math.max(nextClause(ctx, i, beforeTopics(ctx, state, i, ctx.nextSeparator(i, to))), i + 1);
  const sentence = state.sentence;
  // "…, what I took" in a list is something to note, though nobody knows by which name.
  const asked = state.listOpen && ctx.isSeparator(i - 1) && ASKING.has(ctx.word(i));
  if (!asked && isBackground(ctx, state, i, end)) {
    if (wishes(ctx, i, end) || holdsList(ctx, state, i, end)) ctx.mark(i, end);
    else ctx.passBackground(i, end);
    return end;
  }
  const signal = findSignal(ctx, i, Math.max(end, sentence.to), i)?.why;
  if (signal) {
    readEmbedded(ctx, state, i, sentence.to);
    readOwned(ctx, state, i, sentence.to, signal === 'computed value');
    state.rule(ctx.textOf([i, sentence.to]), signal, mentionsIn(ctx, i, sentence.to));
    ctx.mark(i, sentence.to);
    return sentence.to;
  }
  return end;
}

/** "I'd love to have our sheet music in one place" asks for something, whatever it is. */
const wishes = (ctx: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (WISHING.has(ctx.word(i)) || MODAL.has(ctx.word(i))) return true;
  return false;
};

/** A piece of a list that is about the speaker as a whole: it may be what is asked for. */
function holdsList(ctx: Context, { begin, sentence }: Discourse, from: number, to: number): boolean {
  const listed = ctx.tokens.slice(begin, sentence.to).filter(({ lower }) => lower === ',').length > 1;
  const own = ctx.language.lexicon.pronouns.includes(ctx.word(from));
  return listed && !(own && SEQUELS.has(ctx.word(to + 1)));
}

/** "We breed rabbits, so …": the piece stands for itself. */
const SEQUELS: ReadonlySet<string> = new Set('so and but because therefore i we entao mas e eu'.split(' '));

const MODAL: ReadonlySet<string> = new Set(['must', 'should', 'can', 'could', 'deve', 'pode']);

/** "…, calculated from the birth date" right after a list: about the name said last. */
export function readDerived(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  if (!state.hasAttributes) return undefined;
  const end = ctx.nextBreak(i, to);
  const signal = ctx.language.signals.first(ctx.tokens, i, end, ctx.ends, (match) => match.end > i);
  if (!signal || !DERIVED.has(signal.value)) return undefined;
  const named = readItem(ctx, i, to);
  if (named?.complete && named.factsEnd === named.end) return undefined;
  state.rule(ctx.textOf([i, end]), signal.value);
  ctx.mark(i, end);
  return end;
}

const ASKING: ReadonlySet<string> = new Set(
  'what which who whom whose how when where whether if que quem qual quando como onde se'.split(' '),
);

/** Signs that cannot begin a name: "calculated from …", "charge double". */
const DERIVED: ReadonlySet<string> = new Set(['computed value']);

/** "We organise a festival: bands …", "We run a club with players (name)": what follows is read by itself. */
function beforeTopics(ctx: Context, state: Discourse, at: number, to: number): number {
  for (let i = at + 1; i < to; i += 1) {
    if (ctx.word(i) === ':' && !ctx.tokens[i + 1]?.glued) return i;
    if (['with', 'com'].includes(ctx.word(i)) && holdsEntities(ctx, state, i + 1, to)) return i + 1;
  }
  return to;
}

/** "…, so", "… but": a new clause begins inside the piece. */
function nextClause(ctx: Context, at: number, to: number): number {
  for (let i = at + 1; i < to; i += 1) if (ctx.language.lexicon.clauseBreaks.includes(ctx.word(i))) return i;
  return to;
}

/** "when somebody saves a new weather station (name, city) …": an entity with its list inside a rule. */
function readEmbedded(ctx: Context, state: Discourse, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    if (ctx.word(i) !== '(') continue;
    const close = ctx.closing(i, to);
    let start = i;
    while (start > from && ctx.isNameWord(start - 1)) start -= 1;
    const entity = start < i ? ctx.entity([start, i]) : undefined;
    if (!entity || !state.listFollows(i + 1, close)) continue;
    state.declare(entity, 'heading');
    openList(ctx, state, 'bracket', i + 1, to);
  }
}

/** "The price of an order should be …": the attribute that the rule is about. */
function readOwned(ctx: Context, state: Discourse, from: number, to: number, computed: boolean): void {
  const item = readItem(ctx, from, to);
  const { modals, passives } = ctx.language.lexicon;
  if (state.entity) {
    // "The price is cost plus margin" names an attribute of what is spoken of.
    if (
      item &&
      !item.form &&
      (['is', '=', 'equals', 'eh'].includes(ctx.word(item.nameEnd)) ||
        (computed && modals.includes(ctx.word(item.nameEnd)) && passives.includes(ctx.word(item.nameEnd + 1)))) &&
      !ctx.isVague(item.attribute.phrase) &&
      !saysSomething(item.attribute.facts)
    )
      state.add({ phrase: item.attribute.phrase, facts: {} }, false);
    return;
  }
  const owner = item && !item.form ? ownerAfter(ctx, item.nameEnd, to) : undefined;
  if (!item) return;
  if (!owner && ctx.language.lexicon.modals.includes(ctx.word(item.nameEnd))) {
    const weak = !item.attribute.phrase.text.includes(' ');
    state.add({ phrase: item.attribute.phrase, facts: item.attribute.facts, ...(weak && { weak }) }, false);
    return;
  }
  if (!owner || !ctx.language.lexicon.modals.includes(ctx.word(owner.end))) return;
  state.declare(owner.entity, 'mention');
  state.openList('add');
  state.add({ phrase: item.attribute.phrase, facts: item.attribute.facts }, false);
}

/** Every name in a stretch of words, for finding out later which entity a rule is about. */
function mentionsIn(ctx: Context, from: number, to: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let i = from; i < to && phrases.length < 12; i += 1) {
    if (i > from && ctx.isNameWord(i - 1)) continue;
    const [end] = ctx.ends('e', ctx.tokens, i, to);
    const phrase = end === undefined ? undefined : ctx.entity([i, end]);
    if (phrase) phrases.push(phrase);
  }
  return phrases;
}
