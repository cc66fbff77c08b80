/** Words beside names that say who asks or does something, not what is to be noted. */
import type { Context } from '../../grammar/context.js';
import { readForm } from '../../grammar/forms.js';
import type { GrowthWords } from '../../lexicon/growing.js';
import { DONE } from '../../lexicon/small-words.js';
import type { Vocabulary } from './vocabulary.js';

/** A comma, "and", the end: a name may stop there. */
export const isMark = (ctx: Context, at: number): boolean => {
  const token = ctx.tokens[at];
  return (
    token === undefined || (token.kind === 'mark' && token.lower !== '(') || ctx.language.conjunctions.has(token.lower)
  );
};

export const endsHere = (ctx: Context, at: number, to: number): boolean => at >= to || isMark(ctx, at);

/** "when it was repaired": a name told as a clause. */
export const formAt = (ctx: Context, at: number, to: number): boolean => {
  const form = readForm(ctx, at, to);
  return (
    form !== undefined &&
    form.end > at + 1 &&
    !ctx.language.determiners.has(ctx.word(at)) &&
    endsHere(ctx, form.end, to)
  );
};

/** "my colleague says", "let the receptionist write down": who asks or does it, up to the verb. */
export function actorEnd(ctx: Context, at: number, to: number, words: Vocabulary<GrowthWords>): number {
  const [end] = ctx.ends('a', ctx.tokens, at, to).filter((one) => ctx.isNameWord(one - 1));
  for (let i = at + 1; i <= Math.min(end ?? at, at + 2); i += 1) {
    const next = ctx.word(i);
    const lets = range(at - 3, at).some((before) => words.letting.has(ctx.word(before)));
    if (words.saying.has(next) || (lets && words.acting.has(next))) return i;
  }
  return at;
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** "we get asked", "want to tick", "they told us": after such words stands what somebody does, not a name. */
export function isVerb(ctx: Context, at: number, words: Vocabulary<GrowthWords>): boolean {
  const [before, word] = [ctx.word(at - 1), ctx.word(at)];
  if (
    ctx.tokens[at]?.text.includes('_') ||
    ctx.tokens[at - 1]?.kind === 'mark' ||
    formAt(ctx, at, ctx.tokens.length - 1)
  )
    return false;
  if (words.subjects.has(before) || (ctx.language.code === 'pt' && /(?:sse|ssem|ariam|eriam|iriam)$/.test(word)))
    return true;
  const done = DONE.has(word) || /[a-z]{2}(?:ed|ing|ado|ido|ando|endo|indo)$/.test(word);
  return done && words.auxiliaries.has(before) && (at + 1 >= ctx.tokens.length - 1 || !ctx.isNameWord(at + 1));
}
