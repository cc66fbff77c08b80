/** Names that are known to be attributes', so that a list of them is no list of values. */
import { TYPE_NAMES } from '../lexicon/small-words.js';
import type { Context } from './context.js';
import { typeOfName } from './type-of.js';

/** "(date, time)" are two names, not two types. */
export function listsTypes(ctx: Context, from: number, to: number): boolean {
  let types = 0;
  for (let i = from; i < to; i += 1) {
    if (ctx.isSeparator(i)) continue;
    if (!TYPE_NAMES.has(ctx.word(i))) return false;
    types += 1;
  }
  return types > 1;
}

export const hasAttributeNames = (ctx: Context, values: readonly string[]): boolean =>
  values.some((value) =>
    /^(name|title|full name|first name|nome|titulo|título)$|_| (int|integer|string|bool|boolean|text|date|decimal|float|varchar|datetime|timestamp)$/i.test(
      value,
    ),
  ) || namesAttributes(ctx, values);

/** "name / vat number / city": most of them are names, and no yes-or-no words, which are usual values. */
export const namesAttributes = (ctx: Context, values: readonly string[]): boolean =>
  values.filter((value) => {
    const { type, certain } = typeOfName(value, ctx.language.code);
    return certain && type !== 'boolean';
  }).length *
    2 >=
  values.length;
