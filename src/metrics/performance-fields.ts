/**
 * What is known of one request in figures (the seeds' PerformanceMetrics, in camelCase, and some of our own). Times are
 * seconds. Every figure comes from events; `obtained.ts` says how each was obtained.
 */
import type { SweaName } from '../domain/artifact.js';
import type { RepairKind } from '../domain/event.js';
import type { ValidationMethod, ValidationOutcome } from '../domain/finding.js';
import type { Outcome, StageName } from '../domain/outcome.js';
import type { GenerationPath, Intent, Language, RecognitionSource } from '../domain/recognition.js';

/** One task of the plan as it ran. */
export interface TaskTime {
  readonly id: string;
  readonly swea: SweaName;
  /** From 1. */
  readonly wave: number;
  /** Seconds after the first task began. */
  readonly start: number;
  readonly seconds: number;
  readonly ok: boolean;
  /** On the longest chain: had it been faster, all of it would have been. */
  readonly critical: boolean;
}

export class PerformanceFields {
  requestId = '';
  /** The process or chat it was part of. */
  sessionId = '';
  request = '';
  /** "Student", "Student, Course". */
  entityName = '';
  /** The BAE that speaks for it: "StudentBAE". */
  entityType = '';
  intent: Intent | undefined;
  language: Language | undefined;
  /** ISO 8601 with Z. */
  timestamp = '';
  outcome: Outcome['kind'] | 'running' = 'running';
  failedStage: StageName | undefined;
  path: GenerationPath = 'none';

  /** From the sentence to the end, waiting included. */
  totalTime = 0;
  recognitionTime = 0;
  backendTime = 0;
  databaseTime = 0;
  frontendTime = 0;
  testTime = 0;
  validationTime = 0;
  repairTime = 0;
  integrationTime = 0;
  serveTime = 0;
  /** For the folder's lock, and for a person's answers. */
  waitingTime = 0;

  totalTokens = 0;
  /** Of all prompts. */
  promptTokenCount = 0;
  recognitionTokens = 0;
  backendTokens = 0;
  databaseTokens = 0;
  frontendTokens = 0;
  testTokens = 0;
  validationTokens = 0;
  llmCallCount = 0;
  /** Some of the tokens were reckoned, because the endpoint did not count them. */
  tokensEstimated = false;
  /** Some of the answers came from a script and not from a model. */
  tokensScripted = false;
  /** Dollars; of the calls whose model has a price, and undefined where no call has. */
  cost: number | undefined;
  unpricedCalls = 0;

  recognitionSource: RecognitionSource | undefined;
  cacheHit = false;
  cacheTier: 'memory' | 'persistent' | undefined;
  cacheHitTime = 0;

  templateUsed = false;
  /** Of the backend, where it was asked for one. */
  templateId: string | undefined;
  templateFallbackCount = 0;
  templateArtifactCount = 0;
  modelArtifactCount = 0;

  standardsType: 'compressed' | 'full' | undefined;
  standardsTokensCompressed = 0;
  standardsTokensFull = 0;
  /** By prompts that carried the compressed text. */
  standardsTokensSaved = 0;

  parallelExecutionEnabled = false;
  /** Sum of the tasks' own times, as they ran: tasks that share a core each count its time. */
  sequentialTimeEstimate = 0;
  /** Time in which at least one task ran. */
  parallelTimeActual = 0;
  /** The longest chain of tasks that need each other. */
  criticalPathTime = 0;
  parallelSavingsPct = 0;
  executionWavesCount = 0;
  tasks: readonly TaskTime[] = [];

  retryMethod: 'targeted_patch' | 'full_regeneration' | undefined;
  retryTokens = 0;
  retrySuccess = false;
  /** Share of the repairs that known edits could do, 0 to 1. */
  patchFeasibility = 0;
  retryCount = 0;
  patchCount = 0;
  /** What regenerating instead of patching would have cost. */
  retryTokensSaved = 0;
  readonly repairs: Record<RepairKind, number> = {
    patch: 0,
    function: 0,
    regenerate: 0,
    edit: 0,
    accept: 0,
    force: 0,
    skip: 0,
  };
  /** Artifacts accepted although they were rejected. */
  forcedArtifactCount = 0;

  /** The worst of the last verdicts on each artifact. */
  validationOutcome: ValidationOutcome | undefined;
  validationLlmCalled = false;
  readonly validationOutcomes: Record<ValidationOutcome, number> = {
    confident_approval: 0,
    confident_rejection: 0,
    uncertain: 0,
  };
  readonly validationMethods: Record<ValidationMethod, number> = {
    confident_rule_approval: 0,
    confident_rule_rejection: 0,
    llm_semantic_review: 0,
    unreviewed: 0,
  };

  /**
   * The last verdict on every artifact is an approval, and none was forced; where nobody could judge, types and tests did.
   */
  approvalGranted = false;
  typesChecked: boolean | undefined;
  /** Its integration tests ran, and all passed. */
  testPassed = false;
  testsPassed = 0;
  testsFailed = 0;
  filesWritten = 0;
  migrationsApplied = 0;
  errorCount = 0;
}
