/** How phrases are told that are read only where it is known that they say something of a name. */
import type { FactKind } from './lexicon.js';

/** `start`: a default that counts only where it is yes, no, a number or one of the choices. `free`: nothing is asked. */
export type MarkedKind = FactKind | 'start' | 'free' | 'no' | 'number';
export type MarkedLines = readonly (readonly [MarkedKind, readonly string[]])[];
