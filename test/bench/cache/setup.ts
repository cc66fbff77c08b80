/** What the cache benchmarks share: a cache as bae opens it, and one filled with many entries. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { disk } from '../../../src/adapters/disk.js';
import { JsonShards } from '../../../src/adapters/json-shards/json-shards.js';
import { ownerLocks } from '../../../src/adapters/owner-lock.js';
import { systemClock } from '../../../src/adapters/system-clock.js';
import type { CacheFault } from '../../../src/ports.js';
import type { Answer } from '../../../src/recognition/cache/entry.js';
import { RecognitionCache } from '../../../src/recognition/cache/recognition-cache.js';
import { keyOf, normalise } from '../../../src/recognition/normalize.js';

export type Reading = Readonly<Record<string, unknown>>;
export type Cache = RecognitionCache<Reading>;

export function openCache(folder: string, onFault: (fault: CacheFault) => void, maxSize = 100): Cache {
  return new RecognitionCache<Reading>({
    store: new JsonShards(folder, { locks: ownerLocks, onFault }),
    files: disk,
    clock: systemClock,
    normalise,
    keyOf,
    isReading: (reading): reading is Reading => typeof reading === 'object' && reading !== null,
    release: 'bench',
    maxSize,
    maxAgeDays: 30,
    onDropped: (message) => onFault({ kind: 'corrupt', message }),
  });
}

export const requestFor = (index: number): string =>
  `create a thing${index} with name, unique email, birth date and grade${index} between 0 and ${index}`;

/** About 1 KB as JSON, like the reading of a sentence with a handful of attributes. */
export const answerFor = (index: number): Answer<Reading> => ({
  request: requestFor(index),
  meaning: `create Thing${index} name:string email:email:unique birthDate:date grade${index}:decimal:0..${index}`,
  reading: {
    intent: 'create',
    entities: ['name', 'email', 'birthDate', `grade${index}`].map((name) => ({
      name,
      label: name,
      type: 'string',
      required: true,
      unique: name === 'email',
      minLength: 0,
      maxLength: index,
    })),
    path: 'template',
    tokens: 0,
  },
  intent: 'create',
  language: 'en',
  confidence: 0.97,
  entities: [`Thing${index}`],
});

export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'bae-cache-bench-'));
  try {
    return await work(join(root, 'recognition'));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Entries `from` to `entries`. */
export async function fill(folder: string, entries: number, from = 0): Promise<void> {
  const cache = openCache(folder, stop);
  for (let start = from; start < entries; start += 10_000) {
    const size = Math.min(10_000, entries - start);
    await Promise.all(Array.from({ length: size }, (_, index) => cache.put(answerFor(start + index))));
  }
  await cache.flush();
}

export function stop(fault: CacheFault): never {
  throw new Error(fault.message);
}

export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly bar: string;
  readonly met: boolean;
}

/** Prints the table; the exit code tells whether every bar is met. */
export function report(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, figure, bar, met } of rows) {
    console.log(`  ${met ? 'ok  ' : 'MISS'} ${what.padEnd(58)} ${figure.padStart(14)}   ${bar}`);
  }
  if (rows.some(({ met }) => !met)) process.exitCode = 1;
}
