/** From the verdicts of the rules to the outcome of a file. */
import type { RuleResult, ValidationOutcome, ValidationResult } from '../domain/finding.js';
import type { ValidationRule, Verdict } from './rule.js';
import { type Section, sectionResults } from './sections.js';

/** Verdicts below it neither approve nor reject. */
export const CONFIDENT = 0.7;
/** Why a file is uncertain that no rule speaks for. */
const UNKNOWN = 'no rule knows what this file must hold';

export interface Judgement {
  readonly rule: Omit<ValidationRule<never>, 'check'>;
  readonly verdict: Verdict;
}

/** One result a rule, or one a violation; nothing for a rule that had nothing to say. */
export function resultsOf({ rule, verdict }: Judgement): RuleResult[] {
  const named = { ruleId: rule.id, ruleName: rule.name };
  switch (verdict.kind) {
    case 'silent':
      return [];
    case 'passed':
      return [{ ...named, passed: true, confidence: rule.confidence, message: '', suggestion: '' }];
    case 'uncertain':
      return verdict.doubts.map((doubt) => ({
        ...named,
        passed: false,
        uncertain: true,
        confidence: CONFIDENT * rule.confidence,
        message: doubt.reason,
        suggestion: rule.suggestion,
        ...(doubt.line !== undefined && { lineNumber: doubt.line }),
        ...(doubt.column !== undefined && { column: doubt.column }),
      }));
    case 'violated':
      return verdict.violations.map((violation) => ({
        ...named,
        passed: false,
        ...(rule.confidence < CONFIDENT && { uncertain: true }),
        confidence: rule.confidence,
        lineNumber: violation.line,
        column: violation.column,
        message: violation.message ?? rule.message,
        suggestion: violation.suggestion ?? rule.suggestion,
        ...(violation.edit && { edit: violation.edit }),
      }));
  }
}

/**
 * One clear violation rejects. Approval needs evidence and no doubt; everything else is uncertain, with its reason.
 * `sections` are the parts of the file, each of which gets an outcome of its own.
 */
export function conclude(
  judgements: readonly Judgement[],
  ms: number,
  sections: readonly Section[] = [],
): ValidationResult {
  const ruleResults = judgements.flatMap(resultsOf);
  const passed = ruleResults.filter((result) => result.passed);
  const doubtful = ruleResults.filter((result) => result.uncertain);
  const failed = ruleResults.filter((result) => !result.passed && !result.uncertain);
  const evidence = judgements.filter(({ rule, verdict }) => rule.evidence && verdict.kind === 'passed');

  const summary = (overallOutcome: ValidationOutcome, confidenceScore: number, feedbackMessage: string) => ({
    overallOutcome,
    confidenceScore,
    ruleResults,
    passedCount: passed.length,
    failedCount: failed.length,
    uncertainCount: doubtful.length,
    validationTimeMs: ms,
    requiresLlm: overallOutcome === 'uncertain',
    feedbackMessage,
    sections: sectionResults(sections, ruleResults, evidence.length > 0 ? undefined : UNKNOWN),
  });
  const [first] = failed;
  if (first) return summary('confident_rejection', Math.max(...failed.map((result) => result.confidence)), told(first));
  const [doubt] = doubtful;
  const decided = ruleResults.length === 0 ? 0 : passed.length / ruleResults.length;
  if (doubt) return summary('uncertain', CONFIDENT * decided, told(doubt));
  if (evidence.length === 0) return summary('uncertain', 0, UNKNOWN);
  return summary('confident_approval', Math.min(...evidence.map(({ rule }) => rule.confidence)), '');
}

/** The outcome of a file that no rule has looked at. */
export const unjudged = (reason: string, ms: number): ValidationResult => ({
  ...conclude([], ms),
  feedbackMessage: reason,
});

const told = (result: RuleResult): string =>
  [
    result.lineNumber === undefined ? '' : `line ${result.lineNumber}: `,
    result.message,
    result.uncertain || result.suggestion === '' ? '' : ` (${result.suggestion})`,
  ].join('');
