/**
 * How long lookups take, with 100,000 entries on disk.
 *   npx tsx test/bench/cache/lookups.ts [entries]
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quantile, timed as timeOf } from '../measure.js';
import { answerFor, fill, openCache, report, requestFor, stop, withFolder } from './setup.js';

const ENTRIES = Number(process.argv[2] ?? 100_000);
const FIRST = fileURLToPath(new URL('first-lookup.ts', import.meta.url));

async function timed(rounds: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    let found: unknown;
    times.push(
      await timeOf(async () => {
        found = await work(round);
      }),
    );
    if (found === undefined) throw new Error(`round ${round} found nothing`);
  }
  return times;
}

const ms = (time: number): string => `${time.toFixed(time < 1 ? 4 : 2)} ms`;
const row = (what: string, time: number, bar: number) => ({
  what,
  figure: ms(time),
  bar: `≤ ${bar} ms`,
  met: time <= bar,
});

await withFolder(async (folder) => {
  const start = performance.now();
  await fill(folder, ENTRIES);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(
    `${ENTRIES} entries, ${(bytes / 1e6).toFixed(0)} MB in ${readdirSync(folder).length} files, ` +
      `written in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );

  const memory = openCache(folder, stop);
  for (let index = 0; index < 100; index += 1) await memory.put(answerFor(index));
  await timed(2000, (round) => memory.get(requestFor(round % 100)));
  const same = await timed(50_000, (round) => memory.get(requestFor(round % 100)));
  // Words in capitals and spaces at the end make each one another text with the same key.
  const variants = Array.from({ length: 20_000 }, (_, round) =>
    requestFor(round % 100)
      .split(' ')
      .map((word, index) => ((round >> index) & 1 ? word.toUpperCase() : word))
      .join(' ')
      .padEnd(120 + (round >> 12)),
  );
  const normalised = await timed(variants.length, (round) => memory.get(variants[round] ?? ''));

  const disk = openCache(folder, stop);
  const step = Math.max(1, Math.floor(ENTRIES / 3000));
  const persistent = await timed(Math.min(ENTRIES, 3000), (round) => disk.get(requestFor(round * step)));
  const { persistentHitCount } = disk.hitRates();
  await Promise.all([memory.flush(), disk.flush()]);

  const starts = Array.from({ length: 10 }, () => {
    const out = execFileSync(process.execPath, ['--import', 'tsx', FIRST, folder, String(ENTRIES - 1)], {
      encoding: 'utf8',
    });
    return JSON.parse(out) as { open: number; first: number };
  });
  report(`Lookups with ${ENTRIES} entries on disk (${persistentHitCount} persistent hits measured)`, [
    row('memory hit, same text, p99', quantile(same, 0.99), 0.05),
    row('memory hit, other text, normalised, p99', quantile(normalised, 0.99), 0.5),
    row('persistent hit, p50', quantile(persistent, 0.5), 10),
    row('persistent hit, p99', quantile(persistent, 0.99), 10),
    row('start-up: opening the cache, worst of 10 processes', Math.max(...starts.map(({ open }) => open)), 20),
    row('first persistent hit of a new process, worst of 10', Math.max(...starts.map(({ first }) => first)), 20),
  ]);
});
