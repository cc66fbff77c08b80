/** The entity that a name belongs to: "on product", "of the course". */
import { UNITS } from '../lexicon/small-words.js';
import type { Phrase } from '../reading.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { readFacts } from './fact-runs.js';
import { readFact, saysSomething } from './facts.js';
import { readItem } from './items.js';
import { atItemEnd } from './separators.js';

/** "on product", "of the course", "in book" after a name or a fact. */
export function ownerAfter(ctx: Context, at: number, to: number): { entity: Phrase; end: number } | undefined {
  if (at >= to || !ctx.language.lexicon.ownerPreps.includes(ctx.word(at))) return undefined;
  // "age at least 18".
  if (['least', 'most'].includes(ctx.word(at + 1))) return undefined;
  const [end] = ctx.ends('e', ctx.tokens, at + 1, to);
  const entity = end === undefined ? undefined : ctx.entity([at + 1, end]);
  // "a description of max 100 characters" tells of a limit.
  const fact = readFact(ctx, at + 1, to);
  if (fact && saysSomething(fact.facts) && fact.facts.type === undefined) return undefined;
  // "duration in minutes"
  if (entity && UNITS.has(entity.text.toLowerCase())) return undefined;
  return entity && end !== undefined ? { entity, end } : undefined;
}

/** "price on product must be at least 1", "the description of a course is no longer required". */
export function readOwnedFacts(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
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

/** "for customers the email is not required any more": the entity first, then what changes. */
export function readOwnerFirst(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  const owner = ownerAfter(ctx, i, to);
  if (!owner || ctx.isVague(owner.entity) || state.entity) return undefined;
  const start = [',', ':', '--'].includes(ctx.word(owner.end)) ? owner.end + 1 : owner.end;
  const item = readItem(ctx, start, to);
  if (!item?.complete || item.form || !saysSomething(item.attribute.facts)) return undefined;
  state.declare(owner.entity, 'mention');
  state.openList('add');
  state.add({ phrase: item.attribute.phrase, facts: item.attribute.facts }, false);
  ctx.mark(i, item.end);
  return item.end;
}
