/** A request made ready for reading what it creates: its words, its clauses, and the words that count. */
import type { Language } from '../../../../domain/recognition.js';
import { Context } from '../../../grammar/context.js';
import { languageFor } from '../../../grammar/language.js';
import { type CreatingWords, creatingWordsOf } from '../../../lexicon/creating.js';
import { type LinkWords, linkWordsOf } from '../../../lexicon/linking.js';
import { segmentsOf } from '../../../text/segments.js';
import { withoutSignature } from '../../../text/signature.js';
import { expand, tokenise } from '../../../text/tokens.js';
import { type Vocabulary, vocabularyFrom } from '../vocabulary.js';

export interface Clause {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  /** The line before ended with a colon, or this one is an item of a list. */
  readonly listed: boolean;
  /** It only tells why the next one is wanted: "every plant needs care, so …". */
  readonly motive: boolean;
}

export interface Text {
  readonly request: string;
  readonly ctx: Context;
  /** Lower-case ASCII. */
  readonly words: readonly string[];
  readonly clauses: readonly Clause[];
  readonly language: Language;
  readonly creating: Vocabulary<CreatingWords>;
  readonly counting: Vocabulary<LinkWords>;
}

const creatingOf = vocabularyFrom(creatingWordsOf);
const countingOf = vocabularyFrom(linkWordsOf);

export function textOf(typed: string, language: Language): Text {
  const request = expand(withoutSignature(typed));
  const ctx = new Context(request, tokenise(request, language === 'pt'), languageFor(language));
  return {
    request,
    ctx,
    words: ctx.tokens.filter(({ kind }) => kind !== 'end').map(({ lower }) => lower),
    clauses: clausesOf(ctx, creatingOf(language)),
    language,
    creating: creatingOf(language),
    counting: countingOf(language),
  };
}

/** Sentences, lines, and what semicolons divide. */
function clausesOf(ctx: Context, { therefore, founding, adding }: Vocabulary<CreatingWords>): Clause[] {
  const clauses: Clause[] = [];
  let mark = '';
  for (const { from, to, bullet, mark: ended } of segmentsOf(ctx.tokens)) {
    let start = from;
    for (let i = from; i <= to; i += 1) {
      const motive = i < to && i > from && ctx.word(i - 1) === ',' && therefore.has(ctx.word(i));
      // "every table is served by a waiter: add waiters with name"
      const asks = ctx.word(i) === ':' && (founding.has(ctx.word(i + 1)) || adding.has(ctx.word(i + 1)));
      if (i < to && ctx.word(i) !== ';' && !motive && !asks) continue;
      if (i > start) clauses.push({ from: start, to: i, listed: start === from && (bullet || mark === ':'), motive });
      start = i + 1;
    }
    mark = ended;
  }
  return clauses;
}
