import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CoordinationPlan, Task } from '../../src/domain/plan.js';
import { schedule } from '../../src/kernel/scheduler.js';

const task = (id: string, ...dependsOn: string[]): Task => ({
  id,
  swea: 'backend',
  label: id,
  dependsOn,
  artifacts: [],
});
const plan = (...tasks: Task[]): CoordinationPlan => ({
  tasks,
  waves: [],
  estimates: new Map(),
  criticalPath: [],
  remaining: new Map(),
});
const never = new AbortController().signal;

/** A task body that can be finished by hand. */
function manual() {
  const started: string[] = [];
  const open = new Map<string, { resolve: () => void; reject: (error: Error) => void; signal: AbortSignal }>();
  return {
    started,
    finish: (id: string) => open.get(id)?.resolve(),
    fail: (id: string, error: Error) => open.get(id)?.reject(error),
    aborted: (id: string) => open.get(id)?.signal.aborted,
    run: ({ id }: Task, signal: AbortSignal) => {
      started.push(id);
      return new Promise<void>((resolve, reject) => {
        open.set(id, { resolve, reject, signal });
        signal.addEventListener('abort', () => reject(new Error(`${id} aborted`)), { once: true });
      });
    },
  };
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a task starts when what it needs is done, not when its wave is', async () => {
  const work = manual();
  const done = schedule(plan(task('slow'), task('quick'), task('after-quick', 'quick')), {
    concurrency: 4,
    signal: never,
    run: work.run,
  });
  assert.deepEqual(work.started, ['slow', 'quick']);
  work.finish('quick');
  await settle();
  assert.deepEqual(work.started, ['slow', 'quick', 'after-quick']);
  work.finish('slow');
  work.finish('after-quick');
  await done;
});

test('concurrency 1 keeps the order of the plan', async () => {
  const order: string[] = [];
  await schedule(plan(task('c', 'a'), task('a'), task('b')), {
    concurrency: 1,
    signal: never,
    run: async ({ id }) => {
      order.push(id);
      await settle();
    },
  });
  assert.deepEqual(order, ['a', 'c', 'b']);
});

test('a failure aborts the siblings and starts nothing more', async () => {
  const work = manual();
  const done = schedule(plan(task('a'), task('b'), task('c', 'a')), { concurrency: 4, signal: never, run: work.run });
  work.fail('a', new Error('a broke'));
  await assert.rejects(done, /a broke/);
  assert.equal(work.aborted('b'), true);
  assert.deepEqual(work.started, ['a', 'b']);
});

test('a cancel from outside ends it with the reason of the cancel', async () => {
  const controller = new AbortController();
  const work = manual();
  const done = schedule(plan(task('a')), { concurrency: 4, signal: controller.signal, run: work.run });
  controller.abort(new Error('stop'));
  await assert.rejects(done, /a aborted|stop/);
});

test('who has most ahead starts first', async () => {
  const work = manual();
  const remaining = new Map([
    ['short', 10],
    ['long', 900],
  ]);
  const done = schedule(
    { ...plan(task('short'), task('long')), remaining },
    {
      concurrency: 2,
      signal: never,
      run: work.run,
    },
  );
  await settle();
  assert.deepEqual(work.started, ['long', 'short']);
  work.finish('long');
  work.finish('short');
  await done;
});
