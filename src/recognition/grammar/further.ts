/** What stands after an entity's name: an aside, its list, and further entities: ", authors and members". */
import { singularOf } from '../../domain/names.js';
import type { Phrase } from '../reading.js';
import { relationAt } from './clauses/handler.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { readFactGroup } from './fact-runs.js';
import { saysSomething } from './facts.js';
import { readItem } from './items.js';
import { openList } from './lists.js';
import { skipPlace, skipRelative } from './place.js';

/** After an entity: an aside, its list, further entities. */
export function readAfterEntity(ctx: Context, state: Discourse, from: number, to: number): number {
  const at = skipPlace(ctx, from, to);
  // "sick notes where employee and start date are needed".
  if (at > from && ctx.word(at - 1) === 'where') {
    state.openList();
    return at;
  }
  // "table for keys ; tag, colour".
  if (ctx.word(at) === ';' && state.opensNames(at + 1, to)) {
    state.openList();
    return at + 1;
  }
  return readFurther(ctx, state, at, to, false);
}

/** `closed`: a bracketed list of the entity spoken of has just ended. */
export function readFurther(ctx: Context, state: Discourse, from: number, to: number, closed: boolean): number {
  let at = from;
  let listed = closed;
  for (let rounds = 0; rounds < 12; rounds += 1) {
    const filler = ctx.language.filler.longest(ctx.tokens, at, to, ctx.ends);
    if (filler && !ctx.isSeparator(at) && !ctx.language.openers.longest(ctx.tokens, at, to, ctx.ends)) {
      ctx.mark(at, filler.end);
      at = filler.end;
    }
    const opener = ctx.language.openers.longest(ctx.tokens, at, to, ctx.ends);
    if (opener && opener.end <= to) {
      ctx.mark(at, opener.end);
      if (opener.end >= to) {
        state.openList();
        return opener.end;
      }
      at = openList(ctx, state, opener.value, opener.end, to);
      if (opener.value === 'colon') return at;
      listed = true;
      continue;
    }
    const next = furtherEntity(ctx, state, at, to, listed);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

/** "books (title), authors and members with …": people named after another entity's list are entities too. */
export function readFurtherPeople(ctx: Context, state: Discourse, from: number, to: number): number {
  let at = from;
  for (let rounds = 0; rounds < 12 && at < to && !state.insideBracket; rounds += 1) {
    let i = at;
    while (i < to && (ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)))) i += 1;
    const [end] = ctx.ends('e', ctx.tokens, i, to);
    const entity = end === undefined ? undefined : ctx.entity([i, end]);
    if (i === at || !entity?.plural || end === undefined || end >= to || !ctx.isSeparator(end)) return at;
    if (!ctx.language.people.has(singularOf(entity.text.toLowerCase()))) return at;
    state.declare(entity, 'create');
    ctx.mark(at, end);
    at = end;
  }
  return at;
}

/** ", courses and teachers" after an entity: names with nothing said about them, or with lists of their own. */
function furtherEntity(ctx: Context, state: Discourse, at: number, to: number, listed: boolean): number | undefined {
  let i = at;
  while (i < to && (ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)))) i += 1;
  if (i === at || i >= to) return undefined;
  // "… de fornecedores com nome, e de produtos com nome".
  if (['of', 'de'].includes(ctx.word(i)) && listed) i += 1;
  if (relationAt(ctx, i, to)) return undefined;
  const item = readItem(ctx, i, to);
  const [end] = ctx.ends('e', ctx.tokens, i, to);
  const entity = end === undefined ? undefined : ctx.entity([i, end]);
  if (!entity || end === undefined || !item) return undefined;
  const after = skipRelative(ctx, end, to);
  const opener = ctx.language.openers.longest(ctx.tokens, after, to, ctx.ends);
  const facts = opener?.value === 'bracket' ? readFactGroup(ctx, opener.end - 1, to, {}, false) : undefined;
  if (facts && saysSomething(facts.facts) && !state.hasAttributes) {
    state.openList();
    return i;
  }
  const here = PLACED.has(ctx.word(end)) ? end + 1 : end;
  const plainEnd = here >= to || ctx.isSeparator(here);
  if (!opener && !plainEnd) return undefined;
  const other =
    (listed || here >= to) && entity.plural && ctx.language.people.has(singularOf(entity.text.toLowerCase()));
  // "bottles, distillery, age": a single thing after several is what they have.
  const part = state.entity?.plural === true && !entity.plural && state.listFollows(i, to);
  const apart = other || spokenOfLater(ctx, entity, end);
  if (!opener && !apart && (part || saysSomething(item.attribute.facts) || state.typeIsKnown(entity))) {
    state.openList();
    return i;
  }
  state.declare(entity, 'create');
  ctx.mark(at, plainEnd ? here : end);
  return skipPlace(ctx, plainEnd ? Math.max(after, here) : after, to);
}

/** "authors and books here". */
const PLACED: ReadonlySet<string> = new Set(['here', 'there', 'too', 'please', 'aqui', 'tambem']);

/** "recipes and ingredients. … Ingredients have a name": the subject of a later sentence is a thing of its own. */
function spokenOfLater(ctx: Context, entity: Phrase, from: number): boolean {
  const one = singularOf(entity.text.toLowerCase());
  if (!entity.plural || entity.text.includes(' ')) return false;
  return ctx.tokens.some(
    ({ lower, kind, newLine }, i) =>
      i > from &&
      kind === 'word' &&
      singularOf(lower) === one &&
      (newLine || ['.', ';', 'each', 'every', 'a', 'an', 'one'].includes(ctx.word(i - 1))),
  );
}
