/** Event streams for the folds: one recorded from real runs, and a way to write some by hand. */
import { readFileSync } from 'node:fs';
import type { EventBody, RunEvent } from '../../src/domain/event.js';
import { PerformanceMetrics } from '../../src/metrics/performance-metrics.js';
import { SessionMetrics } from '../../src/metrics/session.js';

/**
 * What `bae run --json` printed. "school": a system made, an attribute added, a question, a folder that cannot be;
 * "custom-rule": a rule written by a scripted model.
 */
export function recorded(name: 'school' | 'custom-rule' = 'school'): RunEvent[] {
  const text = readFileSync(new URL(`../fixtures/metrics/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RunEvent);
}

/** Events of one run, a tenth of a second after each other. */
export const run = (runId: string, ...bodies: EventBody[]): RunEvent[] =>
  bodies.map((body, index) => ({ ...body, runId, seq: index + 1, at: 1_000 + index * 100 }));

export const folded = (events: readonly RunEvent[]): PerformanceMetrics =>
  events.reduce((metrics, event) => metrics.add(event), new PerformanceMetrics());

export function requestsOf(events: readonly RunEvent[], sessionId = 's1'): readonly PerformanceMetrics[] {
  const session = new SessionMetrics(sessionId);
  for (const event of events) session.add(event);
  return session.requests;
}

/** A request with these figures and no events. */
export function request(figures: Partial<PerformanceMetrics>): PerformanceMetrics {
  return Object.assign(new PerformanceMetrics(), { requestId: 'r', timestamp: '2026-11-20T10:00:00.000Z' }, figures);
}

export const call = (purpose: string, tokensIn: number, tokensOut: number, more: object = {}): EventBody => ({
  type: 'model-called',
  purpose,
  model: 'gpt-4o-mini',
  tokensIn,
  tokensOut,
  tokensCached: 0,
  estimated: false,
  ms: 900,
  ...more,
});
