/** The singular of one lower-case ASCII word in either language. */
import { singularOf, singularOfPortuguese } from '../../domain/names.js';
import type { Language } from '../../domain/recognition.js';

export const singularIn = (word: string, language: Language): string =>
  language === 'pt' ? singularOfPortuguese(word) : singularOf(word);
