/** Every rule of the stack, one a line. */

import { changesNameRows } from './backend/changes-name-rows.js';
import { createAnswers201 } from './backend/create-answers-201.js';
import { createNamesLocation } from './backend/create-names-location.js';
import { deleteAnswers204 } from './backend/delete-answers-204.js';
import { errorsAsProblems } from './backend/errors-as-problems.js';
import { errorsNotSwallowed } from './backend/errors-not-swallowed.js';
import { fieldsAsAsked } from './backend/fields-as-asked.js';
import { fieldsValidated } from './backend/fields-validated.js';
import { inputValidated } from './backend/input-validated.js';
import { linksAnswer204 } from './backend/links-answer-204.js';
import { noLeakedErrors } from './backend/no-leaked-errors.js';
import { ownTable } from './backend/own-table.js';
import { readsAndChangesAnswer200 } from './backend/reads-and-changes-answer-200.js';
import { rowsMapped } from './backend/rows-mapped.js';
import { strictSchemas } from './backend/strict-schemas.js';
import { columnsFromAllowlist } from './database/columns-from-allowlist.js';
import { oneConnection } from './database/one-connection.js';
import { parameterisedSql } from './database/parameterised-sql.js';
import type { Rule } from './define.js';
import { erasableSyntax } from './shared/erasable-syntax.js';
import { expectedExportsPresent } from './shared/expected-exports.js';
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
  erasableSyntax,
  expectedExportsPresent,
  importsAllowed,
  noAny,
  noDangerousConstructs,
  noFileWrites,
  noLeftovers,
  noNonNullAssertion,
  noProcessControl,
  noSecrets,
  noSuppressedChecks,
  parses,
  promisesAwaited,
  columnsFromAllowlist,
  oneConnection,
  parameterisedSql,
  changesNameRows,
  createAnswers201,
  createNamesLocation,
  deleteAnswers204,
  errorsAsProblems,
  errorsNotSwallowed,
  fieldsAsAsked,
  fieldsValidated,
  inputValidated,
  linksAnswer204,
  noLeakedErrors,
  ownTable,
  readsAndChangesAnswer200,
  rowsMapped,
  strictSchemas,
];
