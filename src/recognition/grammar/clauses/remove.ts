/** What goes or gets another name. */
import type { Found } from '../../pattern/rule-set.js';
import type { Context } from '../context.js';
import { same } from '../discourse.js';
import type { ClauseRule } from '../language.js';
import { type Handler, phrases, wrapped } from './handler.js';

/** "should go down by one", "does not need to be", "não precisa mais ser": no farewell. */
const GOES_ON: ReadonlySet<string> = new Set(
  'down up from to back over through be ser estar ter ficar required optional obrigatorio opcional'.split(' '),
);

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

/** "change the name of Worker to …", "mude o nome da tabela …": the name that changes is the entity's own. */
function isNameOf(ctx: Context, { captures }: Found<ClauseRule>): boolean {
  const [from, to] = captures.a1 ?? [0, 0];
  if (to - from > 2 || !['name', 'nome'].includes(ctx.word(to - 1))) return false;
  const own = ['the', 'o'].includes(ctx.word(to - 2)) && !RENAMING.has(ctx.word(to - 3));
  return (
    (own && ['of', 'de', 'do', 'da', 'dos', 'das'].includes(ctx.word(to))) || wrapped(ctx, to, captures.a2?.[0] ?? 0)
  );
}

const RENAMING: ReadonlySet<string> = new Set(['rename', 'renomear', 'renomeia', 'renomeie', 'relabel']);

export const rename: Handler = (ctx, state, found) => {
  const [from, to, of] = [
    ctx.attribute(found.captures.a1 ?? found.captures.k1),
    ctx.attribute(found.captures.a2),
    ctx.entity(found.captures.e),
  ];
  if (!from || !to || same(from, to)) return undefined;
  if (of && isNameOf(ctx, found)) return undefined;
  state.say({ kind: 'rename', from, to, ...(of && { of }) });
  return found.end;
};
