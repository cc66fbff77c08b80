/** Walks a sentence from left to right: clauses and list items, each tried where it may start. */
import type { Statement } from '../reading.js';
import type { Segment } from '../text/segments.js';
import { relationAt } from './clauses/handler.js';
import { handleClause } from './clauses/handlers.js';
import { type Context, OPENING } from './context.js';
import { Discourse } from './discourse.js';
import { saysSomething } from './facts.js';
import { holdsEntities, readHeading, readLoneHeading } from './headings.js';
import { type Item, readItem } from './items.js';
import type { ClauseRule } from './language.js';
import { readOwnedFacts, readOwnerFirst } from './owners.js';
import { readDerived, unexplained } from './rules.js';
import { readShared } from './shared-facts.js';
import { readTopicList } from './stories.js';
import { afterSubject } from './subjects.js';
import { takeItem } from './take-item.js';

export function parse(ctx: Context, segments: readonly Segment[]): readonly Statement[] {
  const state: Discourse = new Discourse(ctx, (from, to) => parseRange(ctx, state, from, to));
  let before = 0;
  for (const segment of segments) {
    // Bullets and the marks between sentences say nothing.
    ctx.mark(before, segment.from);
    before = segment.to;
    state.startSegment(segment);
    parseRange(ctx, state, segment.from, segment.to);
    state.endSegment(segment);
  }
  return state.finish();
}

function parseRange(ctx: Context, state: Discourse, from: number, to: number): void {
  let i = from;
  let guard = 0;
  while (i < to && guard < 2000) {
    guard += 1;
    const open = state.listOpen;
    const next = step(ctx, state, i, to, from);
    // A list that has just been opened is read from the same place.
    if (next > i || open || !state.listOpen) i = Math.max(next, i + 1);
  }
}

function step(ctx: Context, state: Discourse, i: number, to: number, from: number): number {
  if (ctx.isSeparator(i) || ctx.word(i) === ':') {
    state.passOver(i, i + 1);
    return i + 1;
  }
  // "… -> Shelf N:1 Warehouse", "… where a ship carries many containers": it leads on to a relation.
  if (state.entity && LEADING.has(ctx.word(i)) && relationAt(ctx, i + 1, to)) {
    state.passOver(i, i + 1);
    return i + 1;
  }
  // "a small thing with bakeries (name, street)".
  if (!state.entity && ['with', 'com'].includes(ctx.word(i)) && holdsEntities(ctx, state, i + 1, to)) {
    state.passOver(i, i + 1);
    return i + 1;
  }
  // "… de fornecedores com nome, e de produtos com nome".
  if (state.listOpen && ['de', 'of'].includes(ctx.word(i)) && ctx.isSeparator(i - 1)) {
    state.passOver(i, i + 1);
    return i + 1;
  }
  const gap = readGapped(ctx, state, i, to);
  if (gap !== undefined) return gap;
  if (tellsOfTrade(ctx, state, i)) {
    ctx.mark(i, i + 1);
    return i + 1;
  }
  const quantified = readShared(ctx, state, i, to);
  if (quantified !== undefined) return quantified;
  const derived = readDerived(ctx, state, i, to);
  if (derived !== undefined) return derived;
  const told =
    state.entity && isCardinality(ctx, i) && relationAt(ctx, i, to) ? readClause(ctx, state, i, to) : undefined;
  if (told !== undefined) return told;
  if (i === state.begin && saysNothing(ctx, i, to)) {
    ctx.passBackground(i, to);
    return to;
  }
  if (state.listOpen) {
    const item = readItem(ctx, i, to);
    if (item?.complete && !headsNewEntity(ctx, state, item, to)) return takeItem(ctx, state, item, i);
  }
  if (readTopicList(ctx, state, i, to)) return i;
  if (i === state.begin && startsList(ctx, state, i, to)) return i;
  const said = state.entity ? readItem(ctx, i, to) : undefined;
  if (
    said?.complete &&
    !said.form &&
    said.factsEnd === said.end &&
    !ctx.isVague(said.attribute.phrase) &&
    saysSomething({ ...said.attribute.facts, detail: undefined }) &&
    !headsNewEntity(ctx, state, said, to)
  )
    return takeItem(ctx, state, said, i);
  const clause = readClause(ctx, state, i, to);
  if (clause !== undefined) return clause;
  const filler = ctx.language.filler.longest(ctx.tokens, i, to, ctx.ends);
  if (filler) {
    state.passOver(i, filler.end);
    return filler.end;
  }
  const heading =
    readHeading(ctx, state, i, to) ??
    (i === from || i === state.begin ? readLoneHeading(ctx, state, i, to) : undefined);
  if (heading !== undefined) return heading;
  const owned = readOwnedFacts(ctx, state, i, to) ?? readOwnerFirst(ctx, state, i, to);
  if (owned !== undefined) return owned;
  const item = readItem(ctx, i, to);
  const lone = i === from && item !== undefined && item.complete && !saysSomething(item.attribute.facts);
  if (
    item &&
    (state.listOpen ||
      ((!item.form || (state.entity && !ctx.language.lexicon.triggers.includes(ctx.word(i)))) &&
        saysSomething(item.attribute.facts)) ||
      (item.complete && state.toldHere && ctx.isSeparator(i - 1) && state.typeIsKnown(item.attribute.phrase)) ||
      (lone && state.expectsList(to)))
  ) {
    return takeItem(ctx, state, item, i);
  }
  const subject = afterSubject(ctx, state, i, to);
  if (subject !== undefined) {
    state.passOver(i, subject);
    return subject;
  }
  return unexplained(ctx, state, i, to);
}

