/** What each kind of clause says. A handler returns where it stopped, or undefined when the clause was not one after all. */
import { readFacts, readItem } from './items.js';
import { openList, parseRange } from './parser.js';
import type { Context } from './context.js';
import { type Discourse, same } from './discourse.js';
import type { ClauseRule } from './language.js';
import type { Found } from '../pattern/rule-set.js';
import type { Span } from '../pattern/match.js';
import type { Phrase } from '../reading.js';
import { skipPlace } from './place.js';
import { findSignal } from './signals.js';
import { readFact, saysSomething } from './facts.js';

type Handler = (ctx: Context, state: Discourse, found: Found<ClauseRule>, at: number, to: number) => number | undefined;

export const handleClause: Handler = (ctx, state, found, at, to) => {
  const end = HANDLERS[found.value.kind](ctx, state, found, at, to);
  if (end !== undefined) ctx.mark(at, Math.min(found.end, end > at ? end : found.end));
  return end;
};

const said =
  (why: 'dangerous' | 'off-topic'): Handler =>
  (ctx, state, _found, at, to) => {
    if (state.entity || notation(ctx, at) || at !== state.sentence.from) return undefined;
    if (why === 'off-topic' && conditional(ctx, at, to)) return undefined;
    state.say({ kind: 'refuse', why, text: ctx.textOf([at, to]) });
    ctx.mark(at, to);
    return to;
  };

/** "… whenever the stock drops": a rule for the system, not a favour to do now. */
function conditional(ctx: Context, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) if (ctx.language.lexicon.triggers.includes(ctx.word(i))) return true;
  return false;
}

/** "Book: title", "Order (…)" start with a word that could be a verb. */
const notation = (ctx: Context, at: number): boolean => [':', '(', '{', ',', '--', '->', 'with', 'com', 'entity', 'table', '.'].includes(ctx.word(at + 1));

const relate =
  (kind: 'belongsTo' | 'hasMany' | 'manyToMany'): Handler =>
  (ctx, state, found, at, to) => {
    const [whole, target] = [ctx.entity(found.captures.e1), ctx.entity(found.captures.e2)];
    const from = whole && state.withoutVerb(whole);
    if (!from || !target || ctx.isVague(from) || ctx.isVague(target)) return undefined;
    if (ctx.word(found.captures.e1?.[1] ?? 0) === '->' && found.end < to) return undefined;
    if (found.value.kind.startsWith('plain') && !(from.plural && target.plural)) return undefined;
    if (kind !== 'manyToMany' && !inNotation(ctx, found) && owns(ctx, found) && attributeLike(ctx, state, target)) return undefined;
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
    if (ctx.word(found.end) === '(' && state.listFollows(found.end + 1, ctx.closing(found.end, to))) {
      state.declare(target, 'heading');
      return openList(ctx, state, 'bracket', found.end + 1, to);
    }
    return afterRelation(ctx, state, furtherTargets(ctx, state, from, kind, found.end, to), to);
  };

/** "… and one patient", ", one room": the same relation to further entities. */
function furtherTargets(ctx: Context, state: Discourse, from: Phrase, relation: 'belongsTo' | 'hasMany' | 'manyToMany', at: number, to: number): number {
  let end = at;
  for (let rounds = 0; rounds < 6; rounds += 1) {
    let i = end;
    while (i < to && (ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)))) i += 1;
    if (i === end || !ctx.language.further.has(ctx.word(i)) || i >= to) return end;
    while (ctx.language.further.has(ctx.word(i))) i += 1;
    const [stop] = ctx.ends('e', ctx.tokens, i, to);
    const target = stop === undefined ? undefined : ctx.entity([i, stop]);
    if (!target || stop === undefined || !(stop >= to || ctx.isSeparator(stop))) return end;
    const many = ctx.language.lexicon.manyWords.includes(ctx.word(i - 1));
    const kind = relation === 'manyToMany' ? relation : many ? 'hasMany' : ctx.word(i - 1) === ',' ? relation : ['one', 'a', 'an', 'single', 'um', 'uma'].includes(ctx.word(i - 1)) ? 'belongsTo' : relation;
    state.say({ kind: 'relate', from, to: target, relation: kind });
    ctx.mark(end, stop);
    end = stop;
  }
  return end;
}

