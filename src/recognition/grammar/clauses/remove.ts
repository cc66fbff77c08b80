/** What goes or gets another name. */
import { same } from '../discourse.js';
import { type Handler, phrases, wrapped } from './handler.js';

/** "should go down by one", "should go from 1 to 10": no farewell. */
const GOES_ON: ReadonlySet<string> = new Set(['down', 'up', 'from', 'to', 'back', 'over', 'through']);

export const removeFrom: Handler = (ctx, state, found) => {
  const entity = ctx.entity(found.captures.e);
  const what = phrases(ctx, found.captures.l);
  if (!entity || what.length === 0 || ctx.isVague(entity)) return undefined;
  if (what.some((phrase) => ctx.isVague(phrase))) return undefined;
  if (GOES_ON.has(ctx.word(found.end))) return undefined;
  state.say({ kind: 'remove', what, entity });
  return found.end;
};

export const removeEntity: Handler = (ctx, state, found) => {
  const entity = ctx.entity(found.captures.e);
  if (!entity || ctx.isVague(entity) || GOES_ON.has(ctx.word(found.end))) return undefined;
  state.say({ kind: 'remove', what: [entity] });
  return found.end;
};

export const rename: Handler = (ctx, state, found) => {
  const [from, to, of] = [
    ctx.attribute(found.captures.a1),
    ctx.attribute(found.captures.a2),
    ctx.entity(found.captures.e),
  ];
  if (!from || !to || same(from, to)) return undefined;
  if (
    of &&
    ['name', 'nome'].includes(from.text.toLowerCase()) &&
    wrapped(ctx, found.captures.a1?.[1] ?? 0, found.captures.a2?.[0] ?? 0)
  )
    return undefined;
  state.say({ kind: 'rename', from, to, ...(of && { of }) });
  return found.end;
};
