/** The recognition cache on this person's disk. */
import { join } from 'node:path';
import { disk } from '../src/adapters/disk.js';
import { JsonShards } from '../src/adapters/json-shards/json-shards.js';
import { ownerLocks } from '../src/adapters/owner-lock.js';
import { systemClock } from '../src/adapters/system-clock.js';
import { RecognitionCache } from '../src/recognition/cache/recognition-cache.js';
import { keyOf, normalise } from '../src/recognition/normalize.js';
import { isSentenceReading, type SentenceReading } from '../src/recognition/reading.js';
import type { Settings } from './settings.js';
import { VERSION } from './version.js';

/** `onNotice` hears of losses, each once: recognition goes on without what was lost. */
export function makeCache(
  { config, folders }: Settings,
  onNotice: (text: string) => void,
): RecognitionCache<SentenceReading> {
  return new RecognitionCache({
    store: new JsonShards(join(folders.cache, 'recognition'), {
      locks: ownerLocks,
      onFault: ({ message }) => onNotice(message),
    }),
    files: disk,
    clock: systemClock,
    normalise,
    keyOf,
    isReading: isSentenceReading,
    release: VERSION,
    maxSize: config.cacheMaxSize,
    maxAgeDays: config.cacheMaxAgeDays,
    onDropped: onNotice,
  });
}
