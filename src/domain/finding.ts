/** What validation says about an artifact. */
import type { SweaName } from './artifact.js';
import type { EntitySpec } from './entity-spec.js';

export type ValidationOutcome = 'confident_approval' | 'confident_rejection' | 'uncertain';

/** How the outcome was reached; the names are the seeds' (FR-010a). */
export type ValidationMethod =
  | 'confident_rule_approval'
  | 'confident_rule_rejection'
  | 'llm_semantic_review'
  | 'unreviewed';

/** A patch edit that would repair a finding, by name, with its arguments. */
export interface EditSuggestion {
  readonly type: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface Finding {
  readonly ruleId: string;
  /** Relative path of the artifact. */
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly suggestion: string;
  readonly edit?: EditSuggestion;
  /** The rule could not judge this place; it did not reject it. */
  readonly doubt?: true;
}

/** One rule's verdict (seeds' RuleMatch). */
export interface RuleResult {
  readonly ruleId: string;
  readonly ruleName: string;
  readonly passed: boolean;
  /** Neither passed nor violated: the rule cannot judge this idiom; `message` says why. */
  readonly uncertain?: true;
  /** 0 to 1. */
  readonly confidence: number;
  /** 1-based; absent when the rule passed. */
  readonly lineNumber?: number;
  readonly column?: number;
  readonly message: string;
  readonly suggestion: string;
  readonly edit?: EditSuggestion;
}

/** A part of a file by itself: a function, a handler, a hook, a statement. */
export interface SectionResult {
  /** "createStudent", "POST /", "studentRules.validate", "imports". */
  readonly name: string;
  /** 1-based, both included. A part inside another has its lines too; what is said of a line is said of the innermost. */
  readonly firstLine: number;
  readonly lastLine: number;
  readonly outcome: ValidationOutcome;
  /** Why it is rejected or uncertain; "" where it is approved. */
  readonly reason: string;
  /** Somebody else has to judge these lines, and no others. */
  readonly requiresLlm: boolean;
}

export interface ValidationResult {
  readonly overallOutcome: ValidationOutcome;
  readonly confidenceScore: number;
  readonly ruleResults: readonly RuleResult[];
  readonly passedCount: number;
  readonly failedCount: number;
  readonly uncertainCount: number;
  readonly validationTimeMs: number;
  readonly requiresLlm: boolean;
  /** For people: the first failure with its line, or why the outcome is uncertain. */
  readonly feedbackMessage: string;
  /** In the order of the file; empty only for a file that was not read. */
  readonly sections: readonly SectionResult[];
}

export interface ValidationSubject {
  readonly code: string;
  readonly path: string;
  readonly swea: SweaName;
  /** Its name, when the file belongs to one. */
  readonly entity?: string;
  /** What the entity is to be; with it, rules hold every attribute and constraint against the file. */
  readonly spec?: EntitySpec;
}
