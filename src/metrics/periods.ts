/** Requests by session, day, week and month; days are UTC, weeks begin on Monday. */
import { type AggregatedMetrics, aggregate, type Period } from './aggregated-metrics.js';
import type { PerformanceMetrics } from './performance-metrics.js';

const DAY_MS = 86_400_000;

const KEYS: Readonly<Record<Exclude<Period, 'all'>, (request: PerformanceMetrics) => string>> = {
  session: ({ sessionId }) => sessionId,
  daily: ({ timestamp }) => timestamp.slice(0, 10),
  weekly: ({ timestamp }) => mondayOf(timestamp),
  monthly: ({ timestamp }) => timestamp.slice(0, 7),
};

/** In the order of their first requests. */
export function aggregatedBy(
  period: keyof typeof KEYS,
  requests: readonly PerformanceMetrics[],
): readonly AggregatedMetrics[] {
  const groups = new Map<string, PerformanceMetrics[]>();
  for (const request of requests) {
    const key = KEYS[period](request);
    const group = groups.get(key);
    if (group) group.push(request);
    else groups.set(key, [request]);
  }
  return [...groups.values()].map((group) => aggregate(group, period));
}

function mondayOf(timestamp: string): string {
  const day = Date.parse(timestamp.slice(0, 10));
  if (Number.isNaN(day)) return '';
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
