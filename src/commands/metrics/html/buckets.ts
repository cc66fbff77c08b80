/** Requests in groups of time that fit a chart: by request, session, day, week or month, the finest that is readable. */
import type { PerformanceMetrics } from '../../../metrics/performance-metrics.js';

export interface Bucket {
  readonly label: string;
  readonly requests: readonly PerformanceMetrics[];
}

/** More columns than this cannot be told apart. */
const MOST = 40;

const KEYS: readonly ((one: PerformanceMetrics) => string)[] = [
  ({ timestamp, sessionId }) => (sessionId === '' ? timestamp : sessionId),
  ({ timestamp }) => timestamp.slice(0, 10),
  ({ timestamp }) => timestamp.slice(0, 7),
];

export function buckets(requests: readonly PerformanceMetrics[]): readonly Bucket[] {
  for (const keyOf of KEYS) {
    const groups = new Map<string, PerformanceMetrics[]>();
    for (const one of requests) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
    if (groups.size <= MOST || keyOf === KEYS.at(-1))
      return [...groups.values()].map((some) => ({ label: labelOf(some, keyOf === KEYS[0]), requests: some }));
  }
  return [];
}

const labelOf = ([first]: readonly PerformanceMetrics[], withTime: boolean): string =>
  first?.timestamp.slice(0, withTime ? 16 : 10).replace('T', ' ') ?? '';
