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

  dependenciesOf(id: string): readonly string[] {
    return this.#tasks.get(id)?.dependsOn ?? [];
  }
}
