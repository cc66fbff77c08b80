import assert from 'node:assert/strict';
import { test } from 'node:test';
import { criticalPath, waitsFor } from '../../src/view/critical-path.js';
import type { TaskView } from '../../src/view/state.js';

const task = (id: string, dependsOn: readonly string[], facts: Partial<TaskView>): TaskView => ({
  id,
  label: `the ${id}`,
  swea: 'backend',
  artifacts: 1,
  dependsOn,
  wave: 1,
  state: 'done',
  ...facts,
});

test('what happened is told once all is done, from the end back over what ended last', () => {
  const tasks = [
    task('quick', [], { startedAt: 0, ms: 5 }),
    task('slow', [], { startedAt: 0, ms: 90 }),
    task('last', ['quick', 'slow'], { startedAt: 90, ms: 10 }),
  ];
  assert.deepEqual(criticalPath({ tasks }), ['slow', 'last']);
});

test('before that it is what the plan expects', () => {
  const plan = { type: 'plan-made', runId: 'r', seq: 1, at: 0, waves: [], artifacts: 1, parallel: true } as const;
  const tasks = [task('a', [], { state: 'running' })];
  assert.deepEqual(criticalPath({ tasks, plan: { ...plan, criticalPath: ['a', 'b'] } }), ['a', 'b']);
});

test('a task tells what it waits for', () => {
  const open = task('open', [], { state: 'running' });
  const done = task('done', [], {});
  assert.equal(waitsFor(task('x', ['open', 'done'], { state: 'waiting' }), [open, done]), 'waits for the open');
  assert.equal(waitsFor(task('x', ['done'], { state: 'waiting' }), [open, done]), 'ready');
  assert.equal(
    waitsFor(task('x', ['open', 'y'], { state: 'waiting' }), [open, task('y', [], { state: 'waiting' })]),
    'waits for 2 tasks',
  );
});
