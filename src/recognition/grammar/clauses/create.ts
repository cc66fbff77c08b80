/** Something new: "create …", "I need …", "a table for …". */
import { singularOf } from '../../../domain/names.js';
import type { Span } from '../../pattern/match.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { Discourse } from '../discourse.js';
import { readFact, saysSomething } from '../facts.js';
import { readItem } from '../items.js';
import { openList } from '../lists.js';
import { ownerAfter } from '../owners.js';
import { skipPlace } from '../place.js';
import { type Handler, relationAt, wrapped } from './handler.js';

export const create: Handler = (ctx, state, found, at, to) => {
  const span = found.captures.e;
  // "a table for them": what was spoken of before.
  const named = span ? ctx.entity(span) : state.topic;
  if (!named) return undefined;
  const entity = wrapped(ctx, at, found.end) ? { ...named, wrapped: true } : named;
  if (
    span &&
    readFact(ctx, span[0], span[1])?.end === span[1] &&
    saysSomething(readFact(ctx, span[0], span[1])?.facts ?? {})
  )
    return undefined;
  if (ctx.isVague(entity) || (span && isOwnPlace(ctx, span, entity))) {
    state.say({ kind: 'vague', text: ctx.textOf([at, found.end]) });
    return ['where', 'so', 'in', 'onde'].includes(ctx.word(found.end)) ? found.end : skipPlace(ctx, found.end, to);
  }
  if (relationAt(ctx, span?.[0] ?? at, to)) return undefined;
  if (!entity.wrapped && !entity.plural && state.typeIsKnown(entity) && ownerAfter(ctx, found.end, to))
    return undefined;
  // "make the name longer" speaks of what exists.
  if (
    span &&
    !entity.wrapped &&
    ['the', 'this', 'that'].includes(ctx.word(span[0])) &&
    ['make', 'change'].includes(ctx.word(at)) &&
    span[1] >= to
  )
    return undefined;
  const again = entity.wrapped || state.isCurrent(entity);
  if (state.entity && !again && state.typeIsKnown(entity) && !entity.plural && !state.hasAttributesOf(state.entity))
    return undefined;
  // "I have a little farm" tells of the speaker.
  if (
    span &&
    !entity.plural &&
    !entity.wrapped &&
    ['have', 'has', 'got', 'tenho', 'temos'].includes(ctx.word(span[0] - 1))
  )
    return undefined;
  state.declare(entity, 'create');
  return tail(ctx, state, found.end, to);
};

/** "my company", "our school". */
const isOwnPlace = (ctx: Context, [from, end]: Span, entity: Phrase): boolean =>
  OWN.has(ctx.word(from)) &&
  (ctx.language.ownPlaces.has(entity.text.toLowerCase()) ||
    (!entity.plural &&
      ctx.word(from - 1) === 'for' &&
      !ctx.language.openers.longest(ctx.tokens, end, end + 3, ctx.ends)));

const OWN: ReadonlySet<string> = new Set(['my', 'our', 'minha', 'meu', 'nossa', 'nosso']);

/** After an entity: an aside, its list, further entities. */
function tail(ctx: Context, state: Discourse, from: number, to: number): number {
  let at = skipPlace(ctx, from, to);
  let listed = false;
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

/** ", courses and teachers" after an entity: names with nothing said about them, or with lists of their own. */
function furtherEntity(ctx: Context, state: Discourse, at: number, to: number, listed: boolean): number | undefined {
  let i = at;
  while (i < to && (ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)))) i += 1;
  if (i === at || i >= to) return undefined;
  if (relationAt(ctx, i, to)) return undefined;
  const item = readItem(ctx, i, to);
  const [end] = ctx.ends('e', ctx.tokens, i, to);
  const entity = end === undefined ? undefined : ctx.entity([i, end]);
  if (!entity || end === undefined || !item) return undefined;
  const opener = ctx.language.openers.longest(ctx.tokens, end, to, ctx.ends);
  const plainEnd = end >= to || ctx.isSeparator(end);
  if (!opener && !plainEnd) return undefined;
  const other =
    (listed || end >= to) && entity.plural && ctx.language.people.has(singularOf(entity.text.toLowerCase()));
  // "bottles, distillery, age": a single thing after several is what they have.
  const part = state.entity?.plural === true && !entity.plural && state.listFollows(i, to);
  if (!opener && !other && (part || saysSomething(item.attribute.facts) || state.typeIsKnown(entity))) {
    state.openList();
    return i;
  }
  state.declare(entity, 'create');
  ctx.mark(at, end);
  return skipPlace(ctx, end, to);
}

export const record: Handler = (ctx, state, found, at, to) => {
  const item = readItem(ctx, found.end, to);
  if (!item) return undefined;
  const bare = ctx.language.lexicon.bareRecord.includes(ctx.word(at));
  if (bare && !item.entity && !ownerAfter(ctx, item.nameEnd, to)) return undefined;
  if (!item.entity && !state.entity && !state.topic && !state.typeIsKnown(item.attribute.phrase)) return undefined;
  if (!item.entity && !state.entity && state.topic) state.declare(state.topic, 'create');
  ctx.mark(at, found.end);
  state.openList('has');
  return found.end;
};
