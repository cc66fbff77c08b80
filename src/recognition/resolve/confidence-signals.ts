/** Every signal of doubt by name; the weights carry the same names. */
import type { Signal } from './confidence-evidence.js';
import * as names from './confidence-names.js';
import * as pieces from './confidence-pieces.js';
import * as structure from './confidence-structure.js';
import * as text from './confidence-text.js';

export const SIGNALS: Readonly<Record<string, Signal>> = { ...names, ...structure, ...text, ...pieces };
