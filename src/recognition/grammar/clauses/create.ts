/** Something new: "create …", "I need …", "a table for …". */
import { singularOf } from '../../../domain/names.js';
import { NAMED_KINDS } from '../../lexicon/small-words.js';
import type { Span } from '../../pattern/match.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { Discourse } from '../discourse.js';
import { readFact, saysSomething } from '../facts.js';
import { readAfterEntity } from '../further.js';
import { holdsEntities } from '../headings.js';
import { readItem } from '../items.js';
import { ownerAfter } from '../owners.js';
import { skipPlace } from '../place.js';
import { type Handler, relationAt, wrapped } from './handler.js';

export const create: Handler = (ctx, state, found, at, to) => {
  const span = found.captures.e;
  // "a table for them": what was spoken of before.
  const named = span ? ctx.entity(span) : state.topic;
  if (!named || (found.captures.w && !named.plural)) return undefined;
  if (span && isKindItself(ctx, state, at, span, to)) return undefined;
  // "…, type city or mountain" in a list is an attribute.
  if (span && state.listOpen && at !== state.begin && span[0] === at + 1 && NAMED_KINDS.has(ctx.word(at)))
    return undefined;
  const entity = wrapped(ctx, at, found.end) ? { ...named, wrapped: true } : named;
  if (
    span &&
    readFact(ctx, span[0], span[1])?.end === span[1] &&
    saysSomething(readFact(ctx, span[0], span[1])?.facts ?? {})
  )
    return undefined;
  if (ctx.isBox(entity) && ['of', 'about'].includes(ctx.word(found.end)) && !ctx.isNameWord(found.end + 1))
    return undefined;
  if (ctx.isVague(entity) || (span && isOwnPlace(ctx, span, entity))) {
    state.say({ kind: 'vague', text: ctx.textOf([at, found.end]) });
    return ['where', 'so', 'in', 'onde'].includes(ctx.word(found.end)) ? found.end : skipPlace(ctx, found.end, to);
  }
  if (relationAt(ctx, span?.[0] ?? at, to)) return undefined;
  const definite = span !== undefined && ctx.word(span[0]) === 'the' && ctx.word(found.end) === 'of';
  if (!entity.wrapped && !entity.plural && (definite || state.typeIsKnown(entity)) && ownerAfter(ctx, found.end, to))
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
  // "I want to write down the species, where it stands, …" after what it is about.
  const listed =
    span &&
    !ctx.language.people.has(entity.text.toLowerCase()) &&
    ctx.isSeparator(span[1]) &&
    state.listFollows(span[0], to);
  if (
    state.entity &&
    !again &&
    state.typeIsKnown(entity) &&
    (!entity.plural || listed) &&
    !state.hasAttributesOf(state.entity)
  )
    return undefined;
  // "I have a little farm" tells of the speaker.
  if (
    span &&
    !entity.plural &&
    !entity.wrapped &&
    ['have', 'has', 'got', 'tenho', 'temos'].includes(ctx.word(span[0] - 1))
  )
    return undefined;
  // "a potluck: guests with a name, and dishes with …": what is kept are the guests and the dishes.
  const opener = entity.plural ? undefined : ctx.language.openers.longest(ctx.tokens, found.end, to, ctx.ends);
  if (opener?.value === 'colon' && !state.entity && opensEntities(ctx, state, opener.end, to)) {
    state.passOver(at, opener.end);
    return opener.end;
  }
  state.declare(entity, 'create');
  return readAfterEntity(ctx, state, found.end, to);
};

/** Several of something with a list of its own. */
function opensEntities(ctx: Context, state: Discourse, at: number, to: number): boolean {
  if (holdsEntities(ctx, state, at, to)) return true;
  const [end] = ctx.ends('e', ctx.tokens, at, to);
  const first = end === undefined ? undefined : ctx.entity([at, end]);
  const people = first && ctx.language.people.has(singularOf(first.text.toLowerCase()));
  if (!first?.plural || end === undefined || (state.typeIsKnown(first) && !people)) return false;
  return ['with', 'having', 'com'].includes(ctx.word(end)) && state.listFollows(end + 1, to);
}

/** "Class: title, room": a list after the colon makes the first word the name. */
function isKindItself(ctx: Context, state: Discourse, at: number, [from, end]: Span, to: number): boolean {
  if (from !== at + 2 || ctx.word(at + 1) !== ':' || !NAMED_KINDS.has(singularOf(ctx.word(at)))) return false;
  const first = ctx.attribute([from, end]);
  return first !== undefined && state.typeIsKnown(first) && ctx.word(end) === ',' && state.listFollows(from, to);
}

/** "my company", "our school". */
const isOwnPlace = (ctx: Context, [from, end]: Span, entity: Phrase): boolean =>
  OWN.has(ctx.word(from)) &&
  (ctx.language.ownPlaces.has(entity.text.toLowerCase()) ||
    (!entity.plural &&
      ctx.word(from - 1) === 'for' &&
      !ctx.language.openers.longest(ctx.tokens, end, end + 3, ctx.ends)));

const OWN: ReadonlySet<string> = new Set(['my', 'our', 'minha', 'meu', 'nossa', 'nosso']);

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
