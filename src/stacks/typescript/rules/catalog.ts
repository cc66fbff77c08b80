/** Every rule of the stack, one a line. */

import { createAnswers201 } from './backend/create-answers-201.js';
import { createNamesLocation } from './backend/create-names-location.js';
import { deleteAnswers204 } from './backend/delete-answers-204.js';
import { errorsAsProblems } from './backend/errors-as-problems.js';
import { errorsNotSwallowed } from './backend/errors-not-swallowed.js';
import { fieldsAsAsked } from './backend/fields-as-asked.js';
import { fieldsNamed } from './backend/fields-named.js';
import { fieldsValidated } from './backend/fields-validated.js';
import { inputValidated } from './backend/input-validated.js';
import { linksAnswer204 } from './backend/links-answer-204.js';
import { missingRows404 } from './backend/missing-rows-404.js';
import { noLeakedErrors } from './backend/no-leaked-errors.js';
import { ownFieldsNotWritable } from './backend/own-fields-not-writable.js';
import { readsAndChangesAnswer200 } from './backend/reads-and-changes-answer-200.js';
import { routesComplete } from './backend/routes-complete.js';
import { strictSchemas } from './backend/strict-schemas.js';
import { writesInTransaction } from './backend/writes-in-transaction.js';
import { boundSql } from './custom/bound-sql.js';
import { hooksKnown } from './custom/hooks-known.js';
import { loopsEnd } from './custom/loops-end.js';
import { meaning } from './custom/meaning.js';
import { noGlobals } from './custom/no-globals.js';
import { noKeptState } from './custom/no-kept-state.js';
import { noLoading } from './custom/no-loading.js';
import { noNetwork } from './custom/no-network.js';
import { noPrototypes } from './custom/no-prototypes.js';
import { noTimers } from './custom/no-timers.js';
import { rowsOnly } from './custom/rows-only.js';
import { seamImports } from './custom/seam-imports.js';
import { changesNameRows } from './database/changes-name-rows.js';
import { columnsAsAsked } from './database/columns-as-asked.js';
import { columnsFromAllowlist } from './database/columns-from-allowlist.js';
import { columnsTyped } from './database/columns-typed.js';
import { createsTable } from './database/creates-table.js';
import { foreignKeysDeclared } from './database/foreign-keys-declared.js';
import { knownStatements } from './database/known-statements.js';
import { migrationRuns } from './database/migration-runs.js';
import { namesInSnakeCase } from './database/names-in-snake-case.js';
import { noDataLoss } from './database/no-data-loss.js';
import { oneConnection } from './database/one-connection.js';
import { ownColumns } from './database/own-columns.js';
import { ownTable } from './database/own-table.js';
import { parameterisedSql } from './database/parameterised-sql.js';
import { primaryKey } from './database/primary-key.js';
import { referencesComplete } from './database/references-complete.js';
import { referencesIndexed } from './database/references-indexed.js';
import { rowsComplete } from './database/rows-complete.js';
import { rowsMapped } from './database/rows-mapped.js';
import { rulesApplied } from './database/rules-applied.js';
import { strictTables } from './database/strict-tables.js';
import type { Rule } from './define.js';
import { guardsInPlace } from './frame/guards-in-place.js';
import { localStyles } from './frame/local-styles.js';
import { lockfile } from './frame/lockfile.js';
import { packageManifest } from './frame/package-manifest.js';
import { settingsFiles } from './frame/settings-files.js';
import { strictCompiler } from './frame/strict-compiler.js';
import { testRunner } from './frame/test-runner.js';
import { changesByPost } from './frontend/changes-by-post.js';
import { controlsLabelled } from './frontend/controls-labelled.js';
import { formInputValidated } from './frontend/form-input-validated.js';
import { formsPost } from './frontend/forms-post.js';
import { labelsWritten } from './frontend/labels-written.js';
import { markupByTag } from './frontend/markup-by-tag.js';
import { noInlineScript } from './frontend/no-inline-script.js';
import { pagesOfEntity } from './frontend/pages-of-entity.js';
import { rawLiteralsOnly } from './frontend/raw-literals-only.js';
import { redirectAfterPost } from './frontend/redirect-after-post.js';
import { referencesNamed } from './frontend/references-named.js';
import { viewLabelled } from './frontend/view-labelled.js';
import { erasableSyntax } from './shared/erasable-syntax.js';
import { expectedExportsPresent } from './shared/expected-exports.js';
import { exportsExplained } from './shared/exports-explained.js';
import { importsAllowed } from './shared/imports-allowed.js';
import { knownImports } from './shared/known-imports.js';
import { namesInCase } from './shared/names-in-case.js';
import { noAny } from './shared/no-any.js';
import { noDangerousConstructs } from './shared/no-dangerous-constructs.js';
import { noFileWrites } from './shared/no-file-writes.js';
import { noLeftovers } from './shared/no-leftovers.js';
import { noNonNullAssertion } from './shared/no-non-null-assertion.js';
import { noProcessControl } from './shared/no-process-control.js';
import { noSecrets } from './shared/no-secrets.js';
import { noSuppressedChecks } from './shared/no-suppressed-checks.js';
import { ownVocabulary } from './shared/own-vocabulary.js';
import { parses } from './shared/parses.js';
import { promisesAwaited } from './shared/promises-awaited.js';
import { standardParts } from './shared/standard-parts.js';
import { answersChecked } from './test/answers-checked.js';
import { assertionsReal } from './test/assertions-real.js';
import { casesCovered } from './test/cases-covered.js';
import { knownTools } from './test/known-tools.js';
import { noneSkipped } from './test/none-skipped.js';
import { testsAssert } from './test/tests-assert.js';

