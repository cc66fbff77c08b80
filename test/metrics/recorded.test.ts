/** The folds over what real runs printed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventOf } from '../../src/domain/event.js';
import { aggregate } from '../../src/metrics/aggregated-metrics.js';
import { parseLine, recordLine } from '../../src/metrics/metrics-record.js';
import { obtainedOf } from '../../src/metrics/obtained.js';
import { recorded, requestsOf } from './streams.js';

const EVENTS = recorded();
const REQUESTS = requestsOf(EVENTS);
const [created, evolved, asked, failed] = REQUESTS;
const near = (actual: number | undefined, expected: number): void =>
  assert.ok(Math.abs((actual ?? Number.NaN) - expected) < 1e-6, `${actual} is not ${expected}`);

test('every run is a request, in its order, with what it ended as', () => {
  assert.deepEqual(
    REQUESTS.map(({ outcome, failedStage, intent, recognitionSource, cacheTier }) => ({
      outcome,
      failedStage,
      intent,
      recognitionSource,
      cacheTier,
    })),
    [
      {
        outcome: 'succeeded',
        failedStage: undefined,
        intent: 'create',
        recognitionSource: 'persistent',
        cacheTier: 'persistent',
      },
      {
        outcome: 'succeeded',
        failedStage: undefined,
        intent: 'evolve',
        recognitionSource: 'grammar',
        cacheTier: undefined,
      },
      {
        outcome: 'needs-answer',
        failedStage: undefined,
        intent: 'clarify',
        recognitionSource: 'grammar',
        cacheTier: undefined,
      },
      {
        outcome: 'failed',
        failedStage: 'recognise',
        intent: undefined,
        recognitionSource: undefined,
        cacheTier: undefined,
      },
    ],
  );
});

test('times are those of the events, in seconds', () => {
  assert.ok(created && evolved);
  near(created.totalTime, 10.187261894);
  near(evolved.totalTime, 6.781706276);
  for (const metrics of [created, evolved]) {
    const tasks = EVENTS.filter(
      (event): event is EventOf<'task-finished'> => event.type === 'task-finished' && event.runId === metrics.requestId,
    );
    near(metrics.sequentialTimeEstimate, tasks.reduce((sum, { ms }) => sum + ms, 0) / 1000);
    near(
      metrics.databaseTime + metrics.backendTime + metrics.frontendTime + metrics.testTime,
      metrics.sequentialTimeEstimate,
    );
    assert.equal(metrics.tasks.length, 8);
    assert.equal(metrics.executionWavesCount, 3);
    assert.equal(metrics.parallelExecutionEnabled, true);
    // No chain is longer than the time in which any task ran, and that not longer than all of them in a row.
    assert.ok(metrics.criticalPathTime <= metrics.parallelTimeActual + 0.002);
    assert.ok(metrics.parallelTimeActual < metrics.sequentialTimeEstimate);
    assert.ok(metrics.parallelTimeActual + metrics.integrationTime < metrics.totalTime);
  }
});

test('files, verdicts and tests are counted', () => {
  assert.ok(created && evolved);
  assert.equal(created.templateArtifactCount, 91);
  assert.equal(created.modelArtifactCount, 0);
  assert.equal(created.templateUsed, true);
  assert.match(created.templateId ?? '', /\w/);
  const reviewed = Object.values(created.validationOutcomes).reduce((sum, one) => sum + one, 0);
  assert.equal(reviewed, 88);
  assert.equal(
    Object.values(created.validationMethods).reduce((sum, one) => sum + one, 0),
    88,
  );
  assert.equal(created.testsPassed, 25);
  assert.equal(created.testPassed, true);
  assert.equal(created.typesChecked, true);
  assert.equal(created.totalTokens, 0);
  assert.equal(created.cost, undefined);
  assert.equal(evolved.templateArtifactCount, 13);
  assert.equal(failed?.errorCount, 1);
  assert.equal(asked?.comparable, false, 'a question made nothing that could be compared');
});

test('a rule written by a scripted model: whose tokens they are, and that they are scripted', () => {
  const [metrics] = requestsOf(recorded('custom-rule'));
  assert.ok(metrics);
  assert.equal(metrics.outcome, 'succeeded');
  assert.equal(metrics.path, 'llm');
  assert.equal(metrics.llmCallCount, 2);
  assert.equal(metrics.totalTokens, 1067);
  assert.equal(metrics.backendTokens, 907);
  assert.equal(metrics.validationTokens, 160);
  assert.equal(metrics.standardsType, 'compressed');
  assert.equal(metrics.standardsTokensSaved, 581);
  assert.equal(metrics.modelArtifactCount, 1);
  assert.equal(metrics.templateUsed, true);
  assert.equal(metrics.validationMethods.llm_semantic_review, 1);
  assert.equal(metrics.approvalGranted, true);
  assert.equal(metrics.unpricedCalls, 2);
  assert.deepEqual(obtainedOf(metrics).tokens, 'scripted');
});

test('a line brings the same figures back', () => {
  for (const metrics of REQUESTS) {
    const parsed = parseLine(recordLine({ metrics }));
    assert.equal(parsed.kind, 'record');
    const back = parsed.kind === 'record' ? parsed.record.metrics.toDict() : {};
    for (const [name, value] of Object.entries(metrics.toDict()))
      if (typeof value === 'number') near(Number(back[name]), Math.round(value * 1e6) / 1e6);
      else if (name !== 'tasks') assert.deepEqual(back[name], value, name);
    assert.equal((back.tasks as unknown[]).length, metrics.tasks.length);
  }
});

test('all of them together: shares are of what they are about', () => {
  const all = aggregate(REQUESTS);
  assert.equal(all.totalRequests, 4);
  assert.equal(all.successfulRequests, 2);
  assert.equal(all.failedRequests, 1);
  assert.equal(all.unansweredRequests, 1);
  near(all.cacheHitRate, 1 / 3);
  near(all.persistentHitRate, 1 / 3);
  assert.equal(all.templateUsageRate, 1);
  assert.equal(all.testPassRate, 1);
  assert.equal(all.comparableRequests, 2);
  near(all.totalTimeSaved, 80 - 10.187261894 - 6.781706276);
  assert.equal(all.totalTokensSaved, 16_000);
  assert.equal(all.tokenReductionPct, 100);
  assert.deepEqual(
    all.savings.map(({ baseline, tokensSaved }) => [baseline, tokensSaved]),
    [
      ['announced', 16_000],
      ['benchmark', 14_732],
    ],
  );
});
