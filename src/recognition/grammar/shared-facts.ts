import type { Facts } from '../reading.js';
import { hasAttributeNames } from './attribute-names.js';
import type { Context } from './context.js';
import type { Discourse } from './discourse.js';
import { readFacts } from './fact-runs.js';
import { saysSomething } from './facts.js';
import { atItemEnd } from './separators.js';
import { typeOfName } from './type-of.js';
import { valueList } from './values.js';

/** "both required", "all of them must be filled in", ", unique", "no duplicates": facts about names said before. */
export function readShared(ctx: Context, state: Discourse, i: number, to: number): number | undefined {
  if (!state.hasAttributes) return undefined;
  const all = ctx.language.everything.longest(ctx.tokens, i, to, ctx.ends);
  if (all) {
    const found = readFacts(ctx, all.end, to);
    if (found.end > all.end && saysSomething(found.facts) && atItemEnd(ctx, found.end, to)) {
      if (all.value === 'none') state.applyToAll(negated(found.facts), 'all');
      else state.applyToAll(found.facts, all.value);
      ctx.mark(i, found.end);
      return found.end;
    }
  }
  const start = ctx.language.backwards.longest(ctx.tokens, i, to, ctx.ends)?.end ?? i;
  let first = start;
  while (ctx.language.determiners.has(ctx.word(first)) && first < to) first += 1;
  if (
    start === i &&
    ((NOUN_TYPES.has(ctx.word(first)) && !(BOUNDS.has(ctx.word(first)) && ctx.tokens[first + 1]?.kind === 'number')) ||
      (ctx.language.lexicon.ranges.includes(ctx.word(first)) && NOUN_TYPES.has(ctx.word(first + 1))))
  )
    return undefined;
  const values = valueList(ctx, i, to, false);
  if (
    values &&
    values.values.length > 1 &&
    !values.values[0]?.includes(' ') &&
    atItemEnd(ctx, values.end, to) &&
    // "person or company" are values though "company" could be a name; of a longer list none may be one.
    !values.values[values.values.length > 2 ? 'some' : 'every']((value) => hasAttributeNames(ctx, [value])) &&
    state.lastTakesValues
  ) {
    state.applyToLast({ type: 'enum', values: values.values });
    ctx.mark(i, values.end);
    return values.end;
  }
  const found = readFacts(ctx, start, to);
  if (introducesName(ctx, start, found.end) || (namesBoolean(ctx, found.facts) && !state.hasValue(found.facts.default)))
    return undefined;
  if (
    found.end > start &&
    saysSomething(found.facts) &&
    atItemEnd(ctx, found.end, to) &&
    !namedLikeFact(ctx, start, found.end, state)
  ) {
    if (state.sharing === 'both' && ctx.word(i - 1) === ',') state.applyToAll(found.facts, 'both');
    else state.applyToLast(found.facts);
    ctx.mark(i, found.end);
    return found.end;
  }
  return undefined;
}

/** "no field may be left empty": what holds for none of them is wrong for each. */
const negated = ({ required, unique, ...rest }: Facts): Facts => ({
  ...rest,
  ...(required !== undefined && { required: !required }),
  ...(unique !== undefined && { unique: !unique }),
});

/** "optionally an email", "unique email": the type noun is the next name. */
function introducesName(ctx: Context, from: number, end: number): boolean {
  // "unique email": a type noun after nothing but its constraints is the next name too.
  if (end - from > 1 && NOUN_TYPES.has(ctx.word(end - 1))) {
    const before = readFacts(ctx, from, end - 1);
    if (before.end === end - 1 && before.facts.type === undefined && saysSomething(before.facts)) return true;
  }
  for (let i = from + 1; i < end; i += 1)
    if (
      NOUN_TYPES.has(ctx.word(i)) &&
      ctx.language.determiners.has(ctx.word(i - 1)) &&
      i === end - 1 &&
      ctx.word(from) !== 'as' &&
      i - from < 4 &&
      !ctx.language.lexicon.modals.includes(ctx.word(i - 2))
    )
      return true;
  return false;
}

/** "active by default" after another name is a yes or no of its own. */
const namesBoolean = (ctx: Context, facts: { readonly default?: unknown }): boolean =>
  typeof facts.default === 'string' && typeOfName(facts.default, ctx.language.code).type === 'boolean';

/** ", minimum 20": a limit of the name before. */
const BOUNDS: ReadonlySet<string> = new Set(['minimum', 'maximum']);

const NOUN_TYPES: ReadonlySet<string> = new Set(
  'date time email url text slug currency flag number data hora texto serial money minimum maximum presence uuid json markdown position type value property attribute field moeda'.split(
    ' ',
  ),
);

/** A lone "date", "email" or "notes" in a list is a name, not a fact about the one before. */
function namedLikeFact(ctx: Context, from: number, end: number, state: Discourse): boolean {
  return state.listOpen && end - from === 1 && NOUN_TYPES.has(ctx.word(from));
}
