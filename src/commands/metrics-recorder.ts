/** Keeps every request that this process carries out: one line each, also of what was cancelled, failed or cut short. */
import type { RunEvent } from '../domain/event.js';
import { recordLine } from '../metrics/metrics-record.js';
import type { PerformanceMetrics } from '../metrics/performance-metrics.js';
import { SessionMetrics } from '../metrics/session.js';
import type { Clock, LineLog, RunMarks } from '../ports.js';
import { tallyOf } from '../validation/validation-report.js';

export interface RecorderParts {
  readonly log: LineLog;
  readonly marks: RunMarks;
  readonly clock: Pick<Clock, 'now'>;
  readonly sessionId: string;
  /** Takes keys out of text. */
  redact(text: string): string;
}

export class MetricsRecorder {
  readonly session: SessionMetrics;
  readonly #parts: RecorderParts;
  /** What validation said, by run; runs under way only. */
  readonly #open = new Map<string, RunEvent[]>();

  constructor(parts: RecorderParts) {
    this.#parts = parts;
    this.session = new SessionMetrics(parts.sessionId);
  }

  /** The line is on disk when this returns for the last event of a run. */
  readonly add = (event: RunEvent): void => {
    const metrics = this.session.add(event);
    const kept = this.#open.get(event.runId) ?? [];
    this.#open.set(event.runId, kept);
    if (event.type === 'run-started') metrics.request = this.#parts.redact(event.request);
    if (event.type === 'artifact-validated' || kept.length === 0) kept.push(event);
    if (event.type === 'run-started' || event.type === 'stage-started') this.#mark(metrics, event);
    if (event.type === 'run-ended') this.#write(metrics, event.runId);
  };

  /** Counts the runs of killed processes as cancelled; their times are those of the last stage that they began. */
  async adopt(): Promise<void> {
    for (const line of await this.#parts.marks.takeAbandoned()) this.#parts.log.append(line);
  }

  /** For a process that ends at once: what is under way counts as cancelled. Synchronous. */
  close(): void {
    for (const [runId, [first]] of this.#open) {
      if (!first) continue;
      const at = this.#parts.clock.now();
      const outcome = { kind: 'cancelled', kept: 'bae ended at once' } as const;
      this.add({ type: 'run-ended', outcome, ms: Math.max(0, at - first.at), runId, seq: 0, at });
    }
  }

  /** As it would be told if the process were killed now. */
  #mark(metrics: PerformanceMetrics, { runId, at }: RunEvent): void {
    const [first] = this.#open.get(runId) ?? [];
    const { outcome, totalTime } = metrics;
    Object.assign(metrics, { outcome: 'cancelled', totalTime: Math.max(0, at - (first?.at ?? at)) / 1000 });
    this.#parts.marks.set(runId, this.#lineOf(metrics, runId));
    Object.assign(metrics, { outcome, totalTime });
  }

  #write(metrics: PerformanceMetrics, runId: string): void {
    this.#parts.log.append(this.#lineOf(metrics, runId));
    this.#open.delete(runId);
    this.#parts.marks.clear(runId);
  }

  #lineOf(metrics: PerformanceMetrics, runId: string): string {
    const validation = { ...tallyOf(this.#open.get(runId) ?? []) };
    return this.#parts.redact(recordLine({ metrics, validation }));
  }
}
