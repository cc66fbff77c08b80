/** How tasks overlapped: their sum, the time in which any ran, and the longest chain of those that need each other. */
import type { EventOf, PlannedTask } from '../domain/event.js';
import type { TaskTime } from './performance-fields.js';

interface Ran {
  readonly task: PlannedTask;
  readonly wave: number;
  /** Milliseconds since the epoch. */
  readonly from: number;
  readonly ms: number;
  readonly ok: boolean;
}

export class TaskTimes {
  readonly #planned = new Map<string, PlannedTask>();
  readonly #ran: Ran[] = [];

  plan(tasks: readonly PlannedTask[]): void {
    for (const task of tasks) this.#planned.set(task.id, task);
  }

  /** A task that is in no plan has no SWEA and is left out. */
  finished({ task: id, wave, ms, ok, at }: EventOf<'task-finished'>): PlannedTask | undefined {
    const task = this.#planned.get(id);
    if (task) this.#ran.push({ task, wave, from: at - ms, ms, ok });
    return task;
  }

  /** Seconds. */
  get sum(): number {
    return this.#ran.reduce((total, { ms }) => total + ms, 0) / 1000;
  }

  /** Seconds in which at least one task ran; what lies between (a question to a person) does not count. */
  get overlapped(): number {
    let covered = 0;
    let until = Number.NEGATIVE_INFINITY;
    for (const { from, ms } of [...this.#ran].sort((a, b) => a.from - b.from)) {
      covered += Math.max(0, from + ms - Math.max(from, until));
      until = Math.max(until, from + ms);
    }
    return covered / 1000;
  }

  /** Seconds. */
  get criticalPath(): number {
    const msOf = new Map(this.#ran.map(({ task, ms }) => [task.id, ms]));
    const known = new Map<string, number>();
    const longestTo = (id: string): number => {
      const before = known.get(id);
      if (before !== undefined) return before;
      // Holds the place while its needs are walked, so that a circle ends.
      known.set(id, 0);
      const needs = this.#planned.get(id)?.dependsOn ?? [];
      const longest = (msOf.get(id) ?? 0) + Math.max(0, ...needs.map(longestTo));
      known.set(id, longest);
      return longest;
    };
    return Math.max(0, ...this.#ran.map(({ task }) => longestTo(task.id))) / 1000;
  }

  get timeline(): readonly TaskTime[] {
    const first = Math.min(...this.#ran.map(({ from }) => from));
    return [...this.#ran]
      .sort((a, b) => a.wave - b.wave || a.from - b.from)
      .map(({ task, wave, from, ms, ok }) => ({
        id: task.id,
        swea: task.swea,
        wave,
        start: (from - first) / 1000,
        seconds: ms / 1000,
        ok,
      }));
  }
}
