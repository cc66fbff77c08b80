import type { Entry } from './entry.js';
import { isPointer } from './entry-shape.js';
import type { PersistentTier } from './persistent-tier.js';

/** Counts of one process; rates are 0 to 1. */
export interface HitRates {
  readonly memoryHitCount: number;
  readonly persistentHitCount: number;
  readonly missCount: number;
  readonly memoryHitRate: number;
  readonly persistentHitRate: number;
  readonly overallHitRate: number;
  readonly totalRequests: number;
}

/** With what both tiers hold; times are ISO 8601 with Z. */
export interface CacheStats extends HitRates {
  readonly memorySize: number;
  readonly persistentSize: number;
  readonly oldestEntry: string | undefined;
  readonly newestEntry: string | undefined;
}

export class HitCounter {
  readonly #counts = { memory: 0, persistent: 0, missed: 0 };

  count(outcome: 'memory' | 'persistent' | 'missed'): void {
    this.#counts[outcome] += 1;
  }

  rates(): HitRates {
    const { memory, persistent, missed } = this.#counts;
    const total = memory + persistent + missed;
    const rate = (count: number): number => (total === 0 ? 0 : count / total);
    return {
      memoryHitCount: memory,
      persistentHitCount: persistent,
      missCount: missed,
      memoryHitRate: rate(memory),
      persistentHitRate: rate(persistent),
      overallHitRate: rate(memory + persistent),
      totalRequests: total,
    };
  }
}

/** Reads the whole tier, shard by shard, keeping nothing. */
export async function sizeAndAges<Reading>(
  tier: PersistentTier<Reading>,
): Promise<Pick<CacheStats, 'persistentSize' | 'oldestEntry' | 'newestEntry'>> {
  let size = 0;
  let oldest: Entry<Reading> | undefined;
  let newest: Entry<Reading> | undefined;
  for await (const [, value] of tier.values()) {
    if (isPointer(value)) continue;
    size += 1;
    if (oldest === undefined || value.at < oldest.at) oldest = value;
    if (newest === undefined || value.at > newest.at) newest = value;
  }
  const time = (entry: Entry<Reading> | undefined): string | undefined => entry && new Date(entry.at).toISOString();
  return { persistentSize: size, oldestEntry: time(oldest), newestEntry: time(newest) };
}
