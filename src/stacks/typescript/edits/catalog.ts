/** Every edit of the stack, one a line, and the patcher that makes them. */
import { CodePatcher } from '../../../patching/code-patcher.js';
import type { Source } from '../rules/source/parser.js';
import { addAwait } from './add-await.js';
import { addImport } from './add-import.js';
import { addValidation } from './add-validation.js';
import type { StackEdit } from './define.js';
import { fixStatusCode } from './fix-status-code.js';
import { sourceReader } from './reader.js';
import { replaceQuery } from './replace-query.js';
import { useStrictObject } from './use-strict-object.js';

export const TYPESCRIPT_EDITS: readonly StackEdit[] = [
  addAwait,
  addImport,
  addValidation,
  fixStatusCode,
  replaceQuery,
  useStrictObject,
];

/** Patches files of managed systems. Loads the parser with the first patch; the same that the rules use. */
export const typescriptPatcher = new CodePatcher<Source>(TYPESCRIPT_EDITS, sourceReader, 'src/code.ts');
