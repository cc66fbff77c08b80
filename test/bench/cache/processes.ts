/**
 * Eight processes put 1,000 answers each into one cache while 50 of them are killed.
 *   npx tsx test/bench/cache/processes.ts [processes] [puts] [kills]
 */
import { report, withFolder } from './setup.js';
import { survive } from './survival.js';

const [processes = 8, puts = 1000, kills = 50] = process.argv.slice(2).map(Number);

await withFolder(async (folder) => {
  const start = performance.now();
  const result = await survive(folder, processes, puts, kills);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const fault of result.faults) console.log(fault);
  const row = (what: string, figure: number, wanted: number) => ({
    what,
    figure: String(figure),
    bar: String(wanted),
    met: figure === wanted,
  });
  report(`${processes} processes × ${puts} puts, ${seconds} s`, [
    row('kill -9 in the middle', result.kills, kills),
    row('acknowledged as stored', result.acknowledged, processes * puts),
    row('acknowledged and lost', result.lost, 0),
    row('corrupt shards', result.corrupt, 0),
  ]);
});
