/** Many requests in figures (the seeds' AggregatedMetrics, in camelCase, and some of our own). Times are seconds. */
import type { ValidationMethod, ValidationOutcome } from '../domain/finding.js';
import { BASELINES, type Baseline } from './baselines.js';
import type { PerformanceMetrics } from './performance-metrics.js';
import { type Savings, savingsOf } from './savings.js';

export type Period = 'all' | 'session' | 'daily' | 'weekly' | 'monthly';

export interface BaselineSavings extends Savings {
  readonly baseline: Baseline['id'];
  /** So many requests are compared: those that succeeded in making or changing something. */
  readonly requests: number;
}

export class AggregatedMetrics {
  readonly period: Period;
  /** Day of the first and of the last request, YYYY-MM-DD in UTC; empty without requests. */
  startDate = '';
  endDate = '';

  totalRequests = 0;
  successfulRequests = 0;
  failedRequests = 0;
  forcedRequests = 0;
  cancelledRequests = 0;
  /** Ended with a question. */
  unansweredRequests = 0;
  /** Succeeded in making or changing something: what baselines are about. */
  comparableRequests = 0;
  /** What rates are shares of: those with a verdict, and those whose tests ran. */
  reviewedRequests = 0;
  testedRequests = 0;
  /** What comparable requests took, waiting left out. */
  comparableWorkTime = 0;
  comparableTokens = 0;

  totalTime = 0;
  totalTokens = 0;
  llmCalls = 0;
  /** Dollars; undefined where no call had a price. */
  totalCost: number | undefined;
  unpricedCalls = 0;

  avgTotalTime = 0;
  avgTotalTokens = 0;
  avgCacheHitTime = 0;

  /** Shares, 0 to 1: of what was recognised; of what generated; of the artifacts reviewed. */
  cacheHitRate = 0;
  memoryHitRate = 0;
  persistentHitRate = 0;
  templateUsageRate = 0;
  templateArtifactShare = 0;
  confidentValidationRate = 0;
  approvalRate = 0;
  testPassRate = 0;
  withoutModelRate = 0;

  templateArtifacts = 0;
  modelArtifacts = 0;
  templateFallbacks = 0;
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
  retries = 0;
  patches = 0;
  retryTokensSaved = 0;
  standardsTokensSaved = 0;
  parallelTimeActual = 0;
  sequentialTimeEstimate = 0;
  criticalPathTime = 0;
  parallelTimeSaved = 0;

  /** Against the announced baseline. */
  totalTimeSaved = 0;
  totalTokensSaved = 0;
  timeReductionPct = 0;
  tokenReductionPct = 0;
  /** Against each baseline. */
  savings: readonly BaselineSavings[] = [];

  readonly #requests: PerformanceMetrics[] = [];

  constructor(period: Period = 'all') {
    this.period = period;
  }

  /** Averages and rates are out of date until `calculateAverages`. */
  addRequest(request: PerformanceMetrics): void {
    this.#requests.push(request);
    this.totalRequests += 1;
    if (request.outcome === 'succeeded') this.successfulRequests += 1;
    else if (request.outcome === 'failed') this.failedRequests += 1;
    else if (request.outcome === 'forced') this.forcedRequests += 1;
    else if (request.outcome === 'cancelled') this.cancelledRequests += 1;
    else if (request.outcome === 'needs-answer') this.unansweredRequests += 1;
    if (request.comparable) {
      this.comparableRequests += 1;
      this.comparableWorkTime += request.workTime;
      this.comparableTokens += request.totalTokens;
    }

    this.totalTime += request.totalTime;
    this.totalTokens += request.totalTokens;
    this.llmCalls += request.llmCallCount;
    this.unpricedCalls += request.unpricedCalls;
    if (request.cost !== undefined) this.totalCost = (this.totalCost ?? 0) + request.cost;

    this.templateArtifacts += request.templateArtifactCount;
    this.modelArtifacts += request.modelArtifactCount;
    this.templateFallbacks += request.templateFallbackCount;
    addCounts(this.validationOutcomes, request.validationOutcomes);
    addCounts(this.validationMethods, request.validationMethods);
    this.retries += request.retryCount;
    this.patches += request.patchCount;
    this.retryTokensSaved += request.retryTokensSaved;
    this.standardsTokensSaved += request.standardsTokensSaved;
    this.parallelTimeActual += request.parallelTimeActual;
    this.sequentialTimeEstimate += request.sequentialTimeEstimate;
    this.criticalPathTime += request.criticalPathTime;
    this.parallelTimeSaved = Math.max(0, this.sequentialTimeEstimate - this.parallelTimeActual);
  }

