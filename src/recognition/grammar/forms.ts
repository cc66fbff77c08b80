/** Attributes told as a clause: "how many passengers fit", "if the queen is marked or not". */
import type { Facts, Phrase } from '../reading.js';
import type { Context } from './context.js';

export function readForm(
  ctx: Context,
  at: number,
  limit: number,
): { phrase: Phrase; facts: Facts; end: number } | undefined {
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
    if (end === '+ing') return gerund(said);
    return end === '+ed' ? participle(said) : said;
  });
  const words = text.trim().replace(/\s+/g, ' ');
  if (words === '') return undefined;
  return {
    phrase: { text: words, plural: false, told: ctx.textOf([start, found.end]) },
    facts: found.value.type ? { type: found.value.type } : {},
    end: found.end,
  };
}

const RELATED: ReadonlySet<string> = new Set(['whom', 'which', 'who']);

const COUNTING: ReadonlySet<string> = new Set(['each', 'every', 'a', 'an', 'one', 'any', 'all', 'many']);

/** "water", "watered" → "watering"; "prune", "pruned" → "pruning". */
function gerund(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  const stem = /ee$/.test(first) ? first : first.replace(/(ed|e)$/, '');
  return [`${stem}ing`, ...rest].join(' ');
}

/** "rents" → "rented", "wears" → "worn"; what is no third person stays. */
function participle(verb: string): string {
  const [first = '', ...rest] = verb.split(' ');
  const stem = /[^s]s$/.test(first) ? first.replace(/(?<=sh|ch|x|ss)es$|s$/, '') : '';
  const done = IRREGULAR[stem] ?? (stem === '' ? first : stem.endsWith('e') ? `${stem}d` : `${stem}ed`);
  return [done, ...rest].join(' ');
}

const IRREGULAR: Readonly<Record<string, string>> = {
  bring: 'brought',
  build: 'built',
  buy: 'bought',
  drive: 'driven',
  feed: 'fed',
  give: 'given',
  hold: 'held',
  keep: 'kept',
  lead: 'led',
  make: 'made',
  pay: 'paid',
  run: 'run',
  sell: 'sold',
  send: 'sent',
  take: 'taken',
  teach: 'taught',
  wear: 'worn',
  win: 'won',
  write: 'written',
};
