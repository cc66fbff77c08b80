/**
 * 1,000 lookups and puts at once in one process, over an empty cache and over one of 100,000 entries.
 *   npx tsx --expose-gc test/bench/cache/concurrency.ts [entries]
 */
import { answerFor, fill, openCache, report, requestFor, stop, withFolder } from './setup.js';

const ENTRIES = Number(process.argv[2] ?? 100_000);
const AT_ONCE = 1000;
const collect = globalThis.gc;
if (collect === undefined) throw new Error('run it with --expose-gc');

/** What the program holds: live objects and buffers, after a collection. */
function heldMb(): number {
  // Buffers that the first collection finds dead are counted out by the second.
  collect?.();
  collect?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1e6;
}

async function measure(folder: string, entries: number): Promise<{ lost: number; peak: number; after: number }> {
  // The first round pays for compiled code and pools, which stay.
  await burst(folder, entries);
  const idle = heldMb();
  const { lost, peak } = await burst(folder, entries);
  return { lost, peak: peak - idle, after: heldMb() - idle };
}

/** Half puts of new answers, half lookups of what is there; then every answer is looked for. */
async function burst(folder: string, entries: number): Promise<{ lost: number; peak: number }> {
  const cache = openCache(folder, stop);
  offset += AT_ONCE;
  const first = offset;
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, heldMb());
  }, 25);
  const results = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, index) =>
      index % 2 === 0
        ? cache.put(answerFor(first + index))
        : cache
            .get(requestFor(Math.floor((index / AT_ONCE) * entries)))
            .then((hit) => hit !== undefined || entries === 0),
    ),
  );
  clearInterval(watch);
  await cache.flush();
  const later = openCache(folder, stop);
  let lost = results.filter((result) => !result).length;
  for (let index = 0; index < AT_ONCE; index += 2) if (!(await later.get(requestFor(first + index)))) lost += 1;
  await later.flush();
  return { lost, peak };
}

let offset = ENTRIES;
for (const entries of [0, ENTRIES]) {
  await withFolder(async (folder) => {
    await fill(folder, entries);
    const { lost, peak, after } = await measure(folder, entries);
    const mb = (value: number): string => `${value.toFixed(1)} MB`;
    report(`${AT_ONCE} at once over ${entries} entries`, [
      { what: 'lost', figure: String(lost), bar: '0', met: lost === 0 },
      { what: 'held over idle, while they run', figure: mb(peak), bar: '< 10 MB', met: peak < 10 },
      { what: 'held over idle, afterwards', figure: mb(after), bar: '< 10 MB', met: after < 10 },
    ]);
  });
}
