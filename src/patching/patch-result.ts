/** What became of a patch (seeds' PatchResult). */
import type { TextChange } from './edit.js';

export interface PatchResult {
  /** The edit was made and the result parses. */
  readonly success: boolean;
  /** The original code where nothing was changed. */
  readonly patchedCode: string;
  readonly originalCode: string;
  /** Name of the edit: "fix_status_code". */
  readonly patchType: string;
  /** For people: "Line 4 (function: createStudent)"; "" where nothing was changed. */
  readonly patchLocation: string;
  /** The patched code parses. */
  readonly validationPassed: boolean;
  /** Why nothing was changed; "" after success. */
  readonly errorMessage: string;
  /** What the regeneration that it replaced would have cost, as its caller measured it; 0 where nobody did. */
  readonly tokensSaved: number;
  /** Exactly what was changed, as offsets in the original code. */
  readonly changes: readonly TextChange[];
}
