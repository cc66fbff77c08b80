/** What somebody tells about before asking for anything: "I collect board games", "my wife knits and sells sweaters". */
import type { Phrase } from '../reading.js';
import type { Context } from './context.js';

/** The plural that such a stretch is about; the last one counts. */
export function pluralIn(ctx: Context, from: number, to: number): Phrase | undefined {
  let best: Phrase | undefined;
  for (let i = from; i < to; i += 1) {
    if (ctx.language.lexicon.pronouns.includes(ctx.word(i)) && !ctx.language.determiners.has(ctx.word(i))) continue;
    if (i > from && ctx.isNameWord(i - 1) && !isVerb(ctx, i - 1)) continue;
    // The word after "I" or "we" is a verb, and so may be the one before a name.
    if (isVerb(ctx, i) && ctx.isNameWord(i + 1) && !RECORDS.has(ctx.word(i + 1))) {
      const object = pluralAt(ctx, i + 1, to);
      if (object) best = object;
      continue;
    }
    const phrase = pluralAt(ctx, i, to);
    // "who plays" tells what somebody does.
    if (['who', 'which', 'quem'].includes(ctx.word(i - 1))) continue;
    // "notes about every cat" are about cats.
    if (RECORDS.has(ctx.word(i)) && ['about', 'of', 'on', 'for'].includes(ctx.word(i + 1))) continue;
    const object = i > from && isVerb(ctx, i - 1);
    if (phrase && !ctx.isVague(phrase)) best = object ? phrase : withoutVerb(phrase);
  }
  return best;
}

const RECORDS: ReadonlySet<string> = new Set(['notes', 'records', 'lists', 'logs', 'lots', 'kinds', 'sorts']);

const isVerb = (ctx: Context, at: number): boolean =>
  (ctx.tokens[at]?.verb === true && !ctx.language.determiners.has(ctx.word(at - 1))) ||
  (ctx.language.lexicon.pronouns.includes(ctx.word(at - 1)) && !ctx.language.determiners.has(ctx.word(at - 1)));

function pluralAt(ctx: Context, at: number, to: number): Phrase | undefined {
  const [end] = ctx.ends('e', ctx.tokens, at, to);
  const phrase = end === undefined ? undefined : ctx.entity([at, end]);
  return phrase?.plural ? phrase : undefined;
}

/** "rents out tanks" has been read as one name: only what follows the last small word is one. */
const withoutVerb = (phrase: Phrase): Phrase => {
  const words = phrase.text.split(' ');
  // "daughter collects stamps": a verb of the third person stands before the last word.
  if (words.length > 2 && /[^s]s$/.test(words.at(-2) ?? '')) return { ...phrase, text: words.slice(-1).join(' ') };
  return words.length > 2 ? { ...phrase, text: words.slice(-2).join(' ') } : phrase;
};
