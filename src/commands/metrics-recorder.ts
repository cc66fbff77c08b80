/** Keeps every request that this process carries out: one line each, also of what was cancelled, failed or cut short. */
import type { RunEvent } from '../domain/event.js';
import { recordLine } from '../metrics/metrics-record.js';
import type { PerformanceMetrics } from '../metrics/performance-metrics.js';
import { SessionMetrics } from '../metrics/session.js';
import type { Clock, LineLog } from '../ports.js';
import { tallyOf } from '../validation/validation-report.js';

export interface RecorderParts {
  readonly log: LineLog;
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
    if (event.type === 'run-ended') this.#write(metrics, event.runId);
  };

  /** For a process that ends at once: what is under way counts as cancelled. Synchronous. */
  close(): void {
    for (const [runId, [first]] of this.#open) {
      if (!first) continue;
      const at = this.#parts.clock.now();
      const outcome = { kind: 'cancelled', kept: 'bae ended at once' } as const;
      this.add({ type: 'run-ended', outcome, ms: at - first.at, runId, seq: 0, at });
    }
  }

  #write(metrics: PerformanceMetrics, runId: string): void {
    const validation = { ...tallyOf(this.#open.get(runId) ?? []) };
    this.#open.delete(runId);
    this.#parts.log.append(this.#parts.redact(recordLine({ metrics, validation })));
  }
}
