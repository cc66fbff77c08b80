/** Constraints told as sentences: "no two patients share a number". */

import { readFacts } from '../fact-runs.js';
import { defaultOf, saysSomething } from '../facts.js';
import { same } from '../told.js';
import { type Handler, phrases } from './handler.js';

export const unique: Handler = (ctx, state, found, at, to) => {
  const [entity, attribute] = [ctx.entity(found.captures.e), ctx.attribute(found.captures.a)];
  if (!attribute) return undefined;
  if (entity && !ctx.isVague(entity) && !(state.entity && same(state.entity, entity)) && !state.entity)
    state.declare(entity, 'mention');
  ctx.mark(at, found.end);
  if (entity && found.end < to && !state.listOpen) state.openList('has');
  state.add({ phrase: attribute, facts: { unique: true } }, false);
  return found.end;
};

export const factOn =
  (required: boolean): Handler =>
  (ctx, state, found) => {
    const list = found.captures.l
      ? phrases(ctx, found.captures.l)
      : [ctx.attribute(found.captures.a ?? found.captures.a2)].filter((one) => one !== undefined);
    if (list.length === 0) {
      state.applyToLast({ required });
      return found.end;
    }
    for (const phrase of list) state.add({ phrase, facts: { required } }, false);
    return found.end;
  };

export const allExcept: Handler = (ctx, state, found, at, to) => {
  const entity = ctx.entity(found.captures.e);
  const facts = readFacts(ctx, found.end, to);
  if (!saysSomething(facts.facts)) return undefined;
  const except = phrases(ctx, found.captures.l);
  state.say({
    kind: 'constrain',
    target: { of: 'all' },
    facts: facts.facts,
    ...(entity && { entity }),
    ...(except.length > 0 && { except }),
  });
  ctx.mark(at, facts.end);
  return facts.end;
};

export const newOnes: Handler = (ctx, state, found) => {
  const span = found.captures.q;
  if (!span || !state.hasAttributes) return undefined;
  state.applyToLast({ default: ctx.textOf(span) });
  return found.end;
};

/** "set the default of status on orders to new". */
export const setDefault: Handler = (ctx, state, found) => {
  const [entity, attribute, value] = [ctx.entity(found.captures.e), ctx.attribute(found.captures.a), found.captures.q];
  if (!attribute || !value || (entity && ctx.isVague(entity))) return undefined;
  if (entity && !state.isCurrent(entity)) state.declare(entity, 'extend');
  state.openList('add');
  state.add({ phrase: attribute, facts: defaultOf(ctx, found.captures) }, false);
  return found.end;
};
