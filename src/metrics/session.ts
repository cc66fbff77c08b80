/** A session in figures: its requests in order, each a fold over its own events. */
import type { RunEvent } from '../domain/event.js';
import { PerformanceMetrics } from './performance-metrics.js';

export class SessionMetrics {
  readonly id: string;
  readonly #byRun = new Map<string, PerformanceMetrics>();

  constructor(id: string) {
    this.id = id;
  }

  /** The request's figures with this event. */
  add(event: RunEvent): PerformanceMetrics {
    const metrics = this.#byRun.get(event.runId) ?? new PerformanceMetrics();
    metrics.sessionId = this.id;
    this.#byRun.set(event.runId, metrics.add(event));
    return metrics;
  }

  get requests(): readonly PerformanceMetrics[] {
    return [...this.#byRun.values()];
  }
}
