/**
 * Runs tasks as soon as what they need is done: waves are how a plan is shown, not a barrier that anything waits for.
 * The first failure aborts the siblings through their AbortSignal and is what the returned promise rejects with.
 */
import type { CoordinationPlan, Task } from '../domain/plan.js';

export interface ScheduleOptions {
  /** Tasks at the same time; 1 runs them in the order of the plan. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  /** Tasks of an earlier call that need not be run again. */
  readonly done?: ReadonlySet<string>;
  run(task: Task, signal: AbortSignal): Promise<void>;
}

export async function schedule(
  plan: CoordinationPlan,
  { concurrency, signal, run, done: before = new Set() }: ScheduleOptions,
): Promise<void> {
  const siblings = new AbortController();
  const combined = AbortSignal.any([signal, siblings.signal]);
  const done = new Set(before);
  // With one task at a time the order of the plan is kept.
  const ahead = (task: Task): number => (concurrency > 1 ? (plan.remaining.get(task.id) ?? 0) : 0);
  const waiting = [...plan.tasks].sort((a, b) => ahead(b) - ahead(a));
  const running = new Map<string, Promise<void>>();
  let failure: { readonly error: unknown } | undefined;

  while ((waiting.length > 0 && !failure) || running.size > 0) {
    if (!failure && combined.aborted) failure = { error: combined.reason };
    while (!failure && running.size < concurrency) {
      const index = waiting.findIndex((task) => task.dependsOn.every((id) => done.has(id)));
      const [task] = index < 0 ? [] : waiting.splice(index, 1);
      if (!task) break;
      const finished = run(task, combined).then(
        () => void done.add(task.id),
        (error: unknown) => {
          failure ??= { error };
          siblings.abort(error);
        },
      );
      running.set(
        task.id,
        finished.finally(() => running.delete(task.id)),
      );
    }
    if (running.size > 0) await Promise.race(running.values());
  }
  if (failure) throw failure.error;
}
