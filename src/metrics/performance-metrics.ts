/** One request in figures: a fold over its events. Nothing here reads a clock. */
import type { EventOf, RunEvent } from '../domain/event.js';
import { isScripted } from './obtained.js';
import { PerformanceFields } from './performance-fields.js';
import { type Savings, savedPct, savingsOf } from './savings.js';
import { TaskTimes } from './task-times.js';
import { TokenUses } from './token-uses.js';
import { Verdicts } from './verdicts.js';
import { Waits } from './waits.js';

export class PerformanceMetrics extends PerformanceFields {
  readonly #tasks = new TaskTimes();
  readonly #tokens = new TokenUses();
  readonly #verdicts = new Verdicts();
  readonly #waits = new Waits();
  readonly #modelFiles = new Set<string>();
  #hasBackendTemplate = false;

  /** Takes the next event of the request; events of other requests are the caller's to keep apart. */
  add(event: RunEvent): this {
    switch (event.type) {
      case 'run-started':
        this.requestId = event.runId;
        this.request = event.request;
        this.timestamp = new Date(event.at).toISOString();
        break;
      case 'run-waiting':
        this.#waits.began('lock', event.at);
        break;
      case 'stage-started':
        this.waitingTime += this.#waits.ended('lock', event.at);
        break;
      case 'stage-finished':
        this.#addStage(event);
        break;
      case 'recognised':
        this.#addRecognition(event);
        break;
      case 'interpreted':
        this.path = event.path;
        break;
      case 'plan-made':
        this.executionWavesCount = event.waves.length;
        this.parallelExecutionEnabled = event.parallel;
        this.#tasks.plan(event.waves.flat());
        break;
      case 'task-finished':
        this.#addTask(event);
        break;
      case 'standards-chosen':
        this.#addStandards(event);
        break;
      case 'artifact-generated':
        this.#addArtifact(event);
        break;
      case 'rules-written':
        this.#addModelFile(event.path);
        break;
      case 'artifact-validated':
        this.#addVerdict(event);
        break;
      case 'template-fallback':
        this.templateFallbackCount += 1;
        break;
      case 'artifact-patched':
        this.patchCount += 1;
        this.retryTokensSaved += event.tokensSaved;
        break;
      case 'artifact-repaired':
        this.#addRepair(event);
        break;
      case 'model-called':
        this.#addCall(event);
        break;
      case 'decision-asked':
        this.#waits.began(event.decision.id, event.at);
        break;
      case 'decision-made':
        this.waitingTime += this.#waits.ended(event.id, event.at);
        break;
      case 'types-checked':
        this.typesChecked = event.ok;
        if (!event.ok) this.errorCount += event.errors.length;
        this.#approve();
        break;
      case 'tests-run':
        this.testsPassed += event.passed;
        this.testsFailed += event.failed;
        this.errorCount += event.failed;
        this.testPassed = this.testsPassed > 0 && this.testsFailed === 0;
        this.#approve();
        break;
      case 'files-changed':
        this.filesWritten = event.created.length + event.updated.length;
        break;
      case 'migration-applied':
        this.migrationsApplied += 1;
        break;
      case 'run-ended':
        this.#end(event);
        break;
      default:
        break;
    }
    return this;
  }

  /** Seconds of work: a person's thinking and another run's lock are nobody's cost. */
  get workTime(): number {
    return Math.max(0, this.totalTime - this.waitingTime);
  }

  /** It made or changed something and succeeded: only then others' figures are about the same thing. */
  get comparable(): boolean {
    return this.outcome === 'succeeded' && this.templateArtifactCount + this.modelArtifactCount > 0;
  }

  /** Against a baseline of seconds and tokens a request; 0 % for a baseline of 0. */
  calculateSavings(baselineTime: number, baselineTokens: number): Savings {
    return savingsOf(
      { seconds: this.workTime, tokens: this.totalTokens },
      { seconds: baselineTime, tokens: baselineTokens },
    );
  }

