/** What is said before a name: "a nullable", "an optional", "up to two". */

import { FACT_NOUNS, FIELD_GLUE } from '../lexicon/small-words.js';
import type { Facts } from '../reading.js';
import type { Context } from './context.js';
import { mergeFacts, readFact } from './facts.js';

/** "a nullable", "an optional", "a boolean", "up to two": facts said before the name. */
export function readPrefix(ctx: Context, at: number, limit: number): { facts: Facts; end: number } {
  let i = at;
  while (
    i < limit &&
    ctx.language.determiners.has(ctx.word(i)) &&
    ctx.tokens[i]?.kind === 'word' &&
    !startsName(ctx, i)
  )
    i += 1;
  let facts: Facts = {};
  for (let rounds = 0; rounds < 4 && i < limit; rounds += 1) {
    const found = readFact(ctx, i, limit);
    // "After one year" tells of a time, not of a limit.
    if (found?.facts.openMin || found?.facts.openMax) break;
    if (!found || found.facts.values || found.facts.default !== undefined || found.end >= limit) break;
    const noun = FACT_NOUNS.has(ctx.word(found.end - 1));
    let next = found.end;
    // "a date field called x", "an optional column for x"
    while (FIELD_GLUE.has(ctx.word(next)) && found.end < limit) next += 1;
    if (noun && next === found.end && !ctx.tokens[next]?.text.includes('_')) break;
    while (ctx.language.determiners.has(ctx.word(next)) && ctx.isNameWord(next + 1)) next += 1;
    if (!ctx.isNameWord(next) && !readFact(ctx, next, limit)) break;
    facts = mergeFacts(facts, found.facts);
    i = next;
  }
  return { facts, end: i };
}

/** In "A" or "O" as a value or a one-letter name the letter is no determiner. */
const startsName = (ctx: Context, at: number): boolean =>
  !ctx.isNameWord(at + 1) &&
  !ctx.language.determiners.has(ctx.word(at + 1)) &&
  !readFact(ctx, at + 1, ctx.tokens.length);