/** "Classes need a name and pupils a first name": the verb is left out where another entity of the request follows. */
function readGapped(ctx: Context, state: Discourse, at: number, to: number): number | undefined {
  if (!state.listOpen || !state.hasAttributes || !ctx.isSeparator(at - 1)) return undefined;
  const start = GAPPED.has(ctx.word(at)) ? at + 1 : at;
  for (const end of ctx.ends('e', ctx.tokens, start, to)) {
    const entity = ctx.entity([start, end]);
    if (!entity || state.isCurrent(entity) || !state.declared(entity)) continue;
    if (!ARTICLES.has(ctx.word(end)) || !state.listFollows(end, to)) continue;
    state.declare(entity, 'heading');
    state.openList('has');
    ctx.mark(at, end);
    return end;
  }
  return undefined;
}

/** "n:n actors/films", "1:n" after a list. */
const isCardinality = (ctx: Context, at: number): boolean =>
  ENDS.has(ctx.word(at)) &&
  ctx.word(at + 1) === ':' &&
  ENDS.has(ctx.word(at + 2)) &&
  ctx.tokens[at + 2]?.glued === true;

const ENDS: ReadonlySet<string> = new Set(['n', 'm', '1', '*']);

const LEADING: ReadonlySet<string> = new Set(['->', 'where', 'whereby', 'while', 'onde', 'sendo']);

/** "for landlords the name, for flats the street". */
const GAPPED: ReadonlySet<string> = new Set(['for', 'of', 'on', 'about', 'para', 'de']);

const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'um', 'uma', 'o']);

/** "I own a shop and sell drinks with …": the verb is the speaker's, what follows is spoken of. */
const tellsOfTrade = (ctx: Context, state: Discourse, at: number): boolean =>
  state.entity === undefined &&
  ctx.language.conjunctions.has(ctx.word(at - 1)) &&
  ['i', 'we', 'eu'].includes(ctx.word(state.begin)) &&
  TRADES.has(ctx.word(at)) &&
  ctx.isNameWord(at + 1);

const TRADES: ReadonlySet<string> = new Set(
  'sell make rent repair offer bake grow breed produce build lend serve fix import deliver vendo alugo faço conserto'.split(
    ' ',
  ),
);

/** "Nothing automatic!", "that is all": a whole line of it is no name, also in a list. */
const saysNothing = (ctx: Context, at: number, to: number): boolean =>
  ctx.language.noise.first(ctx.tokens, at, to, ctx.ends, ({ captures, end }) => {
    const mark = ['!', '.'].includes(ctx.word(end)) ? end + 1 : end;
    return !captures.x && mark >= to;
  }) !== undefined;

/** "… the runners. First name, last name": a list whose first name could be a filler word. */
function startsList(ctx: Context, state: Discourse, at: number, to: number): boolean {
  const item = state.listOpen || !state.entity ? undefined : readItem(ctx, at, to);
  if (!item?.complete || item.form || item.end >= to || !state.typeIsKnown(item.attribute.phrase)) return false;
  return state.listFollows(at, to) && state.expectsList(to);
}

/** Inside a list these words are names: "how long it took". */
const REFUSING: ReadonlySet<ClauseRule['kind']> = new Set<ClauseRule['kind']>(['ask', 'off-topic', 'vague']);

/** The first kind of clause, in the language's order, whose handler accepts what it finds here. */
function readClause(ctx: Context, state: Discourse, at: number, to: number): number | undefined {
  let end: number | undefined;
  ctx.language.clauses.first(ctx.tokens, at, to, ctx.ends, (match, rule) => {
    if (state.listOpen && at !== state.begin && REFUSING.has(rule.kind)) return false;
    if (rule.open ? match.end >= to : !closes(ctx, match.end, to, rule.kind === 'create')) return false;
    end = handleClause(ctx, state, { ...match, value: rule }, at, to);
    return end !== undefined;
  });
  return end;
}

/** A clause may stop before anything but another name word. */
function closes(ctx: Context, at: number, to: number, loose: boolean): boolean {
  if (at >= to) return true;
  if (loose)
    return (
      !ctx.isNameWord(at) &&
      ctx.word(at) !== "'s" &&
      !(
        ctx.word(at) === '.' &&
        ctx.tokens[at]?.glued &&
        ctx.tokens[at + 1]?.glued &&
        ctx.tokens[at + 1]?.kind === 'word'
      )
    );
  return !ctx.isNameWord(at) && ctx.word(at) !== "'s";
}

const LISTING: ReadonlySet<string> = new Set(['with', 'com']);

/** "tags (name)" inside another list opens a list of its own. */
function headsNewEntity(ctx: Context, state: Discourse, item: Item, to: number): boolean {
  // "doctors with name; visits with date and time": several things with a list of their own.
  if (item.attribute.phrase.plural && LISTING.has(ctx.word(item.nameEnd)) && !state.typeIsKnown(item.attribute.phrase))
    return true;
  const { phrase } = item.attribute;
  if (
    phrase.plural &&
    ctx.word(item.nameEnd) === ':' &&
    !state.typeIsKnown(phrase) &&
    state.opensNames(item.nameEnd + 1, to)
  )
    return true;
  if (saysSomething(item.attribute.facts) || (!phrase.plural && state.typeIsKnown(phrase))) return false;
  return OPENING.has(ctx.word(item.end)) && item.end < to && !state.insideBracket;
}
