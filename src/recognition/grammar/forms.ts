/** Attributes told as a clause: "how many passengers fit", "if the queen is marked or not". */
import type { Facts, Phrase } from '../reading.js';
import { clauseName } from './clause-names.js';
import type { Context } from './context.js';
import { gerundOf, participleOf } from './verb-forms.js';

export interface Form {
  readonly phrase: Phrase;
  readonly facts: Facts;
  readonly end: number;
  /** Its name is made of words of the clause, and is no noun of its own ("price" of "what it costs"). */
  readonly generic: boolean;
}

export function readForm(ctx: Context, at: number, limit: number): Form | undefined {
  let start = at;
  while (
    start < limit &&
    ctx.language.determiners.has(ctx.word(start)) &&
    ctx.word(start) !== 'the' &&
    ctx.word(start) !== 'a'
  )
    start += 1;
  const found = ctx.language.forms.longest(ctx.tokens, start, limit, ctx.ends);
  if (!found) return undefined;
  // "edible yes/no/unknown" has three values; "where every …" begins a relation.
  if (['/', '|'].includes(ctx.word(found.end))) return undefined;
  // "who invited whom" is about two of them.
  for (let i = start + 1; i <= found.end; i += 1)
    if (RELATED.has(ctx.word(i)) && ctx.word(start) === 'who') return undefined;
  if (ctx.word(start) === 'where' && COUNTING.has(ctx.word(start + 1))) return undefined;
  // A lone "when" is a name only where its item ends.
  if (found.end - start === 1 && found.end < limit && !ctx.isSeparator(found.end)) return undefined;
  const text = found.value.name.replace(/\{(\w+)(\+ing|\+ed)?\}/g, (_, name: string, end: string | undefined) => {
    const span = found.captures[name];
    const said = span ? (ctx.attribute(span)?.text ?? ctx.textOf(span)) : '';
    if (end === '+ing') return ofFirst(said, gerundOf);
    return end === '+ed' ? ofFirst(said, participleOf) : said;
  });
  const told = ctx.textOf([start, found.end]);
  const generic = found.value.name.includes('{');
  const named = generic && PLAINLY.test(told) ? clauseName(told) : undefined;
  const words = named?.text ?? text.trim().replace(/\s+/g, ' ');
  if (words === '') return undefined;
  const type = named?.type ?? found.value.type;
  return { phrase: { text: words, plural: false, told }, facts: type ? { type } : {}, end: found.end, generic };
}

/** Clauses about the thing itself, of which nothing but what they tell goes into the name. */
const PLAINLY =
  /^(?:who|how many|(?:whether|if|when|where|how often|how much|how|(?:the )?(?:(?:last|first) time|day|date|month|year|time|hour)(?: that| when)?) (?:i|we|it|they|he|she|you|there|somebody|someone)) /i;

const ofFirst = (words: string, form: (verb: string) => string): string => {
  const [first = '', ...rest] = words.split(' ');
  return [form(first.toLowerCase()), ...rest].join(' ');
};

const RELATED: ReadonlySet<string> = new Set(['whom', 'which', 'who']);

const COUNTING: ReadonlySet<string> = new Set(['each', 'every', 'a', 'an', 'one', 'any', 'all', 'many']);
