/** Every edit of the stack, one a line, and the patcher that makes them. */
import { CodePatcher } from '../../../patching/code-patcher.js';
import type { Source } from '../rules/source/source.js';
import { addAttribute } from './add-attribute.js';
import { addAwait } from './add-await.js';
import { addDecorator } from './add-decorator.js';
import { addExport } from './add-export.js';
import { addImport } from './add-import.js';
import { addIndex } from './add-index.js';
import { addLocation } from './add-location.js';
import { addNotFound } from './add-not-found.js';
import { addPrimaryKey } from './add-primary-key.js';
import { addSaveStep } from './add-save-step.js';
import { addValidation } from './add-validation.js';
import { addWhere } from './add-where.js';
import { assertStatus } from './assert-status.js';
import type { StackEdit } from './define.js';
import { escapeOutput } from './escape-output.js';
import { fixImport } from './fix-import.js';
import { fixStatusCode } from './fix-status-code.js';
import { hideSecret } from './hide-secret.js';
import { makeUnique } from './make-unique.js';
import { sourceReader } from './reader.js';
import { removeCatch } from './remove-catch.js';
import { removeDeclaration } from './remove-declaration.js';
import { removeExport } from './remove-export.js';
import { removeImport } from './remove-import.js';
import { removeLine } from './remove-line.js';
import { removeMarkup } from './remove-markup.js';
import { removeProperty } from './remove-property.js';
import { removeSqlStatement } from './remove-sql-statement.js';
import { renameColumn } from './rename-column.js';
import { renameTable } from './rename-table.js';
import { replaceQuery } from './replace-query.js';
import { replaceText } from './replace-text.js';
import { runTest } from './run-test.js';
import { setColumn } from './set-column.js';
import { setProperty } from './set-property.js';
import { setTable } from './set-table.js';
import { tagMarkup } from './tag-markup.js';
import { throwNotFoundInstead } from './throw-not-found.js';
import { useAllowlist } from './use-allowlist.js';
import { usePost } from './use-post.js';
import { useStrictObject } from './use-strict-object.js';
import { useTransaction } from './use-transaction.js';
import { wrapHandler } from './wrap-handler.js';

export const TYPESCRIPT_EDITS: readonly StackEdit[] = [
  addAttribute,
  addAwait,
  addDecorator,
  addExport,
  addImport,
  addIndex,
  addLocation,
  addNotFound,
  addPrimaryKey,
  addSaveStep,
  addValidation,
  addWhere,
  assertStatus,
  escapeOutput,
  fixImport,
  fixStatusCode,
  hideSecret,
  makeUnique,
  removeCatch,
  removeDeclaration,
  removeExport,
  removeImport,
  removeLine,
  removeMarkup,
  removeProperty,
  removeSqlStatement,
  renameColumn,
  renameTable,
  replaceQuery,
  replaceText,
  runTest,
  setColumn,
  setProperty,
  setTable,
  tagMarkup,
  throwNotFoundInstead,
  useAllowlist,
  usePost,
  useStrictObject,
  useTransaction,
  wrapHandler,
];

/** Patches files of managed systems. Loads the parser with the first patch; the same that the rules use. */
export const typescriptPatcher = new CodePatcher<Source>(TYPESCRIPT_EDITS, sourceReader, 'src/code.ts');
