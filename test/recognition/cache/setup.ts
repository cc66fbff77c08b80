import { createHash } from 'node:crypto';
import { disk } from '../../../src/adapters/disk.js';
import { JsonShards } from '../../../src/adapters/json-shards/json-shards.js';
import { ownerLocks } from '../../../src/adapters/owner-lock.js';
import { systemClock } from '../../../src/adapters/system-clock.js';
import type { CacheFault, Clock } from '../../../src/ports.js';
import type { Answer } from '../../../src/recognition/cache/entry.js';
import { RecognitionCache, type RecognitionCacheOptions } from '../../../src/recognition/cache/recognition-cache.js';

/** Stands for what a grammar reads. */
export interface Reading {
  readonly attributes: readonly string[];
  readonly note?: string;
}

export const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A clock that a test sets; durations are real. */
export class SetClock implements Clock {
  at = Date.parse('2026-05-01T12:00:00Z');
  now = (): number => this.at;
  monotonic = (): number => systemClock.monotonic();
  sleep = (ms: number, signal?: AbortSignal): Promise<void> => systemClock.sleep(ms, signal);
}

export interface Opened {
  readonly cache: RecognitionCache<Reading>;
  readonly faults: CacheFault[];
  readonly dropped: string[];
}

/** A cache on real files, as a process of its own would open it. */
export function openCache(folder: string, options: Partial<RecognitionCacheOptions<Reading>> = {}): Opened {
  const faults: CacheFault[] = [];
  const dropped: string[] = [];
  const store = new JsonShards(folder, { locks: ownerLocks, onFault: (fault) => faults.push(fault), lockWaitMs: 50 });
  const cache = new RecognitionCache<Reading>({
    store,
    files: disk,
    clock: systemClock,
    normalise: (request) =>
      request
        .toLowerCase()
        .replace(/\bplease\b|[^\p{L}\p{N}\s]/gu, '')
        .trim(),
    keyOf,
    isReading: (reading): reading is Reading =>
      typeof reading === 'object' && reading !== null && 'attributes' in reading,
    release: '1.0.0',
    maxSize: 100,
    maxAgeDays: 30,
    onDropped: (message) => dropped.push(message),
    ...options,
  });
  return { cache, faults, dropped };
}

export const answer = (request: string, more: Partial<Answer<Reading>> = {}): Answer<Reading> => ({
  request,
  meaning: `meaning of ${request}`,
  reading: { attributes: ['name'] },
  intent: 'create',
  language: 'en',
  confidence: 0.97,
  entities: ['Student'],
  ...more,
});
