/** A result's violations as findings that events and panels show. */
import type { Finding, ValidationResult } from '../domain/finding.js';

/** Violations and doubts with a line, in the order of the file; the first line stands for a file as a whole. */
export function findingsOf(result: ValidationResult, path: string): readonly Finding[] {
  return result.ruleResults
    .filter((rule) => !rule.passed)
    .map((rule) => ({
      ruleId: rule.ruleId,
      path,
      line: rule.lineNumber ?? 1,
      column: rule.column ?? 1,
      message: rule.message,
      suggestion: rule.suggestion,
      ...(rule.edit && { edit: rule.edit }),
      ...(rule.uncertain && { doubt: true as const }),
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
