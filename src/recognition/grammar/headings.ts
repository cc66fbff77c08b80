/** Names that open their own list: "student(name, email)", "team: name, city". */

import { singularOf } from '../../domain/names.js';
import { LISTED_TYPES, NAMED_KINDS } from '../lexicon/small-words.js';
import type { Phrase } from '../reading.js';
import { hasAttributeNames } from './attribute-names.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { readFactGroup, readFacts } from './fact-runs.js';
import { saysSomething } from './facts.js';
import { readFurtherPeople } from './further.js';
import { readItem } from './items.js';
import { openList } from './lists.js';
import { skipPlace } from './place.js';
import { atItemEnd } from './separators.js';
import { findSignal } from './signals.js';
import { valueList } from './values.js';

/** "student(name, email)", "team: name, city", "Ingredient — name": a name that opens its own list. */
export function readHeading(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  if (startsTelling(ctx, i)) return undefined;
  const defined = readDefinition(ctx, state, i, to);
  if (defined !== undefined) return defined;
  for (const end of ctx.ends('e', ctx.tokens, i, to)) {
    const place = state.listOpen ? end : skipPlace(ctx, end, to);
    const opener = ctx.language.openers.longest(ctx.tokens, place, to, ctx.ends);
    if (!opener || (opener.end >= to && ctx.word(to - 1) !== ':')) continue;
    const entity = ctx.entity([i, end]);
    if (
      entity &&
      opener.value === 'colon' &&
      !state.entity &&
      end === place &&
      i === state.begin &&
      !LISTED_TYPES.has(ctx.word(opener.end)) &&
      !(entity.plural && state.opensNames(opener.end, to)) &&
      factsFollow(ctx, opener.end, to)
    )
      return undefined;
    if (!entity) continue;
    const named = entity.plural && state.opensNames(opener.end, to);
    if (opener.value === 'colon' && state.entity && !named && factsFollow(ctx, opener.end, to)) continue;
    if (opener.value === 'bracket' && state.insideBracket) return undefined;
    // "a name (no two the same)" in a list
    if (opener.value === 'bracket' && state.listOpen && isPlainName(state, entity)) return undefined;
    if (opener.value === 'colon' && choices(ctx, opener.end, to)) continue;
    const group = opener.value === 'bracket' ? readFactGroup(ctx, opener.end - 1, to, {}, false) : undefined;
    const first = !state.entity && i === state.begin && !state.typeIsKnown(entity);
    if (group && !(first && group.facts.values && !state.chooses(opener.end, group.end))) continue;
    if (opener.value === 'bracket' && saysMore(ctx, opener.end, to)) continue;
    const listed = opener.value === 'bracket' && state.listFollows(opener.end, ctx.closing(opener.end - 1, to));
    const kind = opener.value === 'colon' && first && NAMED_KINDS.has(singularOf(ctx.word(i))) && end === i + 1;
    if (ctx.isVague(entity) && !listed && !(kind && state.listFollows(opener.end, to))) {
      if (state.entity) state.openList();
      ctx.mark(i, opener.end);
      return opener.end;
    }
    ctx.mark(i, opener.end);
    if (!state.entity && holdsEntities(ctx, state, opener.end, to)) return opener.end;
    state.declare(entity, 'heading');
    const after = openList(ctx, state, opener.value, opener.end, to);
    return opener.value === 'bracket' ? readFurtherPeople(ctx, state, after, to) : after;
  }
  return undefined;
}

/** "Playlist = title, owner": a name defined by its list. */
function readDefinition(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  const [end] = ctx.ends('e', ctx.tokens, i, to);
  const entity = end === undefined ? undefined : ctx.entity([i, end]);
  if (!entity || end === undefined || i !== state.begin || !DEFINING.has(ctx.word(end))) return undefined;
  if (ctx.isVague(entity) || (state.typeIsKnown(entity) && !entity.plural) || !state.opensNames(end + 1, to))
    return undefined;
  state.declare(entity, 'heading');
  state.openList();
  ctx.mark(i, end + 1);
  return end + 1;
}

const DEFINING: ReadonlySet<string> = new Set(['=', '~', '->', '=>', '::']);

/** "A club with players (name) and trainers (name)": what is to be kept are the players and the trainers. */
export function holdsEntities(ctx: Context, state: Discourse, at: number, to: number): boolean {
  const [end] = ctx.ends('e', ctx.tokens, at, to);
  const first = end === undefined ? undefined : ctx.entity([at, end]);
  if (!first?.plural || end === undefined || ctx.word(end) !== '(') return false;
  return state.listFollows(end + 1, ctx.closing(end, to)) && readFactGroup(ctx, end, to, {}, false) === undefined;
}

/** "I sell cakes …", "Vendo bolos …" tell of the speaker; "people: name" does not. */
const startsTelling = (ctx: Context, at: number): boolean =>
  ctx.language.lexicon.pronouns.includes(ctx.word(at)) &&
  !ctx.language.determiners.has(ctx.word(at)) &&
  ![':', '(', ','].includes(ctx.word(at + 1));

