import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventBody, RunEvent } from '../../src/domain/event.js';
import { PerformanceMetrics } from '../../src/metrics/performance-metrics.js';
import { SessionMetrics } from '../../src/metrics/session.js';

const run = (runId: string, ...bodies: EventBody[]): RunEvent[] =>
  bodies.map((body, index) => ({ ...body, runId, seq: index + 1, at: 1_000 + index * 100 }));

const RECOGNISED: EventBody = {
  type: 'recognised',
  source: 'memory',
  key: 'k',
  meaning: 'm',
  intent: 'create',
  entities: ['Student'],
  confidence: 0.95,
  language: 'en',
  path: 'template',
  customReasons: [],
  ms: 2,
  tokens: 0,
};
const EVENTS: EventBody[] = [
  { type: 'run-started', request: 'create student', dir: '/d' },
  RECOGNISED,
  {
    type: 'plan-made',
    waves: [
      [{ id: 'Student.database', label: '', swea: 'database', artifacts: 1, dependsOn: [] }],
      [{ id: 'Student.backend', label: '', swea: 'backend', artifacts: 2, dependsOn: ['Student.database'] }],
    ],
    artifacts: 3,
    parallel: true,
    criticalPath: [],
  },
  { type: 'task-started', task: 'Student.database', wave: 1 },
  { type: 'task-finished', task: 'Student.database', wave: 1, ok: true, ms: 40 },
  { type: 'task-finished', task: 'Student.backend', wave: 2, ok: true, ms: 60 },
  { type: 'tests-run', passed: 12, failed: 0, failures: [], ms: 900 },
  {
    type: 'model-called',
    purpose: 'rules',
    model: 'x',
    tokensIn: 300,
    tokensOut: 100,
    tokensCached: 0,
    estimated: false,
    ms: 5,
    cost: 0.001,
  },
  { type: 'run-ended', outcome: { kind: 'succeeded', summary: '' }, ms: 2_000 },
];

test('a run folds into its figures', () => {
  const metrics = run('r1', ...EVENTS).reduce((fold, event) => fold.add(event), new PerformanceMetrics());
  assert.deepEqual(
    {
      total: metrics.totalTime,
      tokens: metrics.totalTokens,
      tier: metrics.cacheTier,
      hit: metrics.cacheHit,
      database: metrics.databaseTime,
      backend: metrics.backendTime,
      sequential: metrics.sequentialTimeEstimate,
      waves: metrics.executionWavesCount,
      tests: metrics.testsPassed,
      outcome: metrics.outcome,
      cost: metrics.cost,
    },
    {
      total: 2,
      tokens: 400,
      tier: 'memory',
      hit: true,
      database: 0.04,
      backend: 0.06,
      sequential: 0.1,
      waves: 2,
      tests: 12,
      outcome: 'succeeded',
      cost: 0.001,
    },
  );
});

test('savings are against the baseline given, also when there are none', () => {
  const metrics = run('r1', ...EVENTS).reduce((fold, event) => fold.add(event), new PerformanceMetrics());
  assert.deepEqual(metrics.calculateSavings(40, 8000), {
    timeSavingsPct: 95,
    tokenSavingsPct: 95,
    timeSavedSeconds: 38,
    tokensSaved: 7600,
  });
  assert.deepEqual(metrics.calculateSavings(1, 100), {
    timeSavingsPct: -100,
    tokenSavingsPct: -300,
    timeSavedSeconds: -1,
    tokensSaved: -300,
  });
  assert.equal(metrics.calculateSavings(0, 0).timeSavingsPct, 0);
});

test('a session keeps its requests apart and in order, cancelled ones too', () => {
  const session = new SessionMetrics('s');
  for (const event of run('a', ...EVENTS)) session.add(event);
  const started: EventBody = { type: 'run-started', request: 'second', dir: '/d' };
  const ended: EventBody = { type: 'run-ended', outcome: { kind: 'cancelled', kept: '' }, ms: 10 };
  for (const event of run('b', started, ended)) session.add(event);
  assert.deepEqual(
    session.requests.map(({ request, outcome }) => [request, outcome]),
    [
      ['create student', 'succeeded'],
      ['second', 'cancelled'],
    ],
  );
});
