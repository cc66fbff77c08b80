/** How validation decided, over many artifacts: a fold over events, and a warning when rules decide too little. */
import type { EventOf, RunEvent } from '../domain/event.js';
import type { ValidationMethod, ValidationOutcome } from '../domain/finding.js';

/** Below this share of confident outcomes, rules cost more than they save. */
export const CONFIDENT_SHARE = 0.6;
/** Of a file that no rule speaks for: the doubt has no rule. */
export const NO_RULE = 'no rule';

export interface RuleFigures {
  readonly ruleId: string;
  /** Places that the rule rejected. */
  readonly violations: number;
  /** Places that it could not judge. */
  readonly uncertain: number;
  /** Artifacts that are uncertain and in which it had a doubt: what it costs in reviews. */
  readonly artifactsInDoubt: number;
}

export interface ValidationReport {
  readonly artifacts: number;
  readonly outcomes: Readonly<Record<ValidationOutcome, number>>;
  readonly methods: Readonly<Record<ValidationMethod, number>>;
  /** 0 to 1; 1 when there was nothing to judge. */
  readonly confidentShare: number;
  readonly averageMs: number;
  readonly p95Ms: number;
  /** The ones with most doubts first, then those with most violations. */
  readonly rules: readonly RuleFigures[];
  /** For people; set when confident outcomes fall below `CONFIDENT_SHARE`, with the rules that cause it. */
  readonly warning?: string;
}

/** What one run, or many, said: plain JSON, so that it can be kept in a record of a request. */
export interface ValidationTally {
  readonly outcomes: Readonly<Record<ValidationOutcome, number>>;
  readonly methods: Readonly<Record<ValidationMethod, number>>;
  /** One an artifact. */
  readonly ms: readonly number[];
  readonly rules: readonly RuleFigures[];
}

type Validated = EventOf<'artifact-validated'>;

/** Events of other types may be among them. */
export const validationReport = (events: Iterable<RunEvent>): ValidationReport => reportOf([tallyOf(events)]);

/** Events of other types may be among them. */
export function tallyOf(events: Iterable<RunEvent>): ValidationTally {
  const outcomes = { ...NO_OUTCOMES };
  const methods = { ...NO_METHODS };
  const ms: number[] = [];
  let rules: readonly RuleFigures[] = [];
  for (const event of events) {
    if (event.type !== 'artifact-validated') continue;
    outcomes[event.outcome] += 1;
    methods[event.method] += 1;
    ms.push(event.ms);
    rules = summed([...rules, ...figuresOf(event)]);
  }
  return { outcomes, methods, ms, rules };
}

export function reportOf(tallies: readonly ValidationTally[]): ValidationReport {
  const outcomes = { ...NO_OUTCOMES };
  const methods = { ...NO_METHODS };
  for (const tally of tallies) {
    for (const outcome of keysOf(outcomes)) outcomes[outcome] += tally.outcomes[outcome];
    for (const method of keysOf(methods)) methods[method] += tally.methods[method];
  }
  const times = tallies.flatMap(({ ms }) => ms).sort((a, b) => a - b);
  const artifacts = times.length;
  const confidentShare = artifacts === 0 ? 1 : 1 - outcomes.uncertain / artifacts;
  const rules = [...summed(tallies.flatMap((tally) => tally.rules))].sort(
    (a, b) => b.artifactsInDoubt - a.artifactsInDoubt || b.violations - a.violations || (a.ruleId < b.ruleId ? -1 : 1),
  );
  return {
    artifacts,
    outcomes,
    methods,
    confidentShare,
    averageMs: artifacts === 0 ? 0 : times.reduce((sum, ms) => sum + ms, 0) / artifacts,
    p95Ms: times[Math.max(0, Math.ceil(0.95 * artifacts) - 1)] ?? 0,
    rules,
    ...(confidentShare < CONFIDENT_SHARE && { warning: warningOf(confidentShare, rules) }),
  };
}

const NO_OUTCOMES = { confident_approval: 0, confident_rejection: 0, uncertain: 0 };
const NO_METHODS = { confident_rule_approval: 0, confident_rule_rejection: 0, llm_semantic_review: 0, unreviewed: 0 };

function keysOf<Key extends string>(counts: Readonly<Record<Key, number>>): readonly Key[] {
  const keys: Key[] = [];
  for (const key in counts) keys.push(key);
  return keys;
}

/** What each rule said of one artifact. */
function figuresOf({ outcome, findings }: Validated): readonly RuleFigures[] {
  const doubtful = outcome === 'uncertain';
  const ids = new Set(findings.map(({ ruleId }) => ruleId));
  if (ids.size === 0) return doubtful ? [{ ruleId: NO_RULE, violations: 0, uncertain: 1, artifactsInDoubt: 1 }] : [];
  return [...ids].map((ruleId) => {
    const own = findings.filter((finding) => finding.ruleId === ruleId);
    const uncertain = own.filter(({ doubt }) => doubt === true || doubtful).length;
    return {
      ruleId,
      violations: own.length - uncertain,
      uncertain,
      artifactsInDoubt: doubtful ? 1 : 0,
    };
  });
}

/** One entry a rule. */
function summed(figures: readonly RuleFigures[]): readonly RuleFigures[] {
  const byRule = new Map<string, RuleFigures>();
  for (const one of figures) {
    const before = byRule.get(one.ruleId) ?? { ruleId: one.ruleId, violations: 0, uncertain: 0, artifactsInDoubt: 0 };
    byRule.set(one.ruleId, {
      ruleId: one.ruleId,
      violations: before.violations + one.violations,
      uncertain: before.uncertain + one.uncertain,
      artifactsInDoubt: before.artifactsInDoubt + one.artifactsInDoubt,
    });
  }
  return [...byRule.values()];
}

function warningOf(share: number, rules: readonly RuleFigures[]): string {
  const causes = rules.filter(({ artifactsInDoubt }) => artifactsInDoubt > 0).slice(0, 3);
  const said = causes.map(({ ruleId, artifactsInDoubt }) => `${ruleId} (${artifactsInDoubt})`).join(', ');
  const percent = Math.round(share * 100);
  return `rules decided only ${percent} % of the artifacts, less than ${CONFIDENT_SHARE * 100} %; most doubts come from ${said}`;
}
