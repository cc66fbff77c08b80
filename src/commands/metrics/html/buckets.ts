/** Requests in groups of time that fit a chart: by month, day or session. */
import type { PerformanceMetrics } from '../../../metrics/performance-metrics.js';

export interface Bucket {
  readonly label: string;
  readonly requests: readonly PerformanceMetrics[];
}

/** Fewer columns than this show no course of things. */
const ENOUGH = 8;

type Key = (one: PerformanceMetrics) => string;

const bySession: Key = ({ timestamp, sessionId }) => (sessionId === '' ? timestamp : sessionId);
const byDay: Key = ({ timestamp }) => timestamp.slice(0, 10);
const byMonth: Key = ({ timestamp }) => timestamp.slice(0, 7);

/** The longest stretches of time that still make enough columns: a share of few requests says little. */
export function buckets(requests: readonly PerformanceMetrics[]): readonly Bucket[] {
  for (const keyOf of [byMonth, byDay]) {
    const groups = grouped(requests, keyOf);
    if (groups.length >= ENOUGH) return groups.map((some) => ({ label: labelOf(some, 10), requests: some }));
  }
  return grouped(requests, bySession).map((some) => ({ label: labelOf(some, 16), requests: some }));
}

function grouped(requests: readonly PerformanceMetrics[], keyOf: Key): readonly (readonly PerformanceMetrics[])[] {
  const groups = new Map<string, PerformanceMetrics[]>();
  for (const one of requests) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

const labelOf = ([first]: readonly PerformanceMetrics[], length: number): string =>
  first?.timestamp.slice(0, length).replace('T', ' ') ?? '';
