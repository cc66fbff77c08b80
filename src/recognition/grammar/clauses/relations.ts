/** How entities belong together. */
import type { RelationKind } from '../../../domain/entity-spec.js';
import type { Span } from '../../pattern/match.js';
import type { Found } from '../../pattern/rule-set.js';
import type { Phrase } from '../../reading.js';
import { type Context, OPENING } from '../context.js';
import type { Discourse } from '../discourse.js';
import { readItem } from '../items.js';
import type { ClauseRule } from '../language.js';
import { openList } from '../lists.js';
import { same } from '../told.js';
import type { Handler } from './handler.js';
import { afterRelation, furtherTargets } from './relation-ends.js';
import { isOwnLife } from './setting.js';

export const relate =
  (kind: RelationKind): Handler =>
  (ctx, state, found, at, to) => {
    const pair = found.captures.e2 ? undefined : state.lastTwo();
    if (pair) {
      state.say({ kind: 'relate', from: pair[0], to: pair[1], relation: kind });
      return found.end;
    }
    const [whole, second] = [ctx.entity(found.captures.e1), ctx.entity(found.captures.e2)];
    const target = second && state.asDeclared(second);
    // "… and belongs to a project": the subject is what is spoken of.
    const from = keyInList(ctx, state, found, whole, target) ?? subjectOf(ctx, state, found, whole, at);
    if (!from || !target || numbersFollow(ctx, found.end)) return undefined;
    if (ctx.isVague(from) && !state.declared(from)) return undefined;
    if (ctx.isVague(target) && !state.declared(target) && !(inNotation(ctx, found) && isName(target))) return undefined;
    if (ctx.word(found.captures.e1?.[1] ?? 0) === '->' && found.end < to) return undefined;
    // "all our sheet music in one place".
    if (target.text.toLowerCase() === 'place' && !state.declared(target)) return undefined;
    const ends = possesses(ctx, found) ? [from, target] : [from];
    if ((!from.plural || found.value.kind === 'plain-verb') && isOwnLife(ctx, state, at, ends, to)) {
      ctx.passBackground(at, to);
      return to;
    }
    if (
      loosely(ctx, found) &&
      (!target.plural || state.typeIsKnown(target) || [':', '(', ','].includes(ctx.word(found.end)))
    )
      return undefined;
    if (found.captures.e1 && wishes(ctx, found.captures.e1)) return undefined;
    if (
      kind === 'hasMany' &&
      ITS.has(ctx.word((found.captures.e2?.[0] ?? 0) - 1)) &&
      !listed(ctx, state, target, found.end, to)
    )
      return undefined;
    if (found.value.kind.startsWith('plain') && !(from.plural && target.plural)) return undefined;
    if (
      kind !== 'manyToMany' &&
      !inNotation(ctx, found) &&
      owns(ctx, found) &&
      attributeLike(ctx, state, target, found.end)
    )
      return undefined;
    if (found.captures.g) {
      state.declare(from, 'heading');
      openList(ctx, state, 'bracket', found.captures.g[0] + 1, found.captures.g[1]);
    }
    if (same(from, target)) {
      state.say({ kind: 'relate', from, to: target, relation: kind });
      state.rule(ctx.textOf([at, found.end]), 'relation to itself');
      return found.end;
    }
    state.say({ kind: 'relate', from, to: target, relation: kind });
    if (OPENING.has(ctx.word(found.end)) && state.listFollows(found.end + 1, ctx.closing(found.end, to))) {
      state.declare(target, 'heading');
      return openList(ctx, state, 'bracket', found.end + 1, to);
    }
    // "every swimmer has lots of race times: distance, date swum".
    if (
      kind === 'hasMany' &&
      [':', 'with', 'com'].includes(ctx.word(found.end)) &&
      state.listFollows(found.end + 1, to)
    ) {
      state.declare(target, 'heading');
      return openList(ctx, state, 'colon', found.end + 1, to);
    }
    return afterRelation(ctx, state, furtherTargets(ctx, state, from, kind, found.end, to), to);
  };

/** "Farm 1:n Field": a capital makes a name of any word. */
const isName = ({ text }: Phrase): boolean => /^\p{Lu}/u.test(text);

/** "for every machine its visits with date" is a relation, "for every boat its name" is not. */
const listed = (ctx: Context, state: Discourse, target: Phrase, at: number, to: number): boolean =>
  target.plural && [':', '(', 'with', 'com'].includes(ctx.word(at)) && state.listFollows(at + 1, to);

const ITS: ReadonlySet<string> = new Set(['its', 'their', 'the']);

const subjectOf = (
  ctx: Context,
  state: Discourse,
  found: Found<ClauseRule>,
  whole: Phrase | undefined,
  at: number,
): Phrase | undefined =>
  found.captures.e1 ? whole && state.withoutVerb(withoutLink(whole)) : elidedSubject(ctx, state, at);

/** "pets(name, owner_id fk owners)": the key is a column of what is spoken of. */
const keyInList = (
  ctx: Context,
  state: Discourse,
  found: Found<ClauseRule>,
  whole: Phrase | undefined,
  target: Phrase | undefined,
): Phrase | undefined =>
  state.entity &&
  state.listOpen &&
  whole &&
  (!state.declared(whole) || (target && same(whole, target) && !state.isCurrent(whole))) &&
  inNotation(ctx, found) &&
  !found.captures.a
    ? state.entity
    : undefined;

