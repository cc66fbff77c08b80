/** Lookups that the disk answers, while the cache grows. */
import { type Measurement, type Suite, times } from '../measure.js';
import { fill, openCache, requestFor, stop, withFolder } from './setup.js';

const SIZES = [100, 10_000, 100_000];
const LOOKUPS = 2_000;

export const disk: Suite = { name: 'disk-hits', run: () => withFolder(measured) };

async function measured(folder: string): Promise<Measurement[]> {
  const all: Measurement[] = [];
  let filled = 0;
  for (const entries of SIZES) {
    await fill(folder, entries, filled);
    filled = entries;
    const name = `disk hit, ${entries.toLocaleString('en')} entries`;
    all.push({ name, unit: 'ms', samples: await hits(folder, entries), figure: 'p99', budget: 10 });
  }
  return all;
}

/** Each entry is looked for once, so that memory never answers; files are read when first needed. */
async function hits(folder: string, entries: number): Promise<readonly number[]> {
  const cache = openCache(folder, stop);
  const lookups = times(Math.min(entries, LOOKUPS));
  const samples: number[] = [];
  for (let round = 0; round < lookups; round += 1) {
    const request = requestFor(round * Math.floor(entries / lookups));
    const started = performance.now();
    const hit = await cache.get(request);
    samples.push(performance.now() - started);
    if (hit?.tier !== 'persistent') throw new Error(`the disk did not answer: ${request}`);
  }
  await cache.flush();
  return samples;
}
