/** Rules about the one file of an entity that holds logic of its own: what it may touch, not what it means. */
import type { Rule } from '../define.js';
import { typescriptRule } from '../define.js';
import { CUSTOM_RULES } from '../paths.js';

type Definition = Parameters<typeof typescriptRule>[0];

export const customRule = (definition: Omit<Definition, 'sweas' | 'paths'>): Rule =>
  typescriptRule({ confidence: 1, ...definition, sweas: ['backend'], paths: [CUSTOM_RULES] });
