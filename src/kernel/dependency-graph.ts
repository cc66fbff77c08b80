/** Tasks with dependencies, and the waves they fall into (the seeds' TaskDependencyGraph). */
import { AbortError } from '../domain/errors.js';

export interface GraphTask {
  readonly id: string;
  readonly dependsOn: readonly string[];
}

export class TaskDependencyGraph {
  readonly #tasks: ReadonlyMap<string, GraphTask>;

  /** Throws an AbortError that names an unknown dependency, a double id or the tasks of a cycle. */
  constructor(tasks: readonly GraphTask[]) {
    this.#tasks = new Map(tasks.map((task) => [task.id, task]));
    if (this.#tasks.size !== tasks.length) throw new AbortError('the plan names a task twice');
    for (const task of tasks)
      for (const needed of task.dependsOn)
        if (!this.#tasks.has(needed))
          throw new AbortError(`task ${task.id} depends on ${needed}, which is not in the plan`);
    this.waves();
  }

  /** Task ids by wave: all that a wave needs is in the waves before it (Kahn 1962). */
  waves(): string[][] {
    const waves: string[][] = [];
    const done = new Set<string>();
    const left = new Map(this.#tasks);
    while (left.size > 0) {
      const ready = [...left.values()].filter((task) => task.dependsOn.every((id) => done.has(id))).map(({ id }) => id);
      if (ready.length === 0)
        throw new AbortError(`tasks depend on each other in a circle: ${[...left.keys()].join(', ')}`);
      for (const id of ready) {
        done.add(id);
        left.delete(id);
      }
      waves.push(ready);
    }
    return waves;
  }

  /**
   * For each task the longest way from its start to the end of the plan, in milliseconds: what lies on the longest of all
   * is the critical path (Kelley and Walker 1959).
   */
  remaining(durationOf: (id: string) => number): ReadonlyMap<string, number> {
    const remaining = new Map<string, number>();
    for (const id of this.waves().flat().reverse()) {
      const after = [...this.#tasks.values()].filter(({ dependsOn }) => dependsOn.includes(id));
      const longest = Math.max(0, ...after.map((task) => remaining.get(task.id) ?? 0));
      remaining.set(id, longest + durationOf(id));
    }
    return remaining;
  }

  /** The tasks that the plan cannot be done sooner than, in their order. */
  criticalPath(durationOf: (id: string) => number): readonly string[] {
    const remaining = this.remaining(durationOf);
    const longest = (ids: readonly string[]): string | undefined =>
      [...ids].sort((a, b) => (remaining.get(b) ?? 0) - (remaining.get(a) ?? 0))[0];
    const path: string[] = [];
    const roots = [...this.#tasks.values()].filter(({ dependsOn }) => dependsOn.length === 0).map(({ id }) => id);
    for (let next = longest(roots); next !== undefined; ) {
      path.push(next);
      const at = next;
      next = longest([...this.#tasks.values()].filter(({ dependsOn }) => dependsOn.includes(at)).map(({ id }) => id));
    }
    return path;
  }

  dependenciesOf(id: string): readonly string[] {
    return this.#tasks.get(id)?.dependsOn ?? [];
  }
}
