/**
 * What a new process pays for its first lookup, with 100,000 entries on disk. (Lookups themselves: `npm run bench`.)
 *   npx tsx test/bench/cache/lookups.ts [entries]
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fill, report, withFolder } from './setup.js';

const ENTRIES = Number(process.argv[2] ?? 100_000);
const FIRST = fileURLToPath(new URL('first-lookup.ts', import.meta.url));
const BAR_MS = 20;

await withFolder(async (folder) => {
  const start = performance.now();
  await fill(folder, ENTRIES);
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(
    `${ENTRIES} entries, ${(bytes / 1e6).toFixed(0)} MB in ${readdirSync(folder).length} files, ` +
      `written in ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  const starts = Array.from({ length: 10 }, () => {
    const out = execFileSync(process.execPath, ['--import', 'tsx', FIRST, folder, String(ENTRIES - 1)], {
      encoding: 'utf8',
    });
    return JSON.parse(out) as { open: number; first: number };
  });
  const row = (what: string, times: readonly number[]) => ({
    what: `${what}, worst of ${starts.length} processes`,
    figure: `${Math.max(...times).toFixed(2)} ms`,
    bar: `≤ ${BAR_MS} ms`,
    met: Math.max(...times) <= BAR_MS,
  });
  report(`First lookup with ${ENTRIES} entries on disk`, [
    row(
      'opening the cache',
      starts.map(({ open }) => open),
    ),
    row(
      'first persistent hit',
      starts.map(({ first }) => first),
    ),
  ]);
});
