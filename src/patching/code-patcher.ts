/** Repairs one place of a file by a known edit: no model, no tokens, every other character as it was. */
import { messageOf } from '../domain/errors.js';
import type { EditSuggestion } from '../domain/finding.js';
import { type Edit, type EditArgs, EditRefused, type EditSubject, type SourceReader, type TextChange } from './edit.js';
import type { PatchResult } from './patch-result.js';
import { applyChanges, inOrder } from './text-changes.js';

/** An edit as a finding names it; the place of the finding stands in where the edit says none. */
export type PatchRequest = EditSuggestion & { readonly line?: number; readonly column?: number };

export interface PatchContext {
  /** Relative path of the file. */
  readonly path?: string;
  /** Tokens that regenerating the file would cost, prompt and reply, as measured by the caller. */
  readonly regenerationTokens?: number;
}

export class CodePatcher<Source> {
  readonly #edits: ReadonlyMap<string, Edit<Source>>;
  readonly #reader: SourceReader<Source>;
  readonly #defaultPath: string;

  /** @param defaultPath of code that comes without one; it tells the language. */
  constructor(edits: readonly Edit<Source>[], reader: SourceReader<Source>, defaultPath: string) {
    this.#edits = new Map(edits.map((edit) => [edit.type, edit]));
    this.#reader = reader;
    this.#defaultPath = defaultPath;
  }

  /** Names of the edits that it knows. */
  get patchTypes(): readonly string[] {
    return [...this.#edits.keys()];
  }

  /**
   * Makes the edit that a finding names. Never throws: a patch that cannot be made, that finds nothing to change, or
   * that would break the syntax is no success, says why, and leaves the code as it is.
   */
  applyPatch(code: string, request: PatchRequest, context: PatchContext = {}): PatchResult {
    const { type, args, line, column } = request;
    const place = 'line' in args || 'targetFunction' in args ? {} : { line, column };
    const edit = this.#edits.get(type);
    if (!edit) return this.#unchanged(code, type, `there is no edit ${type}`);
    return this.#apply(edit, { code, path: context.path ?? this.#defaultPath }, { ...place, ...args }, context);
  }

  /** `import { z } from 'zod';`, or one more name in an import that is there. */
  addImport(code: string, importStatement: string, context?: PatchContext): PatchResult {
    return this.applyPatch(code, { type: 'add_import', args: { importStatement } }, context);
  }

  /** For classes and their methods; functions take no decorator: see `wrapHandler`. */
  addDecorator(code: string, functionName: string, decoratorName: string, context?: PatchContext): PatchResult {
    return this.applyPatch(
      code,
      { type: 'add_decorator', args: { targetFunction: functionName, decoratorName } },
      context,
    );
  }

  /** @param targetFunction its name, or the route that it handles: "POST /students". */
  fixStatusCode(code: string, targetFunction: string, correctStatus: number, context?: PatchContext): PatchResult {
    return this.applyPatch(code, { type: 'fix_status_code', args: { targetFunction, status: correctStatus } }, context);
  }

  /** Hands a function or a route's handler through `wrapper`, a function that is in reach. */
  wrapHandler(code: string, targetFunction: string, wrapper: string, context?: PatchContext): PatchResult {
    return this.applyPatch(code, { type: 'wrap_handler', args: { targetFunction, wrapper } }, context);
  }

  #apply(edit: Edit<Source>, subject: EditSubject, args: EditArgs, context: PatchContext): PatchResult {
    const { code } = subject;
    const unchanged = (why: string): PatchResult => this.#unchanged(code, edit.type, why);
    try {
      const source = this.#reader.parse(subject);
      const fault = this.#reader.faultIn(source);
      if (fault !== undefined) return unchanged(`the code does not parse: ${fault}`);
      const planned = edit.plan(source, args, subject);
      const changes = inOrder(code, planned);
      const place = planned.at(-1);
      if (!place || changes.length === 0) return unchanged('there is nothing to change: the code is so already');
      const patchedCode = applyChanges(code, changes);
      const broken = this.#reader.faultIn(this.#reader.parse({ ...subject, code: patchedCode }));
      if (broken !== undefined) return unchanged(`the patch would break the syntax: ${broken}`);
      return {
        success: true,
        patchedCode,
        originalCode: code,
        patchType: edit.type,
        patchLocation: this.#locationOf(source, code, place),
        validationPassed: true,
        errorMessage: '',
        tokensSaved: context.regenerationTokens ?? 0,
        changes,
      };
    } catch (error) {
      return unchanged(error instanceof EditRefused ? error.message : `the edit failed: ${messageOf(error)}`);
    }
  }

  #locationOf(source: Source, code: string, { start }: TextChange): string {
    const line = code.slice(0, start).split('\n').length;
    const name = this.#reader.functionAt(source, start);
    return name === undefined ? `Line ${line}` : `Line ${line} (function: ${name})`;
  }

  #unchanged(code: string, patchType: string, errorMessage: string): PatchResult {
    return {
      success: false,
      patchedCode: code,
      originalCode: code,
      patchType,
      patchLocation: '',
      validationPassed: false,
      errorMessage,
      tokensSaved: 0,
      changes: [],
    };
  }
}
