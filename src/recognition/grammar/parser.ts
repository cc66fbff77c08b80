/** Walks a sentence from left to right: clauses and list items, each tried where it may start. */
import type { Phrase, Statement } from '../reading.js';
import { handleClause, ownerAfter } from './clauses.js';
import { skipPlace } from './place.js';
import { type Context, OPENING } from './context.js';
import { atItemEnd, hasAttributeNames, type Item, readFactGroup, readFacts, readItem } from './items.js';
import { type Draft, Discourse } from './discourse.js';
import { findSignal } from './signals.js';
import type { Segment } from '../text/segments.js';
import { saysSomething } from './facts.js';
import { typeOfName } from './type-of.js';
import { valueList } from './values.js';

export function parse(ctx: Context, segments: readonly Segment[]): readonly Statement[] {
  const state = new Discourse(ctx);
  for (const segment of segments) {
    state.startSegment(segment);
    parseRange(ctx, state, segment.from, segment.to);
    state.endSegment(segment);
  }
  return state.finish();
}

export function parseRange(ctx: Context, state: Discourse, from: number, to: number): void {
  let i = from;
  let guard = 0;
  while (i < to && guard < 2000) {
    guard += 1;
    const next = step(ctx, state, i, to, from);
    i = next > i ? next : i + 1;
  }
}

function step(ctx: Context, state: Discourse, i: number, to: number, from: number): number {
  if (ctx.isSeparator(i) || ctx.word(i) === ':') {
    ctx.mark(i, i + 1);
    return i + 1;
  }
  const quantified = readShared(ctx, state, i, to);
  if (quantified !== undefined) return quantified;
  if (state.hasAttributes) {
    const signal = findSignal(ctx, i, ctx.nextBreak(i, to), i);
    const named = readItem(ctx, i, to);
    if (signal?.at === i && DERIVED.has(signal.why) && !(named?.complete && named.factsEnd === named.end)) {
      const end = ctx.nextBreak(i, to);
      state.rule(ctx.textOf([i, end]), signal.why);
      ctx.mark(i, end);
      return end;
    }
  }
  if (state.listOpen) {
    const item = readItem(ctx, i, to);
    if (item?.complete && !headsNewEntity(ctx, state, item, i, to)) return takeItem(ctx, state, item, i);
  }
  const said = state.entity ? readItem(ctx, i, to) : undefined;
  if (said?.complete && !said.form && said.factsEnd === said.end && !ctx.isVague(said.attribute.phrase) && saysSomething({ ...said.attribute.facts, detail: undefined }) && !headsNewEntity(ctx, state, said, i, to)) return takeItem(ctx, state, said, i);
  const clause = readClause(ctx, state, i, to);
  if (clause !== undefined) return clause;
  const filler = ctx.language.filler.longest(ctx.tokens, i, to, ctx.ends);
  if (filler) {
    ctx.mark(i, filler.end);
    return filler.end;
  }
  const heading = readHeading(ctx, state, i, to) ?? (i === from ? readLoneHeading(ctx, state, i, to) : undefined);
  if (heading !== undefined) return heading;
  const owned = readOwnedFacts(ctx, state, i, to);
  if (owned !== undefined) return owned;
  const item = readItem(ctx, i, to);
  const lone = i === from && item !== undefined && item.complete && !saysSomething(item.attribute.facts);
  if (item && (state.listOpen || ((!item.form || (state.entity && !ctx.language.lexicon.triggers.includes(ctx.word(i)))) && saysSomething(item.attribute.facts)) || (lone && state.expectsList(i, to)))) {
    return takeItem(ctx, state, item, i);
  }
  return unexplained(ctx, state, i, to);
}

/** Signs that cannot begin a name: "calculated from …", "charge double". */
const DERIVED: ReadonlySet<string> = new Set(['computed value']);

/** The first kind of clause, in the language's order, whose handler accepts what it finds here. */
function readClause(ctx: Context, state: Discourse, at: number, to: number): number | undefined {
  let end: number | undefined;
  ctx.language.clauses.first(ctx.tokens, at, to, ctx.ends, (match, rule) => {
    if (rule.open ? match.end >= to : !closes(ctx, match.end, to, rule.kind === 'create')) return false;
    end = handleClause(ctx, state, { ...match, value: rule }, at, to);
    return end !== undefined;
  });
  return end;
}

