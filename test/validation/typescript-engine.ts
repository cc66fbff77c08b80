/** The engine as the kernel makes it for the default stack. */
import { TYPESCRIPT_RULES } from '../../src/stacks/typescript/rules/catalog.js';
import { sourceParser } from '../../src/stacks/typescript/rules/source/parser.js';
import { ValidationRuleEngine } from '../../src/validation/engine.js';

export const typescriptEngine = new ValidationRuleEngine(TYPESCRIPT_RULES, sourceParser);
