/** What an entity has: "a student has a name", "for every boat we need …". */
import type { Span } from '../../pattern/match.js';
import type { Found } from '../../pattern/rule-set.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { Discourse } from '../discourse.js';
import { holdsEntities } from '../headings.js';
import { readItem } from '../items.js';
import type { ClauseRule } from '../language.js';
import { findSignal } from '../signals.js';
import { isSpokenOf } from '../stories.js';
import { same } from '../told.js';
import type { Handler } from './handler.js';
import { isPossession, setting } from './setting.js';

export const has: Handler = (ctx, state, found, at, to) => {
  const entity = ctx.entity(found.captures.e);
  if (
    found.captures.e &&
    (!entity ||
      (ctx.isVague(entity) &&
        !state.declared(entity) &&
        !isCounted(ctx, found.captures.e) &&
        !(state.entity && /^\p{Lu}/u.test(entity.text) && ctx.isSeparator((found.captures.e?.[0] ?? 0) - 1)) &&
        !(entity.plural && state.entity && isSpokenOf(ctx, entity, found.end))))
  )
    return undefined;
  if (found.captures.e && !state.entity && tellsOfSpeaker(ctx, [at, found.captures.e[1]])) return undefined;
  // "has to be" is a duty, no possession.
  if (['to', 'be', 'been', 'que', 'ser'].includes(ctx.word(found.end))) return undefined;
  const attribute = entity && !entity.plural && state.typeIsKnown(entity) && !state.declared(entity);
  if (attribute && state.entity && state.listOpen) return undefined;
  const place = setting(ctx, state, found, at, to);
  if (place !== undefined) {
    state.passOver(at, place);
    return place;
  }
  if (entity && !entity.plural && isPossession(ctx, state, at, found.end, to)) {
    ctx.passBackground(at, to);
    return to;
  }
  if (entity && !entity.plural && !state.entity && holdsEntities(ctx, state, found.end, to)) {
    state.passOver(at, found.end);
    return found.end;
  }
  const plural = collection(ctx, state, found, at, to);
  if (plural !== undefined) return plural;
  if (!entity && !state.entity) {
    // "We note the volunteer's name".
    const owner = ['i', 'we', 'eu'].includes(ctx.word(at)) ? readItem(ctx, found.end, to)?.entity : undefined;
    if (owner) state.declare(owner, 'mention');
    else if (state.topic) state.declare(state.topic, 'create');
    else return undefined;
  }
  if (!readItem(ctx, found.end, to)) return undefined;
  if (acts(ctx, at, found.end, to)) return undefined;
  if (entity && !(state.entity && same(state.entity, entity)))
    state.declare(entity, lists(ctx, found) ? 'heading' : 'mention');
  ctx.mark(at, found.end);
  state.openList('has', obliges(ctx, at, found.end));
  return found.end;
};

/** "My mother keeps all her patterns in a drawer" tells of the speaker's life. */
const tellsOfSpeaker = (ctx: Context, [from, to]: Span): boolean =>
  ['my', 'our', 'minha', 'meu', 'nossa', 'nosso'].includes(ctx.word(from)) &&
  ['keeps', 'keep', 'gets', 'get', 'holds', 'stores'].includes(ctx.word(to));

/** "Every tool has" speaks of tools that are kept; "the tool has" of the program. */
export const isCounted = (ctx: Context, [from, to]: Span): boolean =>
  [from - 1, from].some((at) => ['every', 'each', 'cada'].includes(ctx.word(at))) && KEPT.has(ctx.word(to - 1));

const KEPT: ReadonlySet<string> = new Set(
  'tool idea work bit computer ferramenta ideia trabalho computador'.split(' '),
);

/** "Student with name" is a heading; "a student has a name" speaks of one. */
const lists = (ctx: Context, found: Found<ClauseRule>): boolean =>
  ['with', 'having', 'com', 'containing'].includes(ctx.word(found.captures.e?.[1] ?? found.end));

/** "hr gets the final say": the verb itself is a sign of logic. */
export function acts(ctx: Context, at: number, listStart: number, to: number): boolean {
  const signal = findSignal(ctx, at, ctx.nextBreak(listStart, to), listStart);
  return signal !== undefined && signal.at < listStart && signal.at > at;
}

/** "must have", "always has": everything listed is required. */
export const obliges = (ctx: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (ctx.language.lexicon.obliging.includes(ctx.word(i))) return true;
  return false;
};

/** "Our club has courts", "for our school we need teachers, classes and pupils": the plurals are what is to be kept. */
function collection(
  ctx: Context,
  state: Discourse,
  found: Found<ClauseRule>,
  at: number,
  to: number,
): number | undefined {
  const { pronouns } = ctx.language.lexicon;
  if (state.entity) return undefined;
  const mine = pronouns.includes(ctx.word(at)) || pronouns.includes(ctx.word(at + 1));
  const things: { readonly entity: Phrase; readonly span: Span }[] = [];
  let i = found.end;
  while (i < to) {
    while (i < to && (ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)))) i += 1;
    const [end] = ctx.ends('e', ctx.tokens, i, to);
    const entity = end === undefined ? undefined : ctx.entity([i, end]);
    if (!entity?.plural || end === undefined || !(end >= to || ctx.isSeparator(end))) return undefined;
    if (state.typeIsKnown(entity) && !ctx.language.people.has(entity.text.toLowerCase())) return undefined;
    things.push({ entity, span: [i, end] });
    i = end;
  }
  // "The library has members and books" needs two; "our club has courts" one.
  if (!mine && things.length < 2) return undefined;
  for (const { entity } of things) state.declare(entity, things.length > 1 ? 'create' : 'mention');
  ctx.mark(at, i);
  return things.length > 0 ? i : undefined;
}
