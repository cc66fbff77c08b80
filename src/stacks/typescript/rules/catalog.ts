/** Every rule of the stack, one a line. */
import type { Rule } from './define.js';
import { erasableSyntax } from './shared/erasable-syntax.js';
import { importsAllowed } from './shared/imports-allowed.js';
import { noAny } from './shared/no-any.js';
import { noDangerousConstructs } from './shared/no-dangerous-constructs.js';
import { noFileWrites } from './shared/no-file-writes.js';
import { noLeftovers } from './shared/no-leftovers.js';
import { noNonNullAssertion } from './shared/no-non-null-assertion.js';
import { noProcessControl } from './shared/no-process-control.js';
import { noSecrets } from './shared/no-secrets.js';
import { noSuppressedChecks } from './shared/no-suppressed-checks.js';
import { parses } from './shared/parses.js';
import { promisesAwaited } from './shared/promises-awaited.js';

export const TYPESCRIPT_RULES: readonly Rule[] = [
  parses,
  erasableSyntax,
  noAny,
  noSuppressedChecks,
  noNonNullAssertion,
  importsAllowed,
  noDangerousConstructs,
  noProcessControl,
  noFileWrites,
  noSecrets,
  noLeftovers,
  promisesAwaited,
];
