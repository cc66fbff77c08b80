/** What each kind of clause says. */

import { readFacts } from '../fact-runs.js';
import { saysSomething } from '../facts.js';
import { readItem } from '../items.js';
import type { ClauseRule } from '../language.js';
import { ownerAfter } from '../owners.js';
import { addHere, addTo, change, extend } from './change.js';
import { allExcept, factOn, newOnes, setDefault, unique } from './constrain.js';
import { create, record } from './create.js';
import type { Handler } from './handler.js';
import { has } from './has.js';
import { ask, forbid, said, vague } from './refusals.js';
import { relate, self } from './relations.js';
import { removeEntity, removeFrom, rename } from './remove.js';

/** Words that say nothing to carry out. */
const passOver: Handler = (ctx, state, found, at, to) => {
  // "Many thanks, Ingrid" ends what is said.
  if (found.captures.k && found.end < to) return undefined;
  // "is it possible to …", "do that for every cat".
  if (['to', 'que'].includes(ctx.word(found.end)) && found.end < to) return undefined;
  if (found.value.kind === 'noise') ctx.passBackground(at, found.end);
  state.passOver(at, found.end);
  return found.end;
};

/** "Keep the buyers" says nothing to do; "deixa o email obrigatório" does. */
const leave: Handler = (ctx, state, found, at, to) => {
  const item = found.captures.x ? readItem(ctx, at + 1, to) : undefined;
  const owner = item && ownerAfter(ctx, item.nameEnd, to);
  const facts = owner ? readFacts(ctx, owner.end, to).facts : item?.attribute.facts;
  return facts && saysSomething(facts) ? undefined : passOver(ctx, state, found, at, to);
};

const HANDLERS: Readonly<Record<ClauseRule['kind'], Handler>> = {
  noise: passOver,
  forbid,
  dangerous: said('dangerous'),
  'off-topic': said('off-topic'),
  ask,
  vague,
  rename,
  'rename-of': rename,
  self,
  'many-to-many': relate('manyToMany'),
  'has-many': relate('hasMany'),
  belongs: relate('belongsTo'),
  'plain-verb': relate('hasMany'),
  'plain-many': relate('manyToMany'),
  'one-for-each': relate('belongsTo'),
  'remove-from': removeFrom,
  'remove-entity': removeEntity,
  'remove-these': leave,
  'all-except': allExcept,
  'no-two': unique,
  'constrain-front': factOn(true),
  'constrain-tail': factOn(false),
  'new-ones': newOnes,
  'set-default': setDefault,
  extend,
  'add-to': addTo,
  change,
  has,
  'each-has': has,
  'pronoun-has': has,
  record,
  'add-here': addHere,
  create,
};

export const handleClause: Handler = (ctx, state, found, at, to) => {
  const end = HANDLERS[found.value.kind](ctx, state, found, at, to);
  if (end !== undefined) ctx.mark(at, Math.min(found.end, end > at ? end : found.end));
  return end;
};
