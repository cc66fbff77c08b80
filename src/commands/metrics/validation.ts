/** How validation decided, over the requests kept: the validation engine's own report, on one screen. */
import type { MetricsRecord } from '../../metrics/metrics-record.js';
import { reportOf, type ValidationReport, type ValidationTally } from '../../validation/validation-report.js';
import { BLANK, fit, type Line, line, span, wrap } from '../../view/line.js';
import { count, duration, percent } from '../../view/units.js';
import { padEnd, padStart, truncate } from '../../view/width.js';
import { bar } from './bars.js';

const RULES = 25;

export const validationOf = (records: readonly MetricsRecord[]): ValidationReport =>
  reportOf(records.flatMap(({ validation }) => (isTally(validation) ? [validation] : [])));

export function validationTable(report: ValidationReport, width: number): Line[] {
  const { artifacts, outcomes, methods, confidentShare, rules, warning } = report;
  if (artifacts === 0) return [line('Nothing was reviewed yet.')];
  const chart = Math.max(10, Math.min(40, width - 50));
  const share = (label: string, n: number): Line =>
    fit(line(padEnd(label, 26), padStart(String(n), 7), '  ', span(bar(n / artifacts, chart), 'accent')), width);
  const most = Math.max(1, ...rules.map((rule) => rule.violations + rule.uncertain));
  return [
    line(span('Validation', 'strong'), span(`  ${count(artifacts, 'artifact')}`, 'dim')),
    ...(warning === undefined ? [] : wrap(line(span(`! ${warning}`, 'attention')), width, 2)),
    BLANK,
    line(
      `rules alone decided ${percent(confidentShare)}; ${duration(report.averageMs)} on average, p95 ${duration(report.p95Ms)}`,
    ),
    BLANK,
    share('approved', outcomes.confident_approval),
    share('rejected', outcomes.confident_rejection),
    share('uncertain', outcomes.uncertain),
    BLANK,
    share('approved by rules', methods.confident_rule_approval),
    share('rejected by rules', methods.confident_rule_rejection),
    share('reviewed by the model', methods.llm_semantic_review),
    share('unreviewed', methods.unreviewed),
    BLANK,
    ...(rules.length === 0
      ? [line(span('No rule had anything to say against a file.', 'dim'))]
      : [
          line(padEnd('rule', 36), padStart('violated', 9), padStart('doubts', 8), padStart('files in doubt', 16)),
          ...rules
            .slice(0, RULES)
            .map((rule) =>
              fit(
                line(
                  padEnd(truncate(rule.ruleId, 35), 36),
                  padStart(String(rule.violations), 9),
                  padStart(String(rule.uncertain), 8),
                  padStart(String(rule.artifactsInDoubt), 16),
                  span(`  ${bar((rule.violations + rule.uncertain) / most, Math.max(0, width - 71))}`, 'accent'),
                ),
                width,
              ),
            ),
        ]),
    BLANK,
    line(span('measured: every figure counts what rules and reviews said in these requests', 'dim')),
  ];
}

/** A line on disk may hold anything. */
function isTally(value: unknown): value is ValidationTally {
  if (!isObject(value)) return false;
  const { outcomes, methods, ms, rules } = value;
  return (
    areFigures(outcomes, ['confident_approval', 'confident_rejection', 'uncertain']) &&
    areFigures(methods, ['confident_rule_approval', 'confident_rule_rejection', 'llm_semantic_review', 'unreviewed']) &&
    Array.isArray(ms) &&
    ms.every((one) => typeof one === 'number') &&
    Array.isArray(rules) &&
    rules.every(
      (rule) =>
        isObject(rule) &&
        typeof rule.ruleId === 'string' &&
        areFigures(rule, ['violations', 'uncertain', 'artifactsInDoubt']),
    )
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const areFigures = (value: unknown, names: readonly string[]): boolean =>
  isObject(value) && names.every((name) => typeof value[name] === 'number');
