/** What is said about one name: facts in a row, or in a bracket. */

import { BOTH, FACT_GLUE, PLURAL_GLUE, POSSESSING, TYPE_STARTS } from '../lexicon/small-words.js';
import type { Facts } from '../reading.js';
import { hasAttributeNames, listsTypes } from './attribute-names.js';
import { type Context, OPENING } from './context.js';
import { defaultOf, mergeFacts, readFact } from './facts.js';
import { atItemEnd } from './separators.js';
import { typeOfName } from './type-of.js';
import { valueList } from './values.js';

/** Facts in a row from `at`, skipping the small words between them. `end` is after the last fact. */
export function readFacts(
  ctx: Context,
  at: number,
  limit: number,
  into: Facts = {},
): { facts: Facts; end: number; plural: boolean } {
  let facts = into;
  let end = at;
  let plural = false;
  let i = at;
  const skippable = FACT_GLUE[ctx.language.code];
  while (i < limit) {
    const found = readFact(ctx, i, limit);
    if (found && found.end > i && !swallowsName(ctx, i, found.end, limit)) {
      facts = mergeFacts(facts, found.facts);
      i = found.end;
      end = i;
      continue;
    }
    const word = ctx.word(i);
    // "active: bool = true"
    if (word === '=' && facts.type !== undefined && atItemEnd(ctx, i + 2, limit)) {
      facts = mergeFacts(facts, defaultOf(ctx, { q: [i + 1, i + 2] }));
      i += 2;
      end = i;
      continue;
    }
    // "partySize: number;", "notes?: string"
    if (word === ':' && ctx.word(i + 1) === 'number' && ctx.notation && atItemEnd(ctx, i + 2, limit)) {
      return { facts: mergeFacts(facts, { type: 'decimal' }), end: i + 2, plural };
    }
    if (word === ':' && (i === at || (i === at + 1 && ctx.word(at) === '?'))) {
      const list = valueList(ctx, i + 1, limit, false);
      if (list && atItemEnd(ctx, list.end, limit) && !hasAttributeNames(ctx, list.values)) {
        return { facts: mergeFacts(facts, { type: 'enum', values: list.values }), end: list.end, plural };
      }
      const chosen = choicesToEnd(ctx, i, limit);
      if (chosen) return { facts: mergeFacts(facts, { type: 'enum', values: chosen }), end: limit, plural };
      i += 1;
    } else if (OPENING.has(word)) {
      const group = readFactGroup(ctx, i, limit, facts);
      if (!group) break;
      facts = group.facts;
      i = group.end;
      end = i;
    } else if (POSSESSING.has(word) && ctx.word(i + 1) !== 'to') break;
    else if (BOTH.has(word) && ['that', 'which', 'que'].includes(ctx.word(i - 1))) {
      plural = true;
      i += 1;
    } else if (skippable.has(word) || (word === '-' && i === at) || (word === '=' && i === at)) {
      if (PLURAL_GLUE.has(word)) plural = true;
      i += 1;
    } else break;
  }
  return { facts, end, plural };
}

/** "(low, normal, high; normal by default)": what is chosen from, then what is said of it. */
function choicesThenFacts(ctx: Context, open: number, close: number, into: Facts): Facts | undefined {
  let middle = open + 1;
  while (middle < close && !(ctx.word(middle) === ';' || (DASHES.has(ctx.word(middle)) && !ctx.tokens[middle]?.glued)))
    middle += 1;
  if (middle >= close) return undefined;
  const list = valueList(ctx, open + 1, middle, true);
  if (list?.end !== middle || hasAttributeNames(ctx, list.values)) return undefined;
  const rest = readFacts(ctx, middle + 1, close, mergeFacts(into, { type: 'enum', values: list.values }));
  return rest.end >= close ? rest.facts : undefined;
}

const DASHES: ReadonlySet<string> = new Set(['-', '--']);

/** "priority: low, normal, high" up to the end of its line, where the name is one that is chosen from. */
function choicesToEnd(ctx: Context, colon: number, limit: number): readonly string[] | undefined {
  if (!ctx.language.lexicon.choiceNouns.includes(ctx.word(colon - 1))) return undefined;
  const list = valueList(ctx, colon + 1, limit, true);
  return list && list.end >= limit && !hasAttributeNames(ctx, list.values) ? list.values : undefined;
}

/** A type noun that begins the next name ("email address", "date of birth") is not a type. */
function swallowsName(ctx: Context, at: number, end: number, limit: number): boolean {
  const single = end - at === 1 && TYPE_STARTS.has(ctx.word(at));
  return (
    single &&
    end < limit &&
    (ctx.isNameWord(end) || ctx.word(end) === 'of' || ctx.word(end) === 'de') &&
    !readFact(ctx, end, limit)
  );
}

/** "(int, at least 1)", "(may be empty)", "(low, medium, high)", "(default no)": undefined when it is none of these. */
export function readFactGroup(
  ctx: Context,
  at: number,
  limit: number,
  into: Facts,
  asides = true,
): { facts: Facts; end: number } | undefined {
  const close = ctx.closing(at, limit);
  let facts = into;
  let i = ctx.language.everything.longest(ctx.tokens, at + 1, close, ctx.ends)?.end ?? at + 1;
  let any = false;
  while (i < close) {
    if (ctx.isSeparator(i)) {
      i += 1;
      continue;
    }
    const found = readFacts(ctx, i, close, facts);
    if (found.end === i) break;
    facts = found.facts;
    i = found.end;
    any = true;
  }
  if (any && i >= close && !listsTypes(ctx, at + 1, close)) return { facts, end: Math.min(close + 1, limit) };
  const chosen = choicesThenFacts(ctx, at, close, into);
  if (chosen) return { facts: chosen, end: Math.min(close + 1, limit) };
  const list = valueList(ctx, at, limit, true);
  if (list && !hasAttributeNames(ctx, list.values))
    return { facts: mergeFacts(into, { type: 'enum', values: list.values }), end: list.end };
  // "bought in (year)".
  const kind = asides && close - at === 2 ? typeOfName(ctx.word(at + 1), ctx.language.code) : undefined;
  if (kind?.certain && !any && !['string', 'text', 'boolean'].includes(kind.type))
    return { facts: mergeFacts(into, { type: kind.type }), end: Math.min(close + 1, limit) };
  // A unit or a short aside: "(kg)", "(in euros)".
  if (asides && !any && close - at <= 3 && !hasAttributeNames(ctx, [ctx.textOf([at + 1, close])])) {
    return {
      facts: mergeFacts(into, { detail: ctx.textOf([at + 1, close]).toLowerCase() }),
      end: Math.min(close + 1, limit),
    };
  }
  return undefined;
}
