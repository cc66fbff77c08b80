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

interface Chain {
  readonly ms: number;
  readonly ids: readonly string[];
}

const NO_CHAIN: Chain = { ms: 0, ids: [] };
const longest = (chains: readonly Chain[]): Chain =>
  chains.reduce((best, chain) => (chain.ms > best.ms ? chain : best), NO_CHAIN);

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
    return this.#longestChain().ms / 1000;
  }

  /** The chain of tasks, each needing the one before, that took longest. */
  #longestChain(): Chain {
    const msOf = new Map(this.#ran.map(({ task, ms }) => [task.id, ms]));
    const known = new Map<string, Chain>();
    const chainTo = (id: string): Chain => {
      const before = known.get(id);
      if (before) return before;
      // Holds the place while its needs are walked, so that a circle ends.
      known.set(id, NO_CHAIN);
      const needed = longest((this.#planned.get(id)?.dependsOn ?? []).map(chainTo));
      const chain = { ms: needed.ms + (msOf.get(id) ?? 0), ids: [...needed.ids, id] };
      known.set(id, chain);
      return chain;
    };
    return longest(this.#ran.map(({ task }) => chainTo(task.id)));
  }

  get timeline(): readonly TaskTime[] {
    const first = Math.min(...this.#ran.map(({ from }) => from));
    const critical = new Set(this.#longestChain().ids);
    return [...this.#ran]
      .sort((a, b) => a.wave - b.wave || a.from - b.from)
      .map(({ task, wave, from, ms, ok }) => ({
        id: task.id,
        swea: task.swea,
        wave,
        start: (from - first) / 1000,
        seconds: ms / 1000,
        ok,
        critical: critical.has(task.id),
      }));
  }
}
