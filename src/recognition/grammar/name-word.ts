/** Words that a name can hold. */
import type { Token } from '../text/tokens.js';
import type { Language } from './language.js';

export const isNameWord = (token: Token | undefined, language: Language): boolean =>
  token !== undefined &&
  (token.kind === 'string' ||
    (token.kind === 'word' &&
      !language.stop.has(token.lower) &&
      !(language.determiners.has(token.lower) && token.text.length < 2)));
