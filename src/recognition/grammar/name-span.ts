/** Where the name of an attribute ends, and what of a greedy name is a fact already. */

import { HARD_TYPES, HEAD_NOUNS, TEXTS, WRITTEN_TYPES } from '../lexicon/small-words.js';
import type { Phrase } from '../reading.js';
import type { Context } from './context.js';
import { readFact, saysSomething } from './facts.js';
import { typeOfName } from './type-of.js';

const ENGLISH_TYPES: ReadonlySet<string> = new Set(['date', 'time', 'text', 'number', 'value', 'flag']);

interface NameSpan {
  readonly phrase: Phrase;
  readonly end: number;
  readonly entity?: Phrase;
}

export function nameSpan(ctx: Context, at: number, limit: number): NameSpan | undefined {
  for (const longest of ctx.ends('a', ctx.tokens, at, limit)) {
    let end = shortened(ctx, at, longest, limit);
    for (let next = shortened(ctx, at, end, limit); next < end; next = shortened(ctx, at, end, limit)) end = next;
    // "donor's name", "Student.full_name"
    if (
      (ctx.word(end) === "'s" || (ctx.word(end) === '.' && ctx.tokens[end]?.glued && ctx.tokens[end + 1]?.glued)) &&
      ctx.isNameWord(end + 1)
    ) {
      const owner = ctx.entity([at, end]);
      const inner = nameSpan(ctx, end + 1, limit);
      if (owner && inner) return { ...inner, entity: owner };
    }
    const phrase = ctx.attribute([at, end]);
    if (phrase) return { phrase, end };
  }
  return undefined;
}

/** Takes back from a greedy name what is a fact: "title required", "status draft|published", "body text". */
function shortened(ctx: Context, at: number, end: number, limit: number): number {
  let start = at;
  while (start < end && ctx.language.determiners.has(ctx.word(start))) start += 1;
  for (let i = start + 1; i < end; i += 1) {
    const fact = readFact(ctx, i, limit);
    if (fact && fact.end >= end && !nounType(ctx, i, fact.end, start)) return i;
    if (fact && fact.end < end && fact.facts.type === undefined && saysSomething(fact.facts))
      return withoutJoint(ctx, start, i);
    // "a description of max 250 letters"
    if (fact && fact.end > end && ctx.language.joints.has(ctx.word(i - 1)) && saysSomething(fact.facts)) return i - 1;
    if (fact && fact.facts.type !== undefined && fact.end < end && HARD_TYPES.has(ctx.word(i))) return i;
  }
  if (end - start > 1 && ['|', '/'].includes(ctx.word(end)) && ctx.isNameWord(end + 1)) {
    const divided = !ctx.tokens[end]?.glued && typeOfName(ctx.textOf([start, end]), ctx.language.code).certain;
    return divided ? end : end - 1;
  }
  return end;
}

/** "a description of" before a fact is a description. */
const withoutJoint = (ctx: Context, start: number, end: number): number =>
  end - start > 1 && ctx.language.joints.has(ctx.word(end - 1)) ? end - 1 : end;

/** Other names of the request have a type behind them. */
const inTypes = (ctx: Context): boolean => ctx.tokens.filter(({ lower }) => HARD_TYPES.has(lower)).length > 0;

/** "birth date", "home email": a type noun that is the head of a plain name stays in the name; after snake_case it is a type. */
function nounType(ctx: Context, at: number, end: number, start: number): boolean {
  if (end - at !== 1) return false;
  if (!HEAD_NOUNS.has(ctx.word(at))) return false;
  // Among Portuguese words these are types that developers write: "admissao date".
  if (ctx.language.code === 'pt' && ENGLISH_TYPES.has(ctx.word(at))) return false;
  const name = ctx.tokens
    .slice(start, at)
    .map((token) => token.text)
    .join(' ');
  if (/[_]|[a-z][A-Z]/.test(name)) return false;
  if (TEXTS.has(ctx.word(at)) && typeOfName(name, ctx.language.code).type === 'text') return false;
  if (
    WRITTEN_TYPES.has(ctx.word(at)) &&
    ctx.notation &&
    at - start === 1 &&
    (ctx.word(at) === 'text' || typeOfName(name, ctx.language.code).certain || (/ed$/.test(name) && inTypes(ctx)))
  )
    return false;
  return true;
}
