/** What the handlers of clauses share. */
import type { Span } from '../../pattern/match.js';
import type { Found } from '../../pattern/rule-set.js';
import type { Phrase } from '../../reading.js';
import type { Context } from '../context.js';
import type { Discourse } from '../discourse.js';
import type { ClauseRule } from '../language.js';

export type Handler = (
  ctx: Context,
  state: Discourse,
  found: Found<ClauseRule>,
  at: number,
  to: number,
) => number | undefined;

export const phrases = (ctx: Context, span: Span | undefined): Phrase[] => {
  if (!span) return [];
  const list: Phrase[] = [];
  let start = span[0];
  for (let i = span[0]; i <= span[1]; i += 1) {
    const cut =
      i === span[1] ||
      ctx.word(i) === ',' ||
      ctx.language.conjunctions.has(ctx.word(i)) ||
      ['or', 'nor', 'ou', 'nem'].includes(ctx.word(i));
    if (!cut) continue;
    const phrase = i > start ? ctx.attribute([start, i]) : undefined;
    if (phrase) list.push(phrase);
    start = i + 1;
  }
  return list;
};

export const wrapped = (ctx: Context, from: number, to: number): boolean => {
  for (let i = from; i < to; i += 1) if (ctx.language.wrappers.has(ctx.word(i))) return true;
  return false;
};

const RELATION_KINDS: ReadonlySet<ClauseRule['kind']> = new Set<ClauseRule['kind']>([
  'belongs',
  'has-many',
  'many-to-many',
  'one-for-each',
  'plain-verb',
]);

export const relationAt = (ctx: Context, at: number, to: number): boolean =>
  ctx.language.clauses.first(
    ctx.tokens,
    at,
    to,
    ctx.ends,
    (match, rule) =>
      RELATION_KINDS.has(rule.kind) && !(match.end < to && ctx.word(match.captures.e1?.[1] ?? 0) === '->'),
  ) !== undefined;