  /** Plain data for JSON: every field, null where a figure does not exist. */
  toDict(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this).map(([name, value]) => [name, value ?? null]));
  }

  #addStage({ stage, ms }: EventOf<'stage-finished'>): void {
    if (stage === 'repair') this.repairTime += ms / 1000;
    else if (stage === 'integrate') this.integrationTime = ms / 1000;
    else if (stage === 'serve') this.serveTime = ms / 1000;
  }

  #addRecognition(event: EventOf<'recognised'>): void {
    const { source, entities, ms } = event;
    this.entityName = entities.join(', ');
    this.entityType = entities.map((name) => `${name}BAE`).join(', ');
    this.intent = event.intent;
    this.language = event.language;
    this.path = event.path;
    this.recognitionSource = source;
    this.recognitionTime = ms / 1000;
    if (source === 'memory' || source === 'persistent') {
      this.cacheHit = true;
      this.cacheTier = source;
      this.cacheHitTime = ms / 1000;
    }
  }

  #addTask(event: EventOf<'task-finished'>): void {
    const swea = this.#tasks.finished(event)?.swea;
    if (swea) this[`${swea}Time`] += event.ms / 1000;
    if (!event.ok) this.errorCount += 1;
    this.sequentialTimeEstimate = this.#tasks.sum;
    this.parallelTimeActual = this.#tasks.overlapped;
    this.criticalPathTime = this.#tasks.criticalPath;
    this.parallelSavingsPct = savedPct(
      this.sequentialTimeEstimate - this.parallelTimeActual,
      this.sequentialTimeEstimate,
    );
    this.tasks = this.#tasks.timeline;
  }

  #addStandards(event: EventOf<'standards-chosen'>): void {
    const { kind, tokensCompressed, tokensFull } = event;
    this.#tokens.standards(event);
    // One full text among compressed ones is what is worth knowing.
    this.standardsType = this.standardsType === 'full' ? 'full' : kind;
    this.standardsTokensCompressed += tokensCompressed;
    this.standardsTokensFull += tokensFull;
    if (kind === 'compressed') this.standardsTokensSaved += tokensFull - tokensCompressed;
  }

  #addArtifact(event: EventOf<'artifact-generated'>): void {
    const { origin, path, template, swea } = event;
    this.#tokens.generated(event);
    this.#shareTokens();
    if (origin === 'model') this.#addModelFile(path);
    else {
      this.templateArtifactCount += 1;
      this.templateUsed = true;
      if (
        template !== undefined &&
        (this.templateId === undefined || (swea === 'backend' && !this.#hasBackendTemplate))
      )
        this.templateId = template;
      this.#hasBackendTemplate ||= swea === 'backend';
    }
  }

  /** A second try is the same file. */
  #addModelFile(path: string): void {
    this.#modelFiles.add(path);
    this.modelArtifactCount = this.#modelFiles.size;
  }

  #addVerdict({ artifact, outcome, method, ms }: EventOf<'artifact-validated'>): void {
    this.validationOutcomes[outcome] += 1;
    this.validationMethods[method] += 1;
    this.validationTime += ms / 1000;
    if (method === 'llm_semantic_review') this.validationLlmCalled = true;
    if (outcome === 'confident_rejection') this.errorCount += 1;
    this.#verdicts.judged(artifact, outcome);
    this.validationOutcome = this.#verdicts.worst;
    this.#approve();
  }

  #addRepair({ artifact, how }: EventOf<'artifact-repaired'>): void {
    this.repairs[how] += 1;
    const { patch, function: part, regenerate, edit } = this.repairs;
    this.retryCount = patch + part + regenerate + edit;
    const byUs = patch + part + regenerate;
    this.patchFeasibility = byUs === 0 ? 0 : patch / byUs;
    if (how === 'patch' || how === 'function') this.retryMethod = 'targeted_patch';
    else if (how === 'regenerate') this.retryMethod = 'full_regeneration';
    if (how === 'accept' || how === 'force') this.forcedArtifactCount += 1;
    this.#verdicts.repaired(artifact);
    this.#approve();
  }

  #approve(): void {
    const verified = this.typesChecked === true && this.testPassed;
    const judged =
      this.validationOutcome === 'confident_approval' || (this.validationOutcome === 'uncertain' && verified);
    this.approvalGranted = judged && this.forcedArtifactCount === 0;
    this.retrySuccess = this.retryCount > 0 && this.#verdicts.repairsHold;
  }

  #addCall(event: EventOf<'model-called'>): void {
    const { tokensIn, tokensOut, estimated, model, cost } = event;
    this.llmCallCount += 1;
    this.totalTokens += tokensIn + tokensOut;
    this.promptTokenCount += tokensIn;
    this.tokensEstimated ||= estimated;
    this.tokensScripted ||= isScripted(model);
    if (cost === undefined) this.unpricedCalls += 1;
    else this.cost = (this.cost ?? 0) + cost;
    this.#tokens.called(event);
    this.#shareTokens();
  }

  #shareTokens(): void {
    const { ofKind, ofSwea } = this.#tokens;
    this.recognitionTokens = ofKind('recognise');
    this.validationTokens = ofKind('review');
    for (const swea of ['database', 'backend', 'frontend', 'test'] as const) this[`${swea}Tokens`] = ofSwea(swea);
    this.retryTokens = this.#tokens.retries;
  }

  #end({ outcome, ms, at }: EventOf<'run-ended'>): void {
    this.waitingTime += this.#waits.allEnded(at);
    this.outcome = outcome.kind;
    this.totalTime = ms / 1000;
    if (outcome.kind === 'failed') {
      this.failedStage = outcome.stage;
      this.errorCount = Math.max(1, this.errorCount);
    }
    if (outcome.kind === 'forced') {
      this.forcedArtifactCount = Math.max(this.forcedArtifactCount, outcome.artifacts.length);
      this.#approve();
    }
  }
}
