/** Which tasks decide how long a run takes, and what each of the others waits for. */
import type { RunView, TaskView } from './state.js';

/**
 * Ids, first to last. While tasks are to come it is what the plan expects; once all are done it is what happened: from the
 * task that ended last back over the dependency that ended last.
 */
export function criticalPath({ plan, tasks }: Pick<RunView, 'plan' | 'tasks'>): readonly string[] {
  if (tasks.length === 0 || tasks.some(({ state }) => state !== 'done')) return plan?.criticalPath ?? [];
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const last = (among: readonly TaskView[]): TaskView | undefined =>
    among.reduce<TaskView | undefined>((late, task) => (late && endOf(late) >= endOf(task) ? late : task), undefined);
  const path: string[] = [];
  for (let task = last(tasks); task; task = last(task.dependsOn.flatMap((id) => byId.get(id) ?? [])))
    path.unshift(task.id);
  return path;
}

/** "waits for Book backend", "ready" where all it needs is done. */
export function waitsFor(task: TaskView, tasks: readonly TaskView[]): string {
  const open = tasks.filter(({ id, state }) => task.dependsOn.includes(id) && state !== 'done');
  const [first] = open;
  if (!first) return 'ready';
  return open.length === 1 ? `waits for ${first.label}` : `waits for ${open.length} tasks`;
}

const endOf = ({ startedAt = 0, ms = 0 }: TaskView): number => startedAt + ms;