/** An operator or a word of notation stands between the two ends. */
function inNotation(ctx: Context, found: Found<ClauseRule>): boolean {
  const [from, to] = [found.captures.e1?.[1] ?? 0, found.captures.e2?.[0] ?? 0];
  for (let i = from; i < to; i += 1) if (ctx.tokens[i]?.kind === 'mark' || /_|^(belongsto|hasmany|m2m|habtm|references|fk)$/.test(ctx.word(i))) return true;
  return found.captures.a !== undefined;
}

/** "each course has one title" is an attribute, unless the other end is an entity of this request. */
const attributeLike = (ctx: Context, state: Discourse, target: Phrase): boolean =>
  state.typeIsKnown(target) && !state.declared(target) && !target.plural && !ctx.language.people.has(target.text.toLowerCase());

/** "has", "with" stand between the two ends, not "belongs to" or "is in". */
function owns(ctx: Context, found: Found<ClauseRule>): boolean {
  const [from, to] = [found.captures.e1?.[1] ?? 0, found.captures.e2?.[0] ?? 0];
  for (let i = from; i < to; i += 1) if (ctx.language.lexicon.owning.includes(ctx.word(i))) return true;
  return false;
}

/** What trails a relation: a place, a repetition, or a rule about the link. */
function afterRelation(ctx: Context, state: Discourse, at: number, to: number): number {
  if (at >= to || ctx.isSeparator(at)) return at;
  const end = ctx.nextSeparator(at, to);
  const signal = findSignal(ctx, at, to, at);
  if (signal) {
    state.rule(ctx.textOf([at, to]), signal.why);
    ctx.mark(at, to);
    return to;
  }
  return ctx.language.lexicon.asides.includes(ctx.word(at)) ? (ctx.mark(at, end), end) : at;
}

/** "my company", "our school". */
const isOwnPlace = (ctx: Context, [from, end]: Span, entity: Phrase): boolean =>
  OWN.has(ctx.word(from)) && (ctx.language.ownPlaces.has(entity.text.toLowerCase()) || (!entity.plural && ctx.word(from - 1) === 'for' && !ctx.language.openers.longest(ctx.tokens, end, end + 3, ctx.ends)));

const OWN: ReadonlySet<string> = new Set(['my', 'our', 'minha', 'meu', 'nossa', 'nosso']);

const wrapped = (ctx: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (ctx.language.wrappers.has(ctx.word(i))) return true;
  return false;
};

const create: Handler = (ctx, state, found, at, to) => {
  const span = found.captures.e;
  // "a table for them": what was spoken of before.
  const named = span ? ctx.entity(span) : state.topic;
  if (!named) return undefined;
  const entity = wrapped(ctx, at, found.end) ? { ...named, wrapped: true } : named;
  if (span && readFact(ctx, span[0], span[1])?.end === span[1] && saysSomething(readFact(ctx, span[0], span[1])?.facts ?? {})) return undefined;
  if (ctx.isVague(entity) || (span && isOwnPlace(ctx, span, entity))) {
    state.say({ kind: 'vague', text: ctx.textOf([at, found.end]) });
    return skipPlace(ctx, found.end, to);
  }
  if (relationAt(ctx, span?.[0] ?? at, to)) return undefined;
  if (!entity.wrapped && !entity.plural && state.typeIsKnown(entity) && ownerAfter(ctx, found.end, to)) return undefined;
  // "make the name longer" speaks of what exists.
  if (span && !entity.wrapped && ['the', 'this', 'that'].includes(ctx.word(span[0])) && ['make', 'change'].includes(ctx.word(at)) && span[1] >= to) return undefined;
  if (state.entity && state.typeIsKnown(entity) && !entity.plural && !state.hasAttributesOf(state.entity)) return undefined;
  state.declare(entity, 'create');
  return tail(ctx, state, found.end, to);
};

/** After an entity: an aside, its list, further entities. */
function tail(ctx: Context, state: Discourse, from: number, to: number): number {
  let at = skipPlace(ctx, from, to);
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
      continue;
    }
    const next = furtherEntity(ctx, state, at, to);
    if (next === undefined) return at;
    at = next;
  }
  return at;
}

const RELATION_KINDS: ReadonlySet<ClauseRule['kind']> = new Set<ClauseRule['kind']>(['belongs', 'has-many', 'many-to-many', 'one-for-each', 'plain-verb']);

const relationAt = (ctx: Context, at: number, to: number): boolean =>
  ctx.language.clauses.first(ctx.tokens, at, to, ctx.ends, (match, rule) => RELATION_KINDS.has(rule.kind) && !(match.end < to && ctx.word(match.captures.e1?.[1] ?? 0) === '->')) !== undefined;