/** "price on product must be at least 1", "the description of a course is no longer required". */
function readOwnedFacts(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  const item = readItem(ctx, i, to);
  if (!item || item.form || saysSomething(item.attribute.facts)) return undefined;
  const owner = ownerAfter(ctx, item.nameEnd, to);
  if (!owner || ctx.isVague(owner.entity)) return undefined;
  const found = readFacts(ctx, owner.end, to);
  if (!saysSomething(found.facts) || !atItemEnd(ctx, found.end, to)) return undefined;
  if (!state.isCurrent(owner.entity)) state.declare(owner.entity, 'mention');
  state.openList('add');
  state.add({ phrase: item.attribute.phrase, facts: found.facts }, false);
  ctx.mark(i, found.end);
  return found.end;
}

/** A clause may stop before anything but another name word. */
function closes(ctx: Context, at: number, to: number, loose: boolean): boolean {
  if (at >= to) return true;
  if (loose) return !ctx.isNameWord(at) && ctx.word(at) !== "'s" && !(ctx.word(at) === '.' && ctx.tokens[at]?.glued && ctx.tokens[at + 1]?.glued && ctx.tokens[at + 1]?.kind === 'word');
  return !ctx.isNameWord(at) && ctx.word(at) !== "'s";
}

/** "both required", "all of them must be filled in", ", unique", "no duplicates": facts about names said before. */
function readShared(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  if (!state.hasAttributes) return undefined;
  const all = ctx.language.everything.longest(ctx.tokens, i, to, ctx.ends);
  if (all) {
    const found = readFacts(ctx, all.end, to);
    if (found.end > all.end && saysSomething(found.facts) && atItemEnd(ctx, found.end, to)) {
      state.applyToAll(found.facts, all.value);
      ctx.mark(i, found.end);
      return found.end;
    }
  }
  const start = ctx.language.backwards.longest(ctx.tokens, i, to, ctx.ends)?.end ?? i;
  let first = start;
  while (ctx.language.determiners.has(ctx.word(first)) && first < to) first += 1;
  if (start === i && (NOUN_TYPES.has(ctx.word(first)) || (ctx.language.lexicon.ranges.includes(ctx.word(first)) && NOUN_TYPES.has(ctx.word(first + 1))))) return undefined;
  const values = valueList(ctx, i, to, false);
  if (values && values.values.length > 1 && !values.values[0]?.includes(' ') && atItemEnd(ctx, values.end, to) && !values.values.every((value) => hasAttributeNames(ctx, [value]))) {
    state.applyToLast({ type: 'enum', values: values.values });
    ctx.mark(i, values.end);
    return values.end;
  }
  const found = readFacts(ctx, start, to);
  if (introducesName(ctx, start, found.end) || namesBoolean(ctx, found.facts)) return undefined;
  if (found.end > start && saysSomething(found.facts) && atItemEnd(ctx, found.end, to) && !namedLikeFact(ctx, start, found.end, state)) {
    state.applyToLast(found.facts);
    ctx.mark(i, found.end);
    return found.end;
  }
  return undefined;
}

/** "optionally an email", "unique email": the type noun is the next name. */
function introducesName(ctx: Context, from: number, end: number): boolean {
  // "unique email": a type noun after nothing but its constraints is the next name too.
  if (end - from > 1 && NOUN_TYPES.has(ctx.word(end - 1))) {
    const before = readFacts(ctx, from, end - 1);
    if (before.end === end - 1 && before.facts.type === undefined && saysSomething(before.facts)) return true;
  }
  for (let i = from + 1; i < end; i += 1) if (NOUN_TYPES.has(ctx.word(i)) && ctx.language.determiners.has(ctx.word(i - 1)) && i === end - 1 && ctx.word(from) !== 'as' && i - from < 4 && !ctx.language.lexicon.modals.includes(ctx.word(i - 2))) return true;
  return false;
}

/** "active by default" after another name is a yes or no of its own. */
const namesBoolean = (ctx: Context, facts: { readonly default?: unknown }): boolean =>
  typeof facts.default === 'string' && typeOfName(facts.default, ctx.language.code).type === 'boolean';

const NOUN_TYPES: ReadonlySet<string> = new Set('date time email url text slug currency flag number data hora texto serial money minimum maximum presence uuid json markdown position type value property attribute field moeda'.split(' '));

