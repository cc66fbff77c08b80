/** Lines of words and phrases made ready for matching, once per language. */
import { recalled } from '../../../domain/recalled.js';
import { LANGUAGES, type Language } from '../../../domain/recognition.js';
import { PhraseSet } from './phrase-set.js';

export type Vocabulary<T> = Readonly<Record<keyof T, PhraseSet>>;

/** The data of a language as phrase sets; built when first asked for. */
export function vocabularyFrom<T extends object>(
  wordsOf: (language: Language) => T,
): (language: Language) => Vocabulary<T> {
  return recalled(
    (language: Language) =>
      Object.fromEntries(
        Object.entries(wordsOf(language)).map(([name, line]) => [name, new PhraseSet(String(line))]),
      ) as unknown as Vocabulary<T>,
    LANGUAGES,
  );
}