/** ", courses and teachers" after an entity: names with nothing said about them, or with lists of their own. */
function furtherEntity(ctx: Context, state: Discourse, at: number, to: number): number | undefined {
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
  if (!opener && (saysSomething(item.attribute.facts) || state.typeIsKnown(entity))) {
    state.openList();
    return i;
  }
  state.declare(entity, 'create');
  ctx.mark(at, end);
  return skipPlace(ctx, end, to);
}

const has: Handler = (ctx, state, found, at, to) => {
  const entity = ctx.entity(found.captures.e);
  if (found.captures.e && (!entity || ctx.isVague(entity))) return undefined;
  if (entity && state.entity && state.listOpen && state.typeIsKnown(entity) && !entity.plural) return undefined;
  const plural = collection(ctx, state, found, at, to);
  if (plural !== undefined) return plural;
  if (!entity && !state.entity) {
    if (state.topic) state.declare(state.topic, 'create');
    else return undefined;
  }
  if (!readItem(ctx, found.end, to)) return undefined;
  if (acts(ctx, at, found.end, to)) return undefined;
  if (entity && !(state.entity && same(state.entity, entity))) state.declare(entity, lists(ctx, found) ? 'heading' : 'mention');
  ctx.mark(at, found.end);
  state.openList('has', obliges(ctx, at, found.end));
  return found.end;
};

/** "Student with name" is a heading; "a student has a name" speaks of one. */
const lists = (ctx: Context, found: Found<ClauseRule>): boolean => ['with', 'having', 'com', 'containing'].includes(ctx.word(found.captures.e?.[1] ?? found.end));

/** "hr gets the final say": the verb itself is a sign of logic. */
function acts(ctx: Context, at: number, listStart: number, to: number): boolean {
  const signal = findSignal(ctx, at, ctx.nextBreak(listStart, to), listStart);
  return signal !== undefined && signal.at < listStart && signal.at > at;
}

/** "must have", "always has": everything listed is required. */
const obliges = (ctx: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (ctx.language.lexicon.obliging.includes(ctx.word(i))) return true;
  return false;
};

/** "Our club has courts", "for our school we need teachers, classes and pupils": the plurals are what is to be kept. */
function collection(ctx: Context, state: Discourse, found: Found<ClauseRule>, at: number, to: number): number | undefined {
  const { pronouns } = ctx.language.lexicon;
  if (state.entity || !(pronouns.includes(ctx.word(at)) || pronouns.includes(ctx.word(at + 1)))) return undefined;
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
  for (const { entity } of things) state.declare(entity, things.length > 1 ? 'create' : 'mention');
  ctx.mark(at, i);
  return things.length > 0 ? i : undefined;
}

const extend: Handler = (ctx, state, found, at, to) => {
  const entity = ctx.entity(found.captures.e ?? found.captures.e1);
  if (!entity || ctx.isVague(entity) || found.end > to) return undefined;
  if (found.captures.y) return addTo(ctx, state, found, at, to);
  if (!readItem(ctx, found.end, to) || acts(ctx, at, found.end, to)) return undefined;
  // "A candle needs a name" may speak of something new; "extend Candle with" does not.
  const speaks = found.captures.e?.[0] !== undefined && found.captures.e[0] <= at + 1 && !['+', ':', '--', '-', ','].includes(ctx.word(found.captures.e[1]));
  if (!state.isCurrent(entity)) state.declare(entity, speaks && ctx.word(at) !== 'extend' && !ctx.language.lexicon.extending.includes(ctx.word(at)) ? 'mention' : 'extend');
  ctx.mark(at, found.end);
  state.openList('add', obliges(ctx, at, found.end));
  return found.end;
};

const addTo: Handler = (ctx, state, found, at, to) => {
  const [span, where] = [found.captures.y, found.captures.e];
  const entity = ctx.entity(where);
  if (!span || !where || !entity || ctx.isVague(entity)) return undefined;
  for (let i = span[0]; i < span[1]; i += 1) if (ctx.word(i) === ':' && !ctx.tokens[i]?.glued) return undefined;
  const item = readItem(ctx, span[0], span[1]);
  if (!item || ctx.isVague(item.attribute.phrase)) return undefined;
  const loosely = ctx.word(span[1]) === 'for' && !ctx.language.lexicon.adding.some((verb) => ctx.word(at) === verb || ctx.word(span[0] - 1) === verb || ctx.word(span[0] - 2) === verb);
  if (loosely && !(state.typeIsKnown(item.attribute.phrase) && !item.attribute.phrase.plural)) return undefined;
  state.declare(entity, 'extend');
  ctx.mark(at, span[0]);
  ctx.mark(span[1], found.end);
  state.openList('add');
  const limit = state.limit;
  state.limit = span[1];
  parseRange(ctx, state, span[0], span[1]);
  state.limit = limit;
  state.listOpen = true;
  void to;
  return found.end;
};

