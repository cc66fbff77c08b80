/** Lookups that memory answers, beside the library that holds the entries. */
import { LRUCache } from 'lru-cache';
import { inTurns, type Measurement, type Suite, timed, times } from '../measure.js';
import { answerFor, openCache, requestFor, stop, withFolder } from './setup.js';

const HELD = 100;
const BATCH = 2_000;

export const memory: Suite = { name: 'memory-hits', run: () => withFolder(measured) };

async function measured(folder: string): Promise<Measurement[]> {
  const cache = openCache(folder, stop);
  for (let index = 0; index < HELD; index += 1) await cache.put(answerFor(index));
  const bare = new LRUCache<string, object>({ max: HELD });
  for (let index = 0; index < HELD; index += 1) bare.set(requestFor(index), answerFor(index));
  const texts = Array.from({ length: HELD }, (_, index) => requestFor(index));

  const each = async (rounds: number, textOf: (round: number) => string): Promise<readonly number[]> => {
    const samples: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const text = textOf(round);
      const started = performance.now();
      const hit = await cache.get(text);
      samples.push(performance.now() - started);
      if (hit?.tier !== 'memory') throw new Error(`memory did not answer: ${text}`);
    }
    return samples;
  };
  const sameText = (round: number): string => texts[round % HELD] ?? '';
  await each(BATCH, sameText);
  const same = await each(times(50_000), sameText);
  // Capitals and spaces make each one another text with the same key.
  const normalised = await each(times(20_000), (round) =>
    sameText(round)
      .split(' ')
      .map((word, index) => ((round >> index) & 1 ? word.toUpperCase() : word))
      .join(' ')
      .padEnd(120 + (round >> 12)),
  );
  // A single lookup is as short as the clock's step, so many are timed together.
  const batch = (get: (text: string) => unknown) => async () =>
    (await timed(async () => {
      for (let round = 0; round < BATCH; round += 1) await get(sameText(round));
    })) / BATCH;
  const compared = await inTurns(
    40,
    batch((text) => cache.get(text)),
    batch((text) => bare.get(text)),
    4,
  );
  await cache.flush();
  return [
    { name: 'memory hit, same text', unit: 'ms', samples: same, figure: 'p99', budget: 0.05 },
    { name: 'memory hit, other text, normalised', unit: 'ms', samples: normalised, figure: 'p99', budget: 0.5 },
    { name: `  lookup by lru-cache, mean of ${BATCH}`, unit: 'ms', samples: compared.peer, figure: 'median' },
    { name: `  memory hit, mean of ${BATCH}`, unit: 'ms', samples: compared.ours, figure: 'median' },
    {
      name: '  memory hit against lru-cache',
      unit: '×',
      samples: compared.ratios,
      figure: 'median',
      beside: 'ours also checks invalidations and age, and counts the hit for the disk',
    },
  ];
}
