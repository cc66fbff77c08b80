/** Stage 5 for one artifact: rules decide what is clear; what is not goes to the model, section by section. */
import type { Artifact } from '../domain/artifact.js';
import { entityNamed } from '../domain/entity-spec.js';
import type {
  Finding,
  SectionResult,
  ValidationMethod,
  ValidationOutcome,
  ValidationResult,
} from '../domain/finding.js';
import type { GenerationScope } from '../domain/stack.js';
import type { Clock } from '../ports.js';
import type { Author } from '../swea/author.js';
import type { TechLead } from '../swea/tech-lead.js';
import { findingsOf } from '../validation/findings.js';
import { type ReviewPlace, reviewPlaces } from './review-places.js';
import type { RunEvents } from './run-events.js';
import { orSetback, Setback } from './setback.js';

export interface ReviewParts {
  readonly techLead: TechLead;
  readonly author: Author;
  readonly clock: Clock;
  /** ENABLE_RULE_VALIDATION; without it the model reviews every artifact. */
  readonly ruleValidation: boolean;
}

export interface Reviewed {
  readonly outcome: ValidationOutcome;
  readonly method: ValidationMethod;
  /** What was found wrong; doubts of rules are not in it. */
  readonly findings: readonly Finding[];
  readonly result?: ValidationResult;
  /** The parts of the file, for a repair of one of them. */
  readonly sections?: readonly SectionResult[];
  /** For people: why it was not approved. */
  readonly reason: string;
}

/** Undefined for what is not ours to judge. Emits the verdict. Throws a ModelError where only a model could judge. */
export async function review(
  artifact: Artifact,
  scope: GenerationScope,
  parts: ReviewParts,
  events: RunEvents,
  signal: AbortSignal,
): Promise<Reviewed | undefined> {
  const startedAt = parts.clock.monotonic();
  const result = parts.techLead.review(artifact, scope);
  if (!result || typeof artifact.content !== 'string') return undefined;
  const asked = { artifact, text: artifact.content, scope, parts, events, signal };
  const reviewed = parts.ruleValidation ? await byRules(asked, result) : await byModel(asked);
  const { outcome, method, findings, reason } = reviewed;
  events.emit({
    type: 'artifact-validated',
    artifact: artifact.id,
    path: artifact.path,
    outcome,
    method,
    confidence: reviewed.result?.confidenceScore ?? 1,
    rules: reviewed.result?.ruleResults.length ?? 0,
    findings: reviewed.result && method !== 'llm_semantic_review' ? findingsOf(result, artifact.path) : findings,
    ...(outcome === 'confident_approval' ? {} : { reason }),
    ms: method === 'llm_semantic_review' ? parts.clock.monotonic() - startedAt : result.validationTimeMs,
  });
  return { ...reviewed, sections: result.sections };
}

/** The same, where a person can still be asked when the model's answer is of no use. */
export function reviewOrSetback(...asked: Parameters<typeof review>): Promise<Reviewed | Setback | undefined> {
  const [, , { author }, , signal] = asked;
  // Without a model there is nothing to wait for: the error says how to get one.
  return author.available ? orSetback('review', () => review(...asked), signal) : review(...asked);
}

/** Is it for a person, or policy, to decide what becomes of it? */
export const isOpen = (reviewed: Reviewed | Setback | undefined): reviewed is Reviewed | Setback =>
  reviewed instanceof Setback || reviewed?.outcome === 'confident_rejection';

/** What a model wrote, and whether its first review let it pass; nothing where nobody has judged it. */
export function recordApproval({ swea }: Artifact, reviewed: Reviewed | Setback | undefined, author: Author): void {
  if (reviewed && !(reviewed instanceof Setback))
    void author.approved(swea, reviewed.outcome !== 'confident_rejection');
}

interface Asked {
  readonly artifact: Artifact;
  readonly text: string;
  readonly scope: GenerationScope;
  readonly parts: ReviewParts;
  readonly events: RunEvents;
  readonly signal: AbortSignal;
}

async function byRules(asked: Asked, result: ValidationResult): Promise<Reviewed> {
  const { artifact, parts } = asked;
  const reason = result.feedbackMessage;
  switch (result.overallOutcome) {
    case 'confident_approval':
      return { outcome: 'confident_approval', method: 'confident_rule_approval', findings: [], result, reason };
    case 'confident_rejection': {
      const findings = findingsOf(result, artifact.path).filter(({ doubt }) => doubt !== true);
      return { outcome: 'confident_rejection', method: 'confident_rule_rejection', findings, result, reason };
    }
    case 'uncertain':
      // Without a model an uncertain artifact is unreviewed: types and tests decide.
      if (!parts.author.available) return { outcome: 'uncertain', method: 'unreviewed', findings: [], result, reason };
      return { ...(await byModel(asked, result)), result };
  }
}

/** The sections that rules left open, or the whole file. */
async function byModel(
  { artifact, text, scope, parts, events, signal }: Asked,
  result?: ValidationResult,
): Promise<Reviewed> {
  const { path, swea } = artifact;
  const open = reviewPlaces(result?.sections ?? []);
  const places =
    open.length > 0
      ? open.map((place) => ({ ...place, code: linesOf(text, place) }))
      : [{ firstLine: 1, code: text, reason: result?.feedbackMessage ?? 'rules are turned off' }];
  const entity = artifact.entity === undefined ? undefined : entityNamed(scope.target, artifact.entity);
  const findings: Finding[] = [];
  for (const { code, firstLine, reason } of places) {
    const asks = { path, code, firstLine, reason, wishes: wishesOf(entity?.rules, artifact.id) };
    const telling = { emit: events.emit, runId: events.runId, signal };
    const { verdict, line, message, suggestion } = await parts.author.review(asks, telling, result ? undefined : swea);
    if (verdict === 'reject') findings.push({ ruleId: 'review/model', path, line, column: 1, message, suggestion });
  }
  const [first] = findings;
  return {
    outcome: first ? 'confident_rejection' : 'confident_approval',
    method: 'llm_semantic_review',
    findings,
    reason: first ? `line ${first.line}: ${first.message}` : '',
  };
}

const linesOf = (text: string, { firstLine, lastLine }: ReviewPlace): string =>
  text
    .split('\n')
    .slice(firstLine - 1, lastLine)
    .join('\n');

const wishesOf = (rules: readonly string[] | undefined, id: string): readonly string[] =>
  rules && rules.length > 0 ? rules : [`the standard ${id} of a system to create, read, update and delete rows`];