const change: Handler = (ctx, state, found, at, to) => {
  const item = readItem(ctx, found.end, to);
  if (!item) return undefined;
  const owner = ownerAfter(ctx, item.nameEnd, to) ?? ownerAfter(ctx, item.factsEnd, to);
  const middle = owner ? readFacts(ctx, owner.end, to, item.attribute.facts) : undefined;
  const facts = middle ? middle.facts : item.attribute.facts;
  if (!saysSomething(facts)) return undefined;
  const entity = item.entity ?? owner?.entity;
  if (entity) state.declare(entity, 'extend');
  state.openList('add');
  state.add({ phrase: item.attribute.phrase, facts }, item.shared);
  const end = middle ? Math.max(middle.end, owner?.end ?? 0) : item.factsEnd;
  ctx.mark(at, end);
  return end;
};

/** "on product", "of the course", "in book" after a name or a fact. */
export function ownerAfter(ctx: Context, at: number, to: number): { entity: Phrase; end: number } | undefined {
  if (at >= to || !ctx.language.lexicon.ownerPreps.includes(ctx.word(at))) return undefined;
  const [end] = ctx.ends('e', ctx.tokens, at + 1, to);
  const entity = end === undefined ? undefined : ctx.entity([at + 1, end]);
  return entity && end !== undefined ? { entity, end } : undefined;
}

const phrases = (ctx: Context, span: Span | undefined): Phrase[] => {
  if (!span) return [];
  const list: Phrase[] = [];
  let start = span[0];
  for (let i = span[0]; i <= span[1]; i += 1) {
    const cut = i === span[1] || ctx.word(i) === ',' || ctx.language.conjunctions.has(ctx.word(i)) || ['or', 'nor', 'ou', 'nem'].includes(ctx.word(i));
    if (!cut) continue;
    const phrase = i > start ? ctx.attribute([start, i]) : undefined;
    if (phrase) list.push(phrase);
    start = i + 1;
  }
  return list;
};

const removeFrom: Handler = (ctx, state, found) => {
  const entity = ctx.entity(found.captures.e);
  const what = phrases(ctx, found.captures.l);
  if (!entity || what.length === 0 || ctx.isVague(entity)) return undefined;
  if (what.some((phrase) => ctx.isVague(phrase))) return undefined;
  state.say({ kind: 'remove', what, entity });
  return found.end;
};

const removeEntity: Handler = (ctx, state, found) => {
  const entity = ctx.entity(found.captures.e);
  if (!entity || ctx.isVague(entity)) return undefined;
  state.say({ kind: 'remove', what: [entity] });
  return found.end;
};

const rename: Handler = (ctx, state, found) => {
  const [from, to, of] = [ctx.attribute(found.captures.a1), ctx.attribute(found.captures.a2), ctx.entity(found.captures.e)];
  if (!from || !to) return undefined;
  if (of && ['name', 'nome'].includes(from.text.toLowerCase()) && wrapped(ctx, found.captures.a1?.[1] ?? 0, found.captures.a2?.[0] ?? 0)) return undefined;
  state.say({ kind: 'rename', from, to, ...(of && { of }) });
  return found.end;
};

const unique: Handler = (ctx, state, found, at, to) => {
  const [entity, attribute] = [ctx.entity(found.captures.e), ctx.attribute(found.captures.a)];
  if (!attribute) return undefined;
  if (entity && !ctx.isVague(entity) && !(state.entity && same(state.entity, entity)) && !state.entity) state.declare(entity, 'mention');
  ctx.mark(at, found.end);
  if (entity && found.end < to && !state.listOpen) state.openList('has');
  state.add({ phrase: attribute, facts: { unique: true } }, false);
  return found.end;
};