/** A lone "date", "email" or "notes" in a list is a name, not a fact about the one before. */
function namedLikeFact(ctx: Context, from: number, end: number, state: Discourse): boolean {
  return state.listOpen && end - from === 1 && NOUN_TYPES.has(ctx.word(from));
}

function headsNewEntity(ctx: Context, state: Discourse, item: Item, at: number, to: number): boolean {
  void at;
  return entityHead(ctx, state, item.end, to, item);
}

function entityHead(ctx: Context, state: Discourse, end: number, to: number, item: Item): boolean {
  if (saysSomething(item.attribute.facts)) return false;
  const word = ctx.word(end);
  if (word === '--' || word === '-') return false;
  return OPENING.has(word) && end < to && !state.insideBracket;
}

function takeItem(ctx: Context, state: Discourse, item: Item, at: number): number {
  const draft: Draft = { phrase: item.attribute.phrase, facts: item.attribute.facts };
  if (!item.complete && !saysSomething(item.attribute.facts)) {
    const skipped = readActing(ctx, state, item, at);
    if (skipped !== undefined) return skipped;
  }
  const of = state.entity && ['of', 'do', 'da', 'de'].includes(ctx.word(item.nameEnd)) ? ownerAfter(ctx, item.nameEnd, state.sentence.to) : undefined;
  if (of && !state.isCurrent(of.entity) && item.end >= of.end) {
    // "the name of their doctor" is the patient's "doctor name".
    state.add({ ...draft, phrase: { text: `${of.entity.text} ${draft.phrase.text}`, plural: draft.phrase.plural } }, item.shared);
    ctx.mark(at, item.end);
    return item.end;
  }
  const place = state.entity ? undefined : (ownerAfter(ctx, item.nameEnd, state.sentence.to) ?? ownerAfter(ctx, item.factsEnd, state.sentence.to));
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
  state.add(owner ? { ...draft, phrase: { ...draft.phrase, text: `${owner} ${draft.phrase.text}` } } : draft, item.shared);
  ctx.mark(at, item.end);
  if (item.complete) return item.end;
  return leftover(ctx, state, item.end, at);
}

