/** The part of a request that a reading is judged by: without who signed it and what only tells of who asks. */
import type { SentenceReading } from '../reading.js';
import { withoutSignature } from '../text/signature.js';
import { expand } from '../text/tokens.js';

/** Clauses that were read as names ("when we started") are told by those names. */
export function askedFor(request: string, { statements, background }: SentenceReading): string {
  let text = expand(withoutSignature(request));
  for (const piece of background ?? []) text = text.replace(piece, ' ');
  for (const statement of statements)
    if (statement.kind === 'attributes')
      for (const { phrase } of statement.attributes) if (phrase.told) text = text.replace(phrase.told, phrase.text);
  return text;
}
