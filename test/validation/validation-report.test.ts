import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EventOf } from '../../src/domain/event.js';
import type { Finding, ValidationMethod, ValidationOutcome } from '../../src/domain/finding.js';
import { NO_RULE, reportOf, tallyOf, validationReport } from '../../src/validation/validation-report.js';

const METHODS: Readonly<Record<ValidationOutcome, ValidationMethod>> = {
  confident_approval: 'confident_rule_approval',
  confident_rejection: 'confident_rule_rejection',
  uncertain: 'unreviewed',
};
const validated = (
  outcome: ValidationOutcome,
  findings: readonly Partial<Finding>[] = [],
  ms = 1,
): EventOf<'artifact-validated'> => ({
  type: 'artifact-validated',
  runId: 'r',
  seq: 1,
  at: 0,
  artifact: 'a',
  path: 'src/a.ts',
  outcome,
  method: METHODS[outcome],
  confidence: 1,
  rules: 3,
  findings: findings.map((one) => ({
    ruleId: 'x',
    path: 'src/a.ts',
    line: 1,
    column: 1,
    message: '',
    suggestion: '',
    ...one,
  })),
  ms,
});

suite('the report of validation', () => {
  test('counts outcomes, methods and time, and takes other events for nothing', () => {
    const report = validationReport([
      { type: 'notice', text: 'hello', runId: 'r', seq: 1, at: 0 },
      validated('confident_approval', [], 1),
      validated('confident_approval', [], 3),
      validated('confident_rejection', [{ ruleId: 'b' }], 8),
    ]);
    assert.deepEqual(report.outcomes, { confident_approval: 2, confident_rejection: 1, uncertain: 0 });
    assert.equal(report.methods.confident_rule_rejection, 1);
    assert.deepEqual([report.artifacts, report.averageMs, report.p95Ms, report.confidentShare], [3, 4, 8, 1]);
    assert.equal(report.warning, undefined);
  });

  test('tells rejections of a rule from its doubts', () => {
    const { rules } = validationReport([
      validated('confident_rejection', [{ ruleId: 'b' }, { ruleId: 'b' }, { ruleId: 'c', doubt: true }]),
      validated('uncertain', [{ ruleId: 'c', doubt: true }]),
      validated('uncertain'),
    ]);
    assert.deepEqual(rules, [
      { ruleId: 'c', violations: 0, uncertain: 2, artifactsInDoubt: 1 },
      { ruleId: NO_RULE, violations: 0, uncertain: 1, artifactsInDoubt: 1 },
      { ruleId: 'b', violations: 2, uncertain: 0, artifactsInDoubt: 0 },
    ]);
  });

  test('warns when rules decide too little, and names those that cause it', () => {
    const doubt = validated('uncertain', [{ ruleId: 'vague', doubt: true }]);
    const enough = validationReport([validated('confident_approval'), validated('confident_rejection'), doubt]);
    assert.equal(enough.warning, undefined);
    const { warning } = validationReport([validated('confident_approval'), doubt, doubt, validated('uncertain')]);
    assert.match(warning ?? '', /only 25 %.*less than 60 %.*vague \(2\), no rule \(1\)/);
  });

  test('of runs that were kept is the report of all their events', () => {
    const events = [
      validated('uncertain', [{ ruleId: 'c', doubt: true }], 4),
      validated('confident_rejection', [{ ruleId: 'b' }], 2),
    ];
    const kept = events.map((event) => JSON.parse(JSON.stringify(tallyOf([event]))));
    assert.deepEqual(reportOf(kept), validationReport(events));
  });

  test('of nothing has no warning', () => {
    assert.deepEqual([validationReport([]).confidentShare, validationReport([]).warning], [1, undefined]);
  });
});
