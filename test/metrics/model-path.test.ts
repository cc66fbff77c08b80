/** What a run with a model, repairs and questions folds into. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EventBody, PlannedTask } from '../../src/domain/event.js';
import type { ValidationOutcome } from '../../src/domain/finding.js';
import { obtainedOf } from '../../src/metrics/obtained.js';
import { call, folded, run } from './streams.js';

const STARTED: EventBody = { type: 'run-started', request: 'loans end within 30 days', dir: '/d' };
const generated = (path: string, origin: 'template' | 'model', swea: 'backend' | 'frontend' | 'test'): EventBody => ({
  type: 'artifact-generated',
  artifact: path,
  path,
  swea,
  origin,
  ...(origin === 'template' && { template: `${swea}/${path}` }),
  lines: 10,
  bytes: 200,
  ms: 1,
});
const judged = (artifact: string, outcome: ValidationOutcome, byModel = false): EventBody => ({
  type: 'artifact-validated',
  artifact,
  path: artifact,
  outcome,
  method: byModel
    ? 'llm_semantic_review'
    : outcome === 'confident_approval'
      ? 'confident_rule_approval'
      : outcome === 'uncertain'
        ? 'unreviewed'
        : 'confident_rule_rejection',
  confidence: 1,
  rules: 3,
  findings: [],
  ms: 2,
});
const repaired = (artifact: string, how: 'patch' | 'regenerate' | 'force'): EventBody => ({
  type: 'artifact-repaired',
  artifact,
  path: artifact,
  how,
  attempt: 1,
  reason: '',
  ruleIds: [],
});
const ended = (ms: number): EventBody => ({ type: 'run-ended', outcome: { kind: 'succeeded', summary: '' }, ms });

describe('tokens', () => {
  const metrics = folded(
    run(
      'r',
      STARTED,
      call('recognise', 400, 100),
      {
        type: 'standards-chosen',
        swea: 'backend',
        purpose: 'rules Loan',
        kind: 'compressed',
        reason: '',
        tokensCompressed: 250,
        tokensFull: 1800,
      },
      call('rules Loan', 900, 300, { cost: 0.000315 }),
      call('write src/loan.pages.ts', 700, 500),
      generated('src/loan.pages.ts', 'model', 'frontend'),
      call('review src/loan.pages.ts', 200, 20),
      call('repair src/loan.pages.ts', 800, 450, { cost: 0.0004 }),
      call('rules Loan', 950, 310),
      ended(9_000),
    ),
  );

  test('are shared out by what they were for', () => {
    assert.equal(metrics.totalTokens, 5630);
    assert.equal(metrics.promptTokenCount, 3950);
    assert.equal(metrics.recognitionTokens, 500);
    assert.equal(metrics.validationTokens, 220);
    assert.equal(metrics.frontendTokens, 1200 + 1250);
    assert.equal(metrics.backendTokens, 1200 + 1260);
    assert.equal(metrics.testTokens, 0);
    assert.equal(metrics.llmCallCount, 6);
    const parts = metrics.recognitionTokens + metrics.validationTokens + metrics.frontendTokens + metrics.backendTokens;
    assert.equal(parts, metrics.totalTokens);
  });

  test('of answers that were not good enough are those of retries', () => {
    assert.equal(metrics.retryTokens, 1250 + 1260);
  });

  test('cost what priced calls cost, and the others are counted', () => {
    assert.equal(metrics.cost?.toFixed(6), '0.000715');
    assert.equal(metrics.unpricedCalls, 4);
  });

  test('compressed standards saved the rest of the full text', () => {
    assert.equal(metrics.standardsType, 'compressed');
    assert.equal(metrics.standardsTokensSaved, 1550);
  });

  test('say how they were counted', () => {
    assert.equal(obtainedOf(metrics).tokens, 'measured');
    assert.equal(obtainedOf(folded(run('r', STARTED, call('x', 1, 1, { estimated: true })))).tokens, 'estimated');
    assert.equal(obtainedOf(folded(run('r', STARTED, call('x', 1, 1, { model: 'scripted' })))).tokens, 'scripted');
    assert.equal(obtainedOf(folded(run('r', STARTED))).cost, 'none');
  });
});

describe('approval', () => {
  const after = (...bodies: EventBody[]) => folded(run('r', STARTED, ...bodies));

  test('is what the last verdicts say', () => {
    assert.equal(after(judged('a', 'confident_approval'), judged('b', 'confident_approval')).approvalGranted, true);
    assert.equal(after(judged('a', 'confident_rejection'), judged('b', 'confident_approval')).approvalGranted, false);
    assert.equal(after(judged('a', 'confident_rejection'), judged('a', 'confident_approval')).approvalGranted, true);
    assert.equal(after().approvalGranted, false);
  });

  test('of what nobody could judge is left to types and tests', () => {
    const types: EventBody = { type: 'types-checked', ok: true, errors: [], ms: 1 };
    const tests = (failed: number): EventBody => ({ type: 'tests-run', passed: 3, failed, failures: [], ms: 1 });
    assert.equal(after(judged('a', 'uncertain')).approvalGranted, false);
    assert.equal(after(judged('a', 'uncertain'), types, tests(0)).approvalGranted, true);
    assert.equal(after(judged('a', 'uncertain'), types, tests(1)).approvalGranted, false);
  });

  test('is never granted to what was forced', () => {
    const metrics = after(
      judged('a', 'confident_rejection'),
      repaired('a', 'force'),
      judged('a', 'confident_approval'),
    );
    assert.equal(metrics.approvalGranted, false);
    assert.equal(metrics.forcedArtifactCount, 1);
    const outcome = { kind: 'forced', summary: '', artifacts: ['a', 'b'] } as const;
    const forced = after(judged('a', 'confident_approval'), { type: 'run-ended', outcome, ms: 1 });
    assert.equal(forced.approvalGranted, false);
    assert.equal(forced.forcedArtifactCount, 2);
  });

  test('tells which reviews the model did', () => {
    const metrics = after(judged('a', 'confident_approval', true));
    assert.equal(metrics.validationLlmCalled, true);
    assert.equal(metrics.validationMethods.llm_semantic_review, 1);
  });
});

describe('repairs', () => {
  const metrics = folded(
    run(
      'r',
      STARTED,
      judged('a', 'confident_rejection'),
      repaired('a', 'patch'),
      { type: 'artifact-patched', artifact: 'a', edit: 'add-import', line: 3, tokensSaved: 900 },
      judged('a', 'confident_approval'),
      judged('b', 'confident_rejection'),
      repaired('b', 'regenerate'),
      judged('b', 'confident_approval'),
      ended(1_000),
    ),
  );

  test('are counted by how they were done, with what a patch saved', () => {
    assert.deepEqual(
      [metrics.repairs.patch, metrics.repairs.regenerate, metrics.retryCount, metrics.patchCount],
      [1, 1, 2, 1],
    );
    assert.equal(metrics.patchFeasibility, 0.5);
    assert.equal(metrics.retryTokensSaved, 900);
    assert.equal(metrics.retryMethod, 'full_regeneration');
    assert.equal(metrics.retrySuccess, true);
    assert.equal(metrics.errorCount, 2);
  });

  test('did not succeed while a verdict is open', () => {
    const open = folded(run('r', STARTED, judged('a', 'confident_rejection'), repaired('a', 'patch')));
    assert.equal(open.retrySuccess, false);
  });
});

describe('waves', () => {
  const task = (id: string, ...dependsOn: string[]): PlannedTask => ({
    id,
    label: id,
    swea: 'backend',
    artifacts: 1,
    dependsOn,
  });
  const finished = (id: string, wave: number, ms: number): EventBody => ({
    type: 'task-finished',
    task: id,
    wave,
    ok: true,
    ms,
  });

  test('sum, actual and critical path; what lies between tasks is nobody’s time', () => {
    // a 0–300, b 100–300, then 600 ms of a question, c 900–1050.
    const bodies: EventBody[] = [
      {
        type: 'plan-made',
        waves: [[task('a'), task('b')], [task('c', 'b')]],
        artifacts: 3,
        parallel: true,
        criticalPath: [],
      },
      finished('a', 1, 300),
      finished('b', 1, 200),
      finished('c', 2, 150),
    ];
    const at = [0, 300, 300, 1_050];
    const metrics = folded(bodies.map((body, i) => ({ ...body, runId: 'r', seq: i + 1, at: at[i] ?? 0 })));
    assert.deepEqual(
      [
        metrics.sequentialTimeEstimate,
        metrics.parallelTimeActual,
        metrics.criticalPathTime,
        metrics.parallelSavingsPct,
      ],
      [0.65, 0.45, 0.35, 30.8],
    );
    assert.deepEqual(
      metrics.tasks.map(({ id, start, seconds, critical }) => [id, start, seconds, critical]),
      [
        ['a', 0, 0.3, false],
        ['b', 0.1, 0.2, true],
        ['c', 0.9, 0.15, true],
      ],
    );
  });

  test('a circle ends, and a task of no plan is left out', () => {
    const circle = folded(
      run(
        'r',
        {
          type: 'plan-made',
          waves: [[task('a', 'b'), task('b', 'a')]],
          artifacts: 2,
          parallel: true,
          criticalPath: [],
        },
        finished('a', 1, 10),
        finished('nobody', 1, 10),
      ),
    );
    assert.equal(circle.tasks.length, 1);
    assert.equal(circle.criticalPathTime, 0.01);
  });
});

test('waiting for a person or a lock is no time of work', () => {
  const asks: EventBody = {
    type: 'decision-asked',
    decision: { id: 'd', kind: 'clarify', title: '', detail: [], choices: [], safe: '' },
  };
  const bodies: EventBody[] = [
    STARTED,
    { type: 'run-waiting', holder: 'pid 1' },
    { type: 'stage-started', stage: 'recognise' },
    asks,
    { type: 'decision-made', id: 'd', choice: 'x', label: 'x', by: 'person' },
    ended(10_000),
  ];
  const at = [0, 0, 2_000, 3_000, 8_000, 10_000];
  const metrics = folded(bodies.map((body, i) => ({ ...body, runId: 'r', seq: i + 1, at: at[i] ?? 0 })));
  assert.equal(metrics.totalTime, 10);
  assert.equal(metrics.waitingTime, 7);
  assert.equal(metrics.calculateSavings(40, 8_000).timeSavedSeconds, 37);
});
