/** The lexicon of each language bae understands. */
import type { Language } from '../../domain/recognition.js';
import { ENGLISH } from './en.js';
import type { Lexicon } from './lexicon.js';
import { PORTUGUESE } from './pt.js';

export const lexiconOf = (language: Language): Lexicon => (language === 'pt' ? PORTUGUESE : ENGLISH);
