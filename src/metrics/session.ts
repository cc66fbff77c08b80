/** A session in figures: its requests in order, each a fold over its own events. */
import type { RunEvent } from '../domain/event.js';
import { PerformanceMetrics } from './performance-metrics.js';

export class SessionMetrics {
  readonly #byRun = new Map<string, PerformanceMetrics>();

  add(event: RunEvent): void {
    const metrics = this.#byRun.get(event.runId) ?? new PerformanceMetrics();
    this.#byRun.set(event.runId, metrics.add(event));
  }

  get requests(): readonly PerformanceMetrics[] {
    return [...this.#byRun.values()];
  }
}
