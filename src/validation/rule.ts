/** What a validation rule is. A stack brings its rules; the engine knows nothing of their language. */
import type { SweaName } from '../domain/artifact.js';
import type { EditSuggestion, ValidationSubject } from '../domain/finding.js';

/** In the order in which they run: nothing is judged that does not parse, and patterns of text come last. */
export const RULE_KINDS = ['parse', 'ast', 'composite', 'regex'] as const;
export type RuleKind = (typeof RULE_KINDS)[number];

export interface Violation {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** Where the rule's own words are too general. */
  readonly message?: string;
  readonly suggestion?: string;
  /** The edit that repairs this place, if one is known. */
  readonly edit?: EditSuggestion;
}

export interface Doubt {
  readonly reason: string;
  /** 1-based; absent where the doubt is about the file as a whole. */
  readonly line?: number;
  readonly column?: number;
}

export type Verdict =
  | { readonly kind: 'passed' }
  /** The file holds nothing that the rule speaks about: neither for nor against it. */
  | { readonly kind: 'silent' }
  | { readonly kind: 'violated'; readonly violations: readonly Violation[] }
  /** Idioms that the rule cannot judge; somebody else must. At least one. */
  | { readonly kind: 'uncertain'; readonly doubts: readonly Doubt[] };

export interface ValidationRule<Source> {
  /** Unique, "backend/create-answers-201". */
  readonly id: string;
  readonly name: string;
  readonly sweas: readonly SweaName[];
  /** Relative paths with forward slashes; one that matches is enough. */
  readonly paths: readonly RegExp[];
  readonly kind: RuleKind;
  /** 0 to 1: how far a verdict of this rule can be trusted. Below `CONFIDENT` it never rejects by itself. */
  readonly confidence: number;
  /** Passing it is a reason to approve; a file that passes no such rule is never approved. */
  readonly evidence: boolean;
  /** Id of the line of the standards that it enforces: "B3". */
  readonly standard: string;
  readonly message: string;
  readonly suggestion: string;
  readonly enabled: boolean;
  check(subject: ValidationSubject, source: Source): Verdict;
}

export const PASSED: Verdict = { kind: 'passed' };
export const SILENT: Verdict = { kind: 'silent' };

export const uncertain = (reason: string, at?: { readonly line: number; readonly column: number }): Verdict => ({
  kind: 'uncertain',
  doubts: [{ reason, ...(at && { line: at.line, column: at.column }) }],
});

/** Uncertain at the places given, else what holds `otherwise`. */
export const doubtful = (doubts: readonly Doubt[], otherwise: Verdict = PASSED): Verdict =>
  doubts.length > 0 ? { kind: 'uncertain', doubts } : otherwise;

/** Violated at the places given, else what holds `otherwise`. */
export const violatedAt = (violations: readonly Violation[], otherwise: Verdict = PASSED): Verdict =>
  violations.length > 0 ? { kind: 'violated', violations } : otherwise;
