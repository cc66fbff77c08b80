/** One request in figures: a fold over its events, with the fields of the seeds' PerformanceMetrics. Times in seconds. */
import type { SweaName } from '../domain/artifact.js';
import type { RunEvent } from '../domain/event.js';
import type { ValidationOutcome } from '../domain/finding.js';
import type { Outcome } from '../domain/outcome.js';
import type { GenerationPath, RecognitionSource } from '../domain/recognition.js';

export interface Savings {
  readonly timeSavingsPct: number;
  readonly tokenSavingsPct: number;
  readonly timeSavedSeconds: number;
  readonly tokensSaved: number;
}

export class PerformanceMetrics {
  requestId = '';
  request = '';
  entityName = '';
  /** ISO 8601. */
  timestamp = '';
  outcome: Outcome['kind'] | 'running' = 'running';
  path: GenerationPath = 'none';

  totalTime = 0;
  recognitionTime = 0;
  backendTime = 0;
  databaseTime = 0;
  frontendTime = 0;
  testTime = 0;
  validationTime = 0;

  totalTokens = 0;
  recognitionTokens = 0;
  validationTokens = 0;
  llmCallCount = 0;
  /** Dollars; only of calls whose model has a price. */
  cost = 0;

  recognitionSource: RecognitionSource | undefined;
  cacheHit = false;
  cacheTier: 'memory' | 'persistent' | undefined;
  cacheHitTime = 0;

  templateUsed = false;
  templateArtifactCount = 0;
  modelArtifactCount = 0;
  templateFallbackCount = 0;

  parallelExecutionEnabled = false;
  /** Sum of the tasks' own times. */
  sequentialTimeEstimate = 0;
  parallelTimeActual = 0;
  executionWavesCount = 0;

  readonly validationOutcomes: Record<ValidationOutcome, number> = {
    confident_approval: 0,
    confident_rejection: 0,
    uncertain: 0,
  };
  validationLlmCalled = false;

  patchCount = 0;
  retryTokensSaved = 0;

  typesChecked: boolean | undefined;
  testsPassed = 0;
  testsFailed = 0;
  filesWritten = 0;
  errorCount = 0;

  readonly #sweaOfTask = new Map<string, SweaName>();
  #generationStarted: number | undefined;

  /** Takes the next event of the request; events of other requests are the caller's to keep apart. */
  add(event: RunEvent): this {
    switch (event.type) {
      case 'run-started':
        this.requestId = event.runId;
        this.request = event.request;
        this.timestamp = new Date(event.at).toISOString();
        break;
      case 'recognised':
        this.entityName = event.entities.join(', ');
        this.path = event.path;
        this.recognitionSource = event.source;
        this.recognitionTime = event.ms / 1000;
        this.recognitionTokens = event.tokens;
        if (event.source === 'memory' || event.source === 'persistent') {
          this.cacheHit = true;
          this.cacheTier = event.source;
          this.cacheHitTime = event.ms / 1000;
        }
        break;
      case 'interpreted':
        this.path = event.path;
        break;
      case 'plan-made':
        this.executionWavesCount = event.waves.length;
        this.parallelExecutionEnabled = event.parallel;
        for (const task of event.waves.flat()) this.#sweaOfTask.set(task.id, task.swea);
        break;
      case 'task-started':
        this.#generationStarted ??= event.at;
        break;
      case 'task-finished':
        this.#addTask(event.task, event.ms / 1000, event.at);
        break;
      case 'artifact-generated':
        if (event.origin === 'template') this.templateArtifactCount += 1;
        else this.modelArtifactCount += 1;
        this.templateUsed = this.templateArtifactCount > 0;
        break;
      case 'artifact-validated':
        this.validationOutcomes[event.outcome] += 1;
        this.validationTime += event.ms / 1000;
        if (event.method === 'llm_semantic_review') this.validationLlmCalled = true;
        break;
      case 'template-fallback':
        this.templateFallbackCount += 1;
        break;
      case 'artifact-patched':
        this.patchCount += 1;
        this.retryTokensSaved += event.tokensSaved;
        break;
      case 'model-called':
        this.llmCallCount += 1;
        this.totalTokens += event.tokensIn + event.tokensOut;
        this.cost += event.cost ?? 0;
        break;
      case 'types-checked':
        this.typesChecked = event.ok;
        break;
      case 'tests-run':
        this.testsPassed += event.passed;
        this.testsFailed += event.failed;
        break;
      case 'files-changed':
        this.filesWritten = event.created.length + event.updated.length;
        break;
      case 'run-ended':
        this.outcome = event.outcome.kind;
        this.totalTime = event.ms / 1000;
        if (event.outcome.kind === 'failed') this.errorCount += 1;
        break;
      default:
        break;
    }
    return this;
  }

  #addTask(task: string, seconds: number, at: number): void {
    this.sequentialTimeEstimate += seconds;
    if (this.#generationStarted !== undefined) this.parallelTimeActual = (at - this.#generationStarted) / 1000;
    const swea = this.#sweaOfTask.get(task);
    if (swea === 'backend') this.backendTime += seconds;
    else if (swea === 'database') this.databaseTime += seconds;
    else if (swea === 'frontend') this.frontendTime += seconds;
    else if (swea === 'test') this.testTime += seconds;
  }

  /** Against a baseline of seconds and tokens a request; 0 % for a baseline of 0. */
  calculateSavings(baselineTime: number, baselineTokens: number): Savings {
    const share = (saved: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * saved) / of) / 10);
    const timeSavedSeconds = baselineTime - this.totalTime;
    const tokensSaved = baselineTokens - this.totalTokens;
    return {
      timeSavingsPct: share(timeSavedSeconds, baselineTime),
      tokenSavingsPct: share(tokensSaved, baselineTokens),
      timeSavedSeconds,
      tokensSaved,
    };
  }

  /** Plain data for JSON. */
  toDict(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this));
  }
}