export const TYPESCRIPT_RULES: readonly Rule[] = [
  erasableSyntax,
  expectedExportsPresent,
  exportsExplained,
  importsAllowed,
  knownImports,
  namesInCase,
  noAny,
  noDangerousConstructs,
  noFileWrites,
  noLeftovers,
  noNonNullAssertion,
  noProcessControl,
  noSecrets,
  noSuppressedChecks,
  ownVocabulary,
  parses,
  promisesAwaited,
  standardParts,
  changesNameRows,
  columnsAsAsked,
  columnsFromAllowlist,
  columnsTyped,
  createsTable,
  foreignKeysDeclared,
  knownStatements,
  migrationRuns,
  namesInSnakeCase,
  noDataLoss,
  oneConnection,
  ownColumns,
  ownTable,
  parameterisedSql,
  primaryKey,
  referencesComplete,
  referencesIndexed,
  rowsComplete,
  rowsMapped,
  rulesApplied,
  strictTables,
  createAnswers201,
  createNamesLocation,
  deleteAnswers204,
  errorsAsProblems,
  errorsNotSwallowed,
  fieldsAsAsked,
  fieldsNamed,
  fieldsValidated,
  inputValidated,
  linksAnswer204,
  missingRows404,
  noLeakedErrors,
  ownFieldsNotWritable,
  readsAndChangesAnswer200,
  routesComplete,
  strictSchemas,
  writesInTransaction,
  changesByPost,
  controlsLabelled,
  formInputValidated,
  formsPost,
  labelsWritten,
  markupByTag,
  noInlineScript,
  pagesOfEntity,
  rawLiteralsOnly,
  redirectAfterPost,
  referencesNamed,
  viewLabelled,
  answersChecked,
  assertionsReal,
  casesCovered,
  knownTools,
  noneSkipped,
  testsAssert,
  boundSql,
  hooksKnown,
  loopsEnd,
  meaning,
  noGlobals,
  noKeptState,
  noLoading,
  noNetwork,
  noPrototypes,
  noTimers,
  rowsOnly,
  seamImports,
  guardsInPlace,
  localStyles,
  lockfile,
  packageManifest,
  settingsFiles,
  strictCompiler,
  testRunner,
];