/** "Warehouse -> Shelf N:1 …": the arrow only leads on to what is said next. */
const numbersFollow = (ctx: Context, at: number): boolean =>
  ctx.word(at) === ':' && ctx.tokens[at]?.glued === true && ctx.tokens[at + 1]?.glued === true;

/** "The kitchen needs a list of allergens" wants something; "a kitchen has many …" tells what there is. */
const wishes = (ctx: Context, [from, to]: Span): boolean =>
  [from, from - 1].some((at) => ['the', 'our', 'my'].includes(ctx.word(at))) &&
  ['needs', 'wants', 'requires'].includes(ctx.word(to));

/** At the start of a sentence only a pronoun may stand for what was spoken of. */
const elidedSubject = (ctx: Context, state: Discourse, at: number): Phrase | undefined =>
  at > state.begin || ['it', 'each', 'every', 'they', 'which', 'that', 'who'].includes(ctx.word(at))
    ? state.entity
    : undefined;

/** "link tags and articles many to many": the command is no part of the name. */
function withoutLink(phrase: Phrase): Phrase {
  const [first = '', ...rest] = phrase.text.split(' ');
  const linking =
    /^(link|connect|relate|associate|join|tie|couple|liga|ligue|vincula|vincule|relaciona|associa|conecta)$/i.test(
      first,
    );
  return linking && rest.length > 0 ? { ...phrase, text: rest.join(' ') } : phrase;
}

/** "a playlist contains songs": without a quantifier it may be a list of attributes. */
function loosely(ctx: Context, found: Found<ClauseRule>): boolean {
  const [from, to] = [found.captures.e1?.[1] ?? 0, found.captures.e2?.[0] ?? 0];
  return from + 1 >= to - 1 && ['contains', 'contain', 'holds', 'groups', 'consists'].includes(ctx.word(from));
}

/** An operator or a word of notation stands between the two ends. */
function inNotation(ctx: Context, found: Found<ClauseRule>): boolean {
  const [from, to] = [found.captures.e1?.[1] ?? 0, found.captures.e2?.[0] ?? 0];
  for (let i = from; i < to; i += 1)
    if (ctx.tokens[i]?.kind === 'mark' || /_|^(belongsto|hasmany|m2m|habtm|references|fk)$/.test(ctx.word(i)))
      return true;
  return found.captures.a !== undefined;
}

/** "each course has one title" is an attribute, unless the other end is an entity of this request. */
const attributeLike = (ctx: Context, state: Discourse, target: Phrase, end: number): boolean =>
  (state.typeIsKnown(target) || goesOn(ctx, state, end)) &&
  !state.declared(target) &&
  !target.plural &&
  !ctx.language.people.has(target.text.toLowerCase());

/** "a flavour, which …, a price": the first of a list. */
const goesOn = (ctx: Context, state: Discourse, end: number): boolean => {
  if (ctx.word(end) !== ',') return false;
  if (['which', 'that', 'how', 'whether'].includes(ctx.word(end + 1))) return true;
  const next = ctx.language.determiners.has(ctx.word(end + 1)) ? readItem(ctx, end + 1, ctx.tokens.length) : undefined;
  return next !== undefined && state.typeIsKnown(next.attribute.phrase);
};

/** "has", "with" stand between the two ends, not "belongs to" or "is in". */
function owns(ctx: Context, found: Found<ClauseRule>): boolean {
  const [from, to] = [found.captures.e1?.[1] ?? 0, found.captures.e2?.[0] ?? 0];
  for (let i = from; i < to; i += 1) if (ctx.language.lexicon.owning.includes(ctx.word(i))) return true;
  return false;
}

/** "has many": what is said of it may be all there is to say. */
function possesses(ctx: Context, found: Found<ClauseRule>): boolean {
  const [from, to] = [found.captures.e1?.[1] ?? 0, found.captures.e2?.[0] ?? 0];
  return ctx.tokens.slice(from, to).some(({ lower }) => ['has', 'have', 'tem', 'possui'].includes(lower));
}

export const self: Handler = (ctx, state, found, at) => {
  const [from, target] = [ctx.entity(found.captures.e1), ctx.entity(found.captures.e2)];
  if (from && target && !same(from, target)) return undefined;
  // "a parent can have more than one child" where both are entities.
  const kin = ctx.entity([found.end - 1, found.end]);
  if (!target && from && kin && (state.declared(kin) || same(from, kin))) return undefined;
  const self = from ?? state.entity;
  if (!self) return undefined;
  const many = target !== undefined && from !== undefined && target.plural && !from.plural;
  const contains = ['contain', 'have', 'has', 'consist', 'include', 'ter', 'tem', 'conter'].some((verb) =>
    ctx.textOf([at, found.end]).toLowerCase().split(' ').includes(verb),
  );
  state.say({
    kind: 'relate',
    from: self,
    to: self,
    relation: many ? (contains ? 'hasMany' : 'manyToMany') : 'belongsTo',
  });
  state.rule(ctx.textOf([at, found.end]), 'relation to itself');
  return found.end;
};
