import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AggregatedMetrics, aggregate } from '../../src/metrics/aggregated-metrics.js';
import { aggregatedBy } from '../../src/metrics/periods.js';
import { request } from './streams.js';

const on = (timestamp: string, sessionId: string) => request({ timestamp: `${timestamp}T23:30:00.000Z`, sessionId });

test('rates are 0 of nothing, and there is no day', () => {
  const none = aggregate([]);
  for (const [name, value] of Object.entries(none.toDict()))
    if (typeof value === 'number') assert.equal(value, 0, name);
  assert.equal(none.startDate, '');
  assert.equal(none.toDict().totalCost, null);
});

test('averages and rates follow when they are calculated', () => {
  const all = new AggregatedMetrics();
  const done = { outcome: 'succeeded', templateArtifactCount: 2, templateUsed: true } as const;
  all.addRequest(
    request({
      ...done,
      totalTime: 2,
      totalTokens: 0,
      recognitionSource: 'memory',
      cacheHit: true,
      cacheTier: 'memory',
      cacheHitTime: 0.002,
    }),
  );
  all.addRequest(
    request({ ...done, totalTime: 4, totalTokens: 1000, recognitionSource: 'grammar', llmCallCount: 1, cost: 0.01 }),
  );
  assert.equal(all.avgTotalTime, 0);
  all.calculateAverages();
  assert.equal(all.avgTotalTime, 3);
  assert.equal(all.avgTotalTokens, 500);
  assert.equal(all.avgCacheHitTime, 0.002);
  assert.equal(all.cacheHitRate, 0.5);
  assert.equal(all.memoryHitRate, 0.5);
  assert.equal(all.withoutModelRate, 0.5);
  assert.equal(all.timeReductionPct, 92.5);
  assert.equal(all.tokenReductionPct, 93.8);
  assert.equal(all.totalTokensSaved, 15_000);
  assert.equal(all.totalCost, 0.01);
});

test('what was cancelled, forced or made nothing is compared with nobody', () => {
  const all = aggregate([
    request({ outcome: 'cancelled', templateArtifactCount: 5 }),
    request({ outcome: 'forced', templateArtifactCount: 5 }),
    request({ outcome: 'succeeded' }),
  ]);
  assert.equal(all.comparableRequests, 0);
  assert.equal(all.totalTokensSaved, 0);
  assert.equal(all.timeReductionPct, 0);
});

test('days, weeks from Monday on, months and sessions', () => {
  const requests = [on('2026-10-31', 'a'), on('2026-11-01', 'a'), on('2026-11-02', 'b'), on('2026-11-02', 'b')];
  const spans = (period: Parameters<typeof aggregatedBy>[0]) =>
    aggregatedBy(period, requests).map((one) => `${one.startDate}…${one.endDate} ${one.totalRequests}`);
  assert.deepEqual(spans('daily'), ['2026-10-31…2026-10-31 1', '2026-11-01…2026-11-01 1', '2026-11-02…2026-11-02 2']);
  // The first of November 2026 is a Sunday.
  assert.deepEqual(spans('weekly'), ['2026-10-31…2026-11-01 2', '2026-11-02…2026-11-02 2']);
  assert.deepEqual(spans('monthly'), ['2026-10-31…2026-10-31 1', '2026-11-01…2026-11-02 3']);
  assert.deepEqual(spans('session'), ['2026-10-31…2026-11-01 2', '2026-11-02…2026-11-02 2']);
  assert.equal(aggregatedBy('weekly', requests)[0]?.period, 'weekly');
});
