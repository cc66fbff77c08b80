/** "status open, done or cancelled", "size S, M or L", "priority low medium high": values right after the name. */
import type { Phrase } from '../reading.js';
import { hasAttributeNames } from './attribute-names.js';
import type { Context } from './context.js';
import { typeOfName } from './type-of.js';
import { valueList } from './values.js';

export interface ImpliedChoices {
  readonly name: { readonly phrase: Phrase; readonly end: number };
  readonly values: readonly string[];
  readonly end: number;
}

/** `from` to `end` was read as one name; undefined when no choices hide in it. */
export function impliedChoices(ctx: Context, from: number, end: number, limit: number): ImpliedChoices | undefined {
  const { choiceNouns } = ctx.language.lexicon;
  for (let i = from; i + 1 < end; i += 1) {
    const usual = choiceNouns.includes(ctx.word(i));
    if (!usual && !(i === from && isChosen(ctx, i))) continue;
    const phrase = ctx.attribute([from, i + 1]);
    const found =
      phrase &&
      (usual
        ? (knownValues(ctx, i + 1, limit) ?? listed(ctx, i + 1, end, limit))
        : unknownOnly(ctx, listed(ctx, i + 1, end, limit)));
    if (phrase && found) return { name: { phrase, end: i + 1 }, ...found };
  }
  return undefined;
}

/** "species mouse, rat or rabbit": a name that is told in words, and no name of somebody or something. */
const isChosen = (ctx: Context, at: number): boolean => {
  const { type, certain } = typeOfName(ctx.word(at), ctx.language.code);
  return certain && type === 'string' && !NAMING.has(ctx.word(at)) && !ctx.language.people.has(ctx.word(at));
};

const NAMING: ReadonlySet<string> = new Set(
  'name title code phone number address email first last full nome titulo codigo telefone numero endereco'.split(' '),
);

/** None of them is an attribute's name. */
const unknownOnly = (ctx: Context, found: Values | undefined): Values | undefined =>
  found?.values.some((value) => hasAttributeNames(ctx, [value])) ? undefined : found;

type Values = { readonly values: readonly string[]; readonly end: number };

/** Values divided by commas with "or" before the last; the first one must be a single word. */
function listed(ctx: Context, at: number, nameEnd: number, limit: number): Values | undefined {
  if (nameEnd !== at + 1 || ctx.word(nameEnd) === ':' || ctx.word(nameEnd) === '(') return undefined;
  const list = valueList(ctx, at, limit, false);
  if (!list || !atEnd(ctx, list.end, limit)) return undefined;
  return list.values.every((value) => value.split(' ').length < 3) ? list : undefined;
}

/** Usual values in a row, with nothing between them. */
function knownValues(ctx: Context, at: number, limit: number): Values | undefined {
  const { choiceWords } = ctx.language.lexicon;
  let end = at;
  while (end < limit && choiceWords.includes(ctx.word(end))) end += 1;
  if (end - at < 2 || !atEnd(ctx, end, limit)) return undefined;
  return { values: ctx.tokens.slice(at, end).map((token) => token.text), end };
}

const atEnd = (ctx: Context, at: number, limit: number): boolean => at >= limit || ctx.isSeparator(at);
