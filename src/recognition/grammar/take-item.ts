/** Takes an item into the list it belongs to. */
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { readEllipsis } from './ellipsis.js';
import { readFacts } from './fact-runs.js';
import { saysSomething } from './facts.js';
import type { Item } from './items.js';
import { ownerAfter } from './owners.js';
import { findSignal } from './signals.js';
import type { Draft } from './told.js';

export function takeItem(ctx: Context, state: Discourse, item: Item, at: number): number {
  const elliptic = readEllipsis(ctx, state.lastFacts, item);
  if (elliptic) {
    state.add({ phrase: item.attribute.phrase, facts: elliptic.facts }, false);
    ctx.mark(at, elliptic.end);
    return elliptic.end;
  }
  const draft: Draft = { phrase: item.attribute.phrase, facts: item.attribute.facts };
  const shared = item.shared || isJointSubject(ctx, state, item, at);
  if (!item.complete && (!saysSomething(item.attribute.facts) || ctx.isVague(item.attribute.phrase))) {
    const skipped = readActing(ctx, state, item, at);
    if (skipped !== undefined) return skipped;
  }
  const of =
    state.entity && ['of', 'do', 'da', 'de'].includes(ctx.word(item.nameEnd)) && item.factsEnd === item.nameEnd
      ? ownerAfter(ctx, item.nameEnd, state.sentence.to)
      : undefined;
  if (of && !state.isCurrent(of.entity) && item.end >= of.end) {
    // "the name of their doctor" is the patient's "doctor name".
    state.add(
      { ...draft, phrase: { text: `${of.entity.text} ${draft.phrase.text}`, plural: draft.phrase.plural } },
      item.shared,
    );
    ctx.mark(at, item.end);
    return item.end;
  }
  const place = state.entity
    ? undefined
    : (ownerAfter(ctx, item.nameEnd, state.sentence.to) ?? ownerAfter(ctx, item.factsEnd, state.sentence.to));
  if (place && !ctx.isVague(place.entity)) {
    state.declare(place.entity, 'extend');
    state.openList('add');
    state.add(draft, false);
    ctx.mark(at, place.end);
    return place.end;
  }
  const owned = item.entity && state.entity && !state.isCurrent(item.entity);
  if (item.entity && !owned) state.entityForItem(item.entity);
  // "the donor's name" in a list of Donation is the donation's "donor name".
  const owner = item.entity && owned ? item.entity.text : undefined;
  state.add(owner ? { ...draft, phrase: { ...draft.phrase, text: `${owner} ${draft.phrase.text}` } } : draft, shared);
  ctx.mark(at, item.end);
  if (item.complete) return item.end;
  if (ctx.word(item.end) === '(') return insideBracket(ctx, state, item.end, at);
  return leftover(ctx, state, item.end, at);
}

/** "Name and phone can not be left blank": the sentence begins with the names, so that all of them are its subject. */
function isJointSubject(ctx: Context, state: Discourse, item: Item, at: number): boolean {
  const { conjunctions, lexicon, determiners } = ctx.language;
  if (!conjunctions.has(ctx.word(at - 1)) || !lexicon.modals.includes(ctx.word(item.nameEnd))) return false;
  if (state.insideBracket || at - state.begin > MOST_SUBJECT_WORDS) return false;
  for (let i = state.begin; i < at; i += 1) {
    const word = ctx.word(i);
    const belongs = ctx.isNameWord(i) || word === ',' || conjunctions.has(word) || determiners.has(word);
    if (!belongs) return false;
  }
  return at > state.begin;
}

const MOST_SUBJECT_WORDS = 12;

/** "manager approves it", "hr gets the final say": somebody acts; that is a rule and no attribute. */
function readActing(ctx: Context, state: Discourse, item: Item, at: number): number | undefined {
  const limit = Math.min(state.sentence.to, state.limit);
  const wide = ctx.nextBreak(item.end, limit);
  const signal = findSignal(ctx, at, wide, item.from);
  if (!signal || wide <= item.end) return undefined;
  const named =
    signal.at >= item.nameEnd &&
    (ctx.word(item.end) === '(' || ctx.language.lexicon.derives.includes(ctx.word(item.end)));
  const passive =
    signal.at >= item.nameEnd &&
    ctx.language.lexicon.modals.includes(ctx.word(item.end)) &&
    ctx.language.lexicon.passives.includes(ctx.word(item.end + 1));
  if (named || passive || state.knows(item.attribute.phrase)) return undefined;
  state.rule(ctx.textOf([at, wide]), signal.why);
  ctx.mark(at, wide);
  return wide;
}

/** "(unique, no spaces)": what is understood of the bracket is taken, the rest stays unexplained. */
function insideBracket(ctx: Context, state: Discourse, open: number, itemStart: number): number {
  const close = ctx.closing(open, Math.min(state.sentence.to, state.limit));
  const signal = findSignal(ctx, open + 1, close, open + 1);
  if (signal) {
    state.rule(ctx.textOf([itemStart, close + 1]), signal.why);
    ctx.mark(open, close);
    return close + 1;
  }
  for (let i = open + 1; i < close; ) {
    const found = readFacts(ctx, i, close);
    if (found.end > i && saysSomething(found.facts) && ctx.isSeparator(found.end)) {
      state.applyToLast(found.facts);
      ctx.mark(i, found.end);
      i = found.end + 1;
    } else i = ctx.nextSeparator(i + 1, close) + 1;
  }
  return close + 1;
}

/** What follows an item and is neither fact nor aside: a rule about it, or something not understood. */
function leftover(ctx: Context, state: Discourse, from: number, itemStart: number): number {
  const limit = Math.min(state.sentence.to, state.limit);
  if (limit <= from) return from;
  const wide = ctx.nextBreak(from, limit);
  const signal = findSignal(ctx, itemStart, wide, from);
  if (signal) {
    state.rule(ctx.textOf([itemStart, wide]), signal.why);
    ctx.mark(from, wide);
    return wide;
  }
  return ctx.nextSeparator(from, limit);
}