/** "sku (unique, no spaces)", "hours (end minus start)": what stands in the bracket is said of the name. */
function saysMore(ctx: Context, at: number, to: number): boolean {
  const close = ctx.closing(at - 1, to);
  if (ctx.word(at - 1) !== '(') return false;
  if (findSignal(ctx, at, close, at) !== undefined) return true;
  const start = readFacts(ctx, at, close);
  const named =
    readItem(ctx, at, close) !== undefined && (start.end === at || LISTED_TYPES.has(ctx.word(start.end - 1)));
  if (named) return false;
  for (let i = at; i < close; i = ctx.nextBreak(i, close) + 1) {
    const found = readFacts(ctx, i, close);
    const whole = found.end > i && atItemEnd(ctx, found.end, close) && saysSomething(found.facts);
    if (whole && !LISTED_TYPES.has(ctx.word(found.end - 1))) return true;
  }
  return false;
}

/** "model: string" inside an entity is an attribute. */
function factsFollow(ctx: Context, at: number, to: number): boolean {
  const found = readFacts(ctx, at, to);
  return found.end > at && saysSomething(found.facts) && atItemEnd(ctx, found.end, to);
}

/** "status of ticket: open, closed or waiting": allowed values, not attributes. */
function choices(ctx: Context, at: number, to: number): boolean {
  const list = valueList(ctx, at, to, false);
  return list !== undefined && atItemEnd(ctx, list.end, to) && !hasAttributeNames(ctx, list.values);
}

/** "Bank statements. Each one has …", "gym member, name required": a name alone at the start, before anything is spoken of. */
export function readLoneHeading(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  if (state.entity || state.insideBracket || state.begin !== i) return undefined;
  if (startsTelling(ctx, i)) return undefined;
  const item = readItem(ctx, i, to);
  const [end] = ctx.ends('e', ctx.tokens, i, to);
  if (!item || end === undefined || item.entity || saysSomething(item.attribute.facts)) return undefined;
  const entity = ctx.entity([i, end]);
  if (!entity || ctx.isVague(entity) || ctx.tokens.slice(i + 1, end).some((token) => token.verb)) return undefined;
  // "Rooms in our guesthouse. Each has …"
  if (entity.plural && ['in', 'at', 'na', 'no'].includes(ctx.word(end)) && skipPlace(ctx, end, to) === to) {
    state.declare(entity, 'heading');
    ctx.mark(i, end);
    return to;
  }
  const several = entity.plural ? readSeveral(ctx, state, i, to) : undefined;
  if (several !== undefined) return several;
  const next = ctx.word(end);
  if (end < to && next !== ',' && next !== ';' && !ctx.language.filler.longest(ctx.tokens, end, to, ctx.ends))
    return undefined;
  const separated = next === ',' || next === ';';
  // "Warranty claims, each needs a number": the clause follows.
  if (separated && entity.plural && EACH.has(ctx.word(end + 1))) {
    state.declare(entity, 'heading');
    ctx.mark(i, end);
    return end + 1;
  }
  const lists = separated && !onlyFiller(ctx, end + 1, to);
  if (lists && !state.listFollows(end + 1, to)) return undefined;
  // "We sell second hand instruments. Type, brand, model": the list is about what was spoken of.
  if (lists && state.topic && !entity.plural) {
    state.declare(state.topic, 'mention');
    state.openList();
    return i;
  }
  state.declare(entity, entity.plural && TOO.has(ctx.word(to - 1)) && onlyFiller(ctx, end, to) ? 'create' : 'heading');
  ctx.mark(i, end);
  if (lists) state.openList();
  return end;
}

/** A known name in small letters; "Author(…)" with a capital is an entity. */
const isPlainName = (state: Discourse, { text, plural }: Phrase): boolean =>
  !plural && text === text.toLowerCase() && state.typeIsKnown({ text, plural });

/** "venues too" wants them. */
const TOO: ReadonlySet<string> = new Set(['too', 'also', 'well', 'tambem']);

const EACH: ReadonlySet<string> = new Set(['each', 'every', 'all', 'they', 'cada']);

/** "Owners and boats.": several things with nothing said of them yet. */
function readSeveral(ctx: Context, state: Discourse, from: number, to: number): number | undefined {
  const entities: Phrase[] = [];
  let i = from;
  while (i < to) {
    const [end] = ctx.ends('e', ctx.tokens, i, to);
    const entity = end === undefined ? undefined : ctx.entity([i, end]);
    if (!entity?.plural || end === undefined || ctx.isVague(entity)) return undefined;
    if (state.typeIsKnown(entity) && !ctx.language.people.has(singularOf(entity.text.toLowerCase()))) return undefined;
    entities.push(entity);
    i = end;
    if (i >= to || onlyFiller(ctx, i, to)) break;
    if (!ctx.language.conjunctions.has(ctx.word(i)) && ctx.word(i) !== ',') return undefined;
    i += ctx.language.conjunctions.has(ctx.word(i + 1)) ? 2 : 1;
  }
  if (entities.length < 2) return undefined;
  for (const entity of entities) state.declare(entity, 'heading');
  ctx.mark(from, to);
  return to;
}

/** ", please" and nothing more. */
const onlyFiller = (ctx: Context, at: number, to: number): boolean =>
  ctx.language.filler.longest(ctx.tokens, at, to, ctx.ends)?.end === to;