const factOn =
  (required: boolean): Handler =>
  (ctx, state, found) => {
    const list = found.captures.l ? phrases(ctx, found.captures.l) : [ctx.attribute(found.captures.a ?? found.captures.a2)].filter((one) => one !== undefined);
    if (list.length === 0) {
      state.applyToLast({ required });
      return found.end;
    }
    for (const phrase of list) state.add({ phrase, facts: { required } }, false);
    return found.end;
  };

const HANDLERS: Readonly<Record<ClauseRule['kind'], Handler>> = {
  noise: (ctx, _state, found, at) => (ctx.mark(at, found.end), found.end),
  forbid: (ctx, state, _found, at, to) => {
    state.say({ kind: 'forbid', text: ctx.textOf([at, to]) });
    ctx.mark(at, to);
    return to;
  },
  dangerous: said('dangerous'),
  'off-topic': said('off-topic'),
  ask: (ctx, state, found, at, to) => {
    if (state.entity || notation(ctx, at) || at !== state.sentence.from) return undefined;
    const about = ctx.entity(found.captures.e);
    // A list of attributes follows: something is to be made, not looked up.
    if (found.end < to && [':', '(', 'with', 'com', '--'].includes(ctx.word(found.end))) return undefined;
    state.say({ kind: 'ask', ...(about && { about }) });
    ctx.mark(at, to);
    return to;
  },
  vague: (ctx, state, _found, at, to) => {
    if (state.entity || notation(ctx, at) || at !== state.sentence.from) return undefined;
    state.say({ kind: 'vague', text: ctx.textOf([at, to]) });
    ctx.mark(at, to);
    return to;
  },
  rename,
  'rename-of': rename,
  'rename-attribute': rename,
  'rename-entity': rename,
  self: (ctx, state, found, at, to) => {
    const [from, target] = [ctx.entity(found.captures.e1), ctx.entity(found.captures.e2)];
    if (from && target && !same(from, target)) return undefined;
    const self = from ?? state.entity;
    if (!self) return undefined;
    const many = target !== undefined && from !== undefined && target.plural && !from.plural;
    const contains = ['contain', 'have', 'has', 'consist', 'include', 'ter', 'tem', 'conter'].some((verb) => ctx.textOf([at, found.end]).toLowerCase().split(' ').includes(verb));
    state.say({ kind: 'relate', from: self, to: self, relation: many ? (contains ? 'hasMany' : 'manyToMany') : 'belongsTo' });
    state.rule(ctx.textOf([at, found.end]), 'relation to itself');
    void to;
    return found.end;
  },
  'many-to-many': relate('manyToMany'),
  'has-many': relate('hasMany'),
  belongs: relate('belongsTo'),
  'plain-verb': relate('hasMany'),
  'plain-many': relate('manyToMany'),
  'one-for-each': relate('belongsTo'),
  'remove-from': removeFrom,
  'remove-entity': removeEntity,
  'remove-these': (ctx, _state, found, at) => (ctx.mark(at, found.end), found.end),
  'all-except': (ctx, state, found, at, to) => {
    const entity = ctx.entity(found.captures.e);
    const facts = readFacts(ctx, found.end, to);
    if (!saysSomething(facts.facts)) return undefined;
    const except = phrases(ctx, found.captures.l);
    state.say({ kind: 'constrain', target: { of: 'all' }, facts: facts.facts, ...(entity && { entity }), ...(except.length > 0 && { except }) });
    ctx.mark(at, facts.end);
    return facts.end;
  },
  'no-two': unique,
  'each-unique': unique,
  'constrain-front': factOn(true),
  'constrain-tail': factOn(false),
  'new-ones': (ctx, state, found) => {
    const span = found.captures.q;
    if (!span || !state.hasAttributes) return undefined;
    state.applyToLast({ default: ctx.textOf(span) });
    return found.end;
  },
  extend,
  'extend-for': extend,
  'add-to': addTo,
  change,
  has,
  'each-has': has,
  'pronoun-has': has,
  record: (ctx, state, found, at, to) => {
    const item = readItem(ctx, found.end, to);
    if (!item) return undefined;
    if (!item.entity && !state.entity && !state.topic && !state.typeIsKnown(item.attribute.phrase)) return undefined;
    if (!item.entity && !state.entity && state.topic) state.declare(state.topic, 'create');
    ctx.mark(at, found.end);
    state.openList('has');
    return found.end;
  },
  'add-here': (ctx, state, found, at, to) => {
    if (!readItem(ctx, found.end, to)) return undefined;
    ctx.mark(at, found.end);
    state.adding = true;
    state.openList('add');
    return found.end;
  },
  create,
};
