import { ENGLISH } from './en.js';
import type { Lexicon } from './lexicon.js';
export const PORTUGUESE: Lexicon = { ...ENGLISH, marks: 'e com para o os as um uma de do da dos das nome entidade' };