/** "manager approves it", "hr gets the final say": somebody acts; that is a rule and no attribute. */
function readActing(ctx: Context, state: Discourse, item: Item, at: number): number | undefined {
  const limit = Math.min(state.sentence.to, state.limit);
  const wide = ctx.nextBreak(item.end, limit);
  const signal = findSignal(ctx, at, wide, item.from);
  if (!signal || wide <= item.end) return undefined;
  const named = signal.at >= item.nameEnd && ctx.language.lexicon.derives.includes(ctx.word(item.end));
  const passive = signal.at >= item.nameEnd && ctx.language.lexicon.modals.includes(ctx.word(item.end)) && ctx.language.lexicon.passives.includes(ctx.word(item.end + 1));
  if (named || passive || state.knows(item.attribute.phrase)) return undefined;
  state.rule(ctx.textOf([at, wide]), signal.why);
  ctx.mark(at, wide);
  return wide;
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

/** "student(name, email)", "team: name, city", "Ingredient — name": a name that opens its own list. */
function readHeading(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  for (const end of ctx.ends('e', ctx.tokens, i, to)) {
    const place = state.listOpen ? end : skipPlace(ctx, end, to);
    const opener = ctx.language.openers.longest(ctx.tokens, place, to, ctx.ends);
    if (!opener || (opener.end >= to && ctx.word(to - 1) !== ':')) continue;
    const entity = ctx.entity([i, end]);
    if (!entity || (opener.value === 'colon' && readFacts(ctx, opener.end, to).end > opener.end && state.listOpen)) continue;
    if (opener.value === 'bracket' && state.insideBracket) return undefined;
    if (opener.value === 'colon' && choices(ctx, opener.end, to)) continue;
    if (opener.value === 'bracket' && readFactGroup(ctx, opener.end - 1, to, {}, false)) continue;
    const group = opener.value === 'bracket' && state.listFollows(opener.end, ctx.closing(opener.end - 1, to));
    if (ctx.isVague(entity) && !group) {
      if (state.entity) state.openList();
      ctx.mark(i, opener.end);
      return opener.end;
    }
    state.declare(entity, 'heading');
    ctx.mark(i, opener.end);
    return openList(ctx, state, opener.value, opener.end, to);
  }
  return undefined;
}

/** "status of ticket: open, closed or waiting": allowed values, not attributes. */
function choices(ctx: Context, at: number, to: number): boolean {
  const list = valueList(ctx, at, to, false);
  return list !== undefined && atItemEnd(ctx, list.end, to) && !hasAttributeNames(ctx, list.values);
}

/** "Bank statements. Each one has …", "gym member, name required": a name alone at the start, before anything is spoken of. */
function readLoneHeading(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  if (state.entity || state.insideBracket || state.sentence.from !== i) return undefined;
  const item = readItem(ctx, i, to);
  const [end] = ctx.ends('e', ctx.tokens, i, to);
  if (!item || end === undefined || item.entity || saysSomething(item.attribute.facts)) return undefined;
  const entity = ctx.entity([i, end]);
  if (!entity || ctx.isVague(entity)) return undefined;
  const next = ctx.word(end);
  if (end < to && next !== ',' && next !== ';' && !ctx.language.filler.longest(ctx.tokens, end, to, ctx.ends)) return undefined;
  const separated = next === ',' || next === ';';
  if (separated && !onlyFiller(ctx, end + 1, to) && !state.listFollows(end + 1, to)) return undefined;
  state.declare(entity, 'heading');
  ctx.mark(i, end);
  if (separated && !onlyFiller(ctx, end + 1, to)) state.openList();
  return end;
}

/** ", please" and nothing more. */
const onlyFiller = (ctx: Context, at: number, to: number): boolean => ctx.language.filler.longest(ctx.tokens, at, to, ctx.ends)?.end === to;

/** Opens the list of the current entity; a bracketed one is read to its end. */
export function openList(ctx: Context, state: Discourse, opener: string, at: number, to: number): number {
  if (opener !== 'bracket') {
    state.openList();
    return at;
  }
  const open = at - 1;
  const close = ctx.closing(open, to);
  state.withBracket(close, () => parseRange(ctx, state, open + 1, close));
  return Math.min(close + 1, to);
}

function unexplained(ctx: Context, state: Discourse, i: number, to: number): number {
  const end = Math.max(ctx.nextSeparator(i, to), i + 1);
  const sentence = state.sentence;
  if (state.isBackground(i, end)) {
    ctx.mark(i, end);
    return end;
  }
  const signal = findSignal(ctx, i, Math.max(end, sentence.to), i)?.why;
  if (signal) {
    readEmbedded(ctx, state, i, sentence.to);
    readOwned(ctx, state, i, sentence.to);
    state.rule(ctx.textOf([i, sentence.to]), signal, mentionsIn(ctx, i, sentence.to));
    ctx.mark(i, sentence.to);
    return sentence.to;
  }
  return end;
}

/** "when somebody saves a new weather station (name, city) …": an entity with its list inside a rule. */
function readEmbedded(ctx: Context, state: Discourse, from: number, to: number): void {
  for (let i = from; i < to; i += 1) {
    if (ctx.word(i) !== '(') continue;
    const close = ctx.closing(i, to);
    let start = i;
    while (start > from && (ctx.isNameWord(start - 1))) start -= 1;
    const entity = start < i ? ctx.entity([start, i]) : undefined;
    if (!entity || !state.listFollows(i + 1, close)) continue;
    state.declare(entity, 'heading');
    openList(ctx, state, 'bracket', i + 1, to);
  }
}

/** "The price of an order should be …": the attribute that the rule is about. */
function readOwned(ctx: Context, state: Discourse, from: number, to: number): void {
  const item = readItem(ctx, from, to);
  if (state.entity) {
    // "The price is cost plus margin" names an attribute of what is spoken of.
    if (item && !item.form && ['is', '=', 'equals', 'eh'].includes(ctx.word(item.nameEnd)) && !saysSomething(item.attribute.facts)) state.add({ phrase: item.attribute.phrase, facts: {} }, false);
    return;
  }
  const owner = item && !item.form ? ownerAfter(ctx, item.nameEnd, to) : undefined;
  if (!item) return;
  if (!owner && item.attribute.phrase.text.includes(' ') && ctx.language.lexicon.modals.includes(ctx.word(item.nameEnd))) {
    state.add({ phrase: item.attribute.phrase, facts: item.attribute.facts }, false);
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
