/**
 * Stages 4 and 5: SWEAs write the artifacts of the plan, and each is reviewed the moment it exists. The first artifact
 * that rules reject ends the work of all siblings.
 */
import type { Artifact, SweaName } from '../domain/artifact.js';
import type { Finding, ValidationMethod, ValidationResult } from '../domain/finding.js';
import type { CoordinationPlan } from '../domain/plan.js';
import type { Clock } from '../ports.js';
import type { GenerationTools, Swea } from '../swea/swea.js';
import type { TechLead } from '../swea/tech-lead.js';
import type { RunEvents } from './run-events.js';
import { schedule } from './scheduler.js';

export interface ProduceParts {
  readonly sweas: Readonly<Record<SweaName, Swea>>;
  readonly techLead: TechLead;
  readonly clock: Clock;
  readonly concurrency: number;
}

/** An artifact that rules reject; carries what the person needs to see. */
export class RejectedArtifact extends Error {
  override readonly name = 'RejectedArtifact';
  readonly findings: readonly Finding[];

  constructor(path: string, findings: readonly Finding[]) {
    const [first] = findings;
    super(first ? `${path}:${first.line} ${first.message}` : `${path} was rejected`);
    this.findings = findings;
  }
}

export async function produce(
  plan: CoordinationPlan,
  tools: GenerationTools,
  { sweas, techLead, clock, concurrency }: ProduceParts,
  events: RunEvents,
): Promise<readonly Artifact[]> {
  const artifacts: Artifact[] = [];
  const waveOf = new Map(plan.waves.flatMap((wave, index) => wave.map((id) => [id, index + 1] as const)));
  let reviewMs = 0;

  events.emit({ type: 'stage-started', stage: 'validate' });
  const review = (artifact: Artifact): void => {
    const result = techLead.review(artifact, tools.scope);
    if (!result) return;
    reviewMs += result.validationTimeMs;
    const findings = findingsOf(result, artifact.path);
    events.emit({
      type: 'artifact-validated',
      artifact: artifact.id,
      path: artifact.path,
      outcome: result.overallOutcome,
      method: METHODS[result.overallOutcome],
      confidence: result.confidenceScore,
      rules: result.ruleResults.length,
      findings,
      ...(result.overallOutcome === 'confident_approval' ? {} : { reason: result.feedbackMessage }),
      ms: result.validationTimeMs,
    });
    if (result.overallOutcome !== 'confident_rejection') return;
    events.current = 'validate';
    throw new RejectedArtifact(artifact.path, findings);
  };

  await schedule(plan, {
    concurrency,
    signal: tools.signal,
    run: async (task, signal) => {
      const wave = waveOf.get(task.id) ?? 1;
      const startedAt = clock.monotonic();
      events.emit({ type: 'task-started', task: task.id, wave });
      let ok = false;
      try {
        let writtenAt = startedAt;
        for (const artifact of sweas[task.swea].generate(task, { ...tools, signal })) {
          events.emit({
            type: 'artifact-generated',
            artifact: artifact.id,
            path: artifact.path,
            swea: artifact.swea,
            origin: artifact.origin,
            template: artifact.template,
            ...sizeOf(artifact.content),
            ms: clock.monotonic() - writtenAt,
          });
          review(artifact);
          artifacts.push(artifact);
          writtenAt = clock.monotonic();
        }
        // Lets the panels draw and a cancel arrive between two tasks.
        await clock.sleep(0, signal);
        ok = true;
      } finally {
        events.emit({ type: 'task-finished', task: task.id, wave, ok, ms: clock.monotonic() - startedAt });
      }
    },
  });
  events.emit({ type: 'stage-finished', stage: 'validate', origin: 'rules', ms: reviewMs, tokens: 0 });
  return artifacts;
}

/** Without a model an uncertain artifact is unreviewed: types and tests decide. */
const METHODS: Readonly<Record<ValidationResult['overallOutcome'], ValidationMethod>> = {
  confident_approval: 'confident_rule_approval',
  confident_rejection: 'confident_rule_rejection',
  uncertain: 'unreviewed',
};

const findingsOf = (result: ValidationResult, path: string): readonly Finding[] =>
  result.ruleResults
    .filter(({ passed, lineNumber }) => !passed && lineNumber !== undefined)
    .map(({ ruleId, lineNumber = 1, column = 1, message, suggestion, edit }) => ({
      ruleId,
      path,
      line: lineNumber,
      column,
      message,
      suggestion,
      ...(edit ? { edit } : {}),
    }));

const sizeOf = (content: string | Uint8Array): { lines: number; bytes: number } =>
  typeof content === 'string'
    ? { lines: content.split('\n').length - (content.endsWith('\n') ? 1 : 0), bytes: Buffer.byteLength(content) }
    : { lines: 0, bytes: content.byteLength };