  calculateAverages(): void {
    const all = this.#requests;
    const days = all.map(({ timestamp }) => timestamp.slice(0, 10)).sort();
    this.startDate = days[0] ?? '';
    this.endDate = days.at(-1) ?? '';
    this.avgTotalTime = average(all.map(({ totalTime }) => totalTime));
    this.avgTotalTokens = average(all.map(({ totalTokens }) => totalTokens));
    this.avgCacheHitTime = average(all.filter(({ cacheHit }) => cacheHit).map(({ cacheHitTime }) => cacheHitTime));

    const recognised = all.filter(({ recognitionSource }) => recognitionSource !== undefined);
    this.cacheHitRate = share(recognised, ({ cacheHit }) => cacheHit);
    this.memoryHitRate = share(recognised, ({ cacheTier }) => cacheTier === 'memory');
    this.persistentHitRate = share(recognised, ({ cacheTier }) => cacheTier === 'persistent');
    this.withoutModelRate = share(recognised, ({ llmCallCount }) => llmCallCount === 0);

    const generated = all.filter((one) => one.templateArtifactCount + one.modelArtifactCount > 0);
    this.templateUsageRate = share(generated, ({ templateUsed }) => templateUsed);
    this.templateArtifactShare = part(this.templateArtifacts, this.templateArtifacts + this.modelArtifacts);
    const reviewed = all.filter(({ validationOutcome }) => validationOutcome !== undefined);
    this.reviewedRequests = reviewed.length;
    this.approvalRate = share(reviewed, ({ approvalGranted }) => approvalGranted);
    const methods = this.validationMethods;
    const byRules = methods.confident_rule_approval + methods.confident_rule_rejection;
    this.confidentValidationRate = part(byRules, byRules + methods.llm_semantic_review + methods.unreviewed);
    const tested = all.filter((one) => one.testsPassed + one.testsFailed > 0);
    this.testedRequests = tested.length;
    this.testPassRate = share(tested, ({ testPassed }) => testPassed);
    this.#compare();
  }

  /** Plain data for JSON: every field, null where a figure does not exist. */
  toDict(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this).map(([name, value]) => [name, value ?? null]));
  }

  #compare(): void {
    const requests = this.comparableRequests;
    const used = { seconds: this.comparableWorkTime, tokens: this.comparableTokens };
    this.savings = BASELINES.map(({ id, seconds, tokens }) => ({
      baseline: id,
      requests,
      ...savingsOf(used, { seconds: seconds * requests, tokens: tokens * requests }),
    }));
    const announced = this.savings.find(({ baseline }) => baseline === 'announced');
    this.totalTimeSaved = announced?.timeSavedSeconds ?? 0;
    this.totalTokensSaved = announced?.tokensSaved ?? 0;
    this.timeReductionPct = announced?.timeSavingsPct ?? 0;
    this.tokenReductionPct = announced?.tokenSavingsPct ?? 0;
  }
}

/** Of these requests, averages calculated. */
export function aggregate(requests: Iterable<PerformanceMetrics>, period: Period = 'all'): AggregatedMetrics {
  const aggregated = new AggregatedMetrics(period);
  for (const request of requests) aggregated.addRequest(request);
  aggregated.calculateAverages();
  return aggregated;
}

function addCounts<Key extends string>(to: Record<Key, number>, from: Readonly<Record<Key, number>>): void {
  for (const key in to) to[key] += from[key];
}

/** 0 of none. */
const part = (some: number, all: number): number => (all === 0 ? 0 : some / all);
const average = (values: readonly number[]): number =>
  part(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
const share = <T>(all: readonly T[], pick: (one: T) => boolean): number => part(all.filter(pick).length, all.length);
