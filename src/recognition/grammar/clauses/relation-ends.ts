/** What follows a relation: further targets, its kind told again, a place, a repetition, or a rule about the link. */
import type { RelationKind } from '../../../domain/entity-spec.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { Discourse } from '../discourse.js';
import { findSignal } from '../signals.js';

/** "… and one patient", ", one room": the same relation to further entities. */
export function furtherTargets(
  ctx: Context,
  state: Discourse,
  from: Phrase,
  relation: RelationKind,
  at: number,
  to: number,
): number {
  let end = at;
  for (let rounds = 0; rounds < 6; rounds += 1) {
    let i = end;
    while (i < to && (ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)))) i += 1;
    if (i === end || !ctx.language.further.has(ctx.word(i)) || i >= to) return end;
    while (ctx.language.further.has(ctx.word(i))) i += 1;
    const [stop] = ctx.ends('e', ctx.tokens, i, to);
    const target = stop === undefined ? undefined : ctx.entity([i, stop]);
    if (!target || stop === undefined || / (per|por) /i.test(target.text) || !(stop >= to || ctx.isSeparator(stop)))
      return end;
    const kind = furtherKind(ctx, relation, i - 1);
    state.say({ kind: 'relate', from, to: target, relation: kind });
    ctx.mark(end, stop);
    end = stop;
  }
  return end;
}

/** "… and many pupils" after "has one teacher" is another kind of relation. */
function furtherKind(ctx: Context, relation: RelationKind, at: number): RelationKind {
  if (relation === 'manyToMany') return relation;
  if (ctx.language.lexicon.manyWords.includes(ctx.word(at))) return 'hasMany';
  return ctx.language.lexicon.oneWords.includes(ctx.word(at)) ? 'belongsTo' : relation;
}

/** What trails a relation: a place, a repetition, or a rule about the link. */
export function afterRelation(ctx: Context, state: Discourse, at: number, to: number): number {
  // "references User.id", "references users(id)".
  if (ctx.word(at + 1) === 'id' && ctx.tokens[at]?.glued) {
    const end = Math.min(to, ctx.word(at) === '(' ? at + 3 : at + 2);
    ctx.mark(at, end);
    return end;
  }
  if (at >= to || ctx.isSeparator(at)) return at;
  const bracket = cardinality(ctx, at, to);
  if (bracket !== undefined) return bracket;
  const end = ctx.nextSeparator(at, to);
  const signal = findSignal(ctx, at, to, at);
  if (signal) {
    state.rule(ctx.textOf([at, to]), signal.why);
    ctx.mark(at, to);
    return to;
  }
  if (!ctx.language.lexicon.asides.includes(ctx.word(at))) return at;
  ctx.mark(at, end);
  return end;
}

/** "(many-to-one)" after a relation told already. */
function cardinality(ctx: Context, at: number, to: number): number | undefined {
  if (ctx.word(at) !== '(') return undefined;
  const close = ctx.closing(at, to);
  const plain = ctx.textOf([at + 1, close]).toLowerCase();
  if (close >= to || !/^(?:many|one|n|m|1|\*)[-\s:]*(?:to)?[-\s:]*(?:many|one|n|m|1|\*)$/.test(plain)) return undefined;
  ctx.mark(at, close + 1);
  return close + 1;
}
