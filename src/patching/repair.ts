/** Patches what a review found, one place after the other, each time on the text that the last review has seen. */
import type { Finding } from '../domain/finding.js';
import type { CodePatcher, PatchContext } from './code-patcher.js';
import type { PatchResult } from './patch-result.js';

/** Places that one fault may be found at; more of them are several faults, which is no work for patches. */
export const MAX_PATCHES = 5;

export interface Repair {
  /** With every patch that was made. */
  readonly code: string;
  readonly patches: readonly PatchResult[];
  /** What the last review still found. */
  readonly findings: readonly Finding[];
  /** Why it stopped before the findings ended; "" where none is left. */
  readonly reason: string;
}

/**
 * Patches and reviews in turns until nothing is found or no patch helps. Makes no change that a later review would not
 * see: `review` is asked about each text, also about the last.
 */
export function repairByPatches<Source>(
  patcher: CodePatcher<Source>,
  code: string,
  review: (code: string) => readonly Finding[],
  context: PatchContext = {},
): Repair {
  const patches: PatchResult[] = [];
  let current = code;
  for (let findings = review(current); ; findings = review(current)) {
    const stopped = (reason: string): Repair => ({ code: current, patches, findings, reason });
    if (findings.length === 0) return stopped('');
    if (patches.length === MAX_PATCHES) return stopped(`${patches.length} patches were not enough`);
    const tried = firstPatch(patcher, current, findings, patches.length === 0 ? context : withoutTokens(context));
    if (!tried) return stopped('no edit is known for what was found');
    if (!tried.success) return stopped(tried.errorMessage);
    patches.push(tried);
    current = tried.patchedCode;
  }
}

/** The first that can be made, else why the first could not; undefined where no finding names an edit. */
function firstPatch<Source>(
  patcher: CodePatcher<Source>,
  code: string,
  findings: readonly Finding[],
  context: PatchContext,
): PatchResult | undefined {
  let refused: PatchResult | undefined;
  for (const { edit, line, column, path } of findings) {
    if (!edit) continue;
    const result = patcher.applyPatch(code, { ...edit, line, column }, { path, ...context });
    if (result.success) return result;
    refused ??= result;
  }
  return refused;
}

/** Several patches stand in for one regeneration. */
const withoutTokens = ({ regenerationTokens: _, ...context }: PatchContext): PatchContext => context;
