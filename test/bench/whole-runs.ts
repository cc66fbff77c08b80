/** Whole runs of the executable, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type Measurement, repeat, type Suite, timed } from './measure.js';
import { BAE, inTemporaryFolder, SENTENCE, stateIn } from './surroundings.js';

export const wholeRuns: Suite = { name: 'whole-runs', run: () => inTemporaryFolder(measured) };

async function measured(root: string): Promise<Measurement[]> {
  let folder = 0;
  const bae = (env: Readonly<Record<string, string>>, ...args: string[]) =>
    timed(() => {
      const run = spawnSync(process.execPath, [BAE, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
      if (run.status !== 0) throw new Error(`bae ${args.join(' ')}: ${run.stdout}${run.stderr}`);
    });
  const known = stateIn(join(root, 'known'));
  /** A managed folder that is new; the sentence is new to the cache too, or not. */
  const run =
    (sentence: 'new' | 'known', ...flags: string[]) =>
    () => {
      folder += 1;
      const state = sentence === 'known' ? known : stateIn(join(root, `state-${folder}`));
      return bae(state, 'run', SENTENCE, '--dir', join(root, `new-${folder}`), ...flags);
    };
  const served: string[] = [];
  try {
    const cold = await repeat(7, run('new', '--no-verify', '--no-start'), 1);
    const again = await repeat(7, run('known', '--no-verify', '--no-start'), 1);
    const verified = await repeat(4, run('new', '--no-start'), 1);
    const running = await repeat(4, async () => {
      const ms = await run('new')();
      served.push(join(root, `new-${folder}`));
      return ms;
    });
    const last = served.at(-1) ?? '';
    const started = await repeat(4, async () => {
      await bae({}, 'stop', '--dir', last);
      return bae({}, 'start', '--dir', last);
    });
    const first = 'BAES 35,000 ms a step (public benchmark, median of 100 runs)';
    return [
      { name: 'sentence → files, cold process', unit: 'ms', samples: cold, figure: 'median', budget: 1_000 },
      { name: '  a sentence that the cache knows', unit: 'ms', samples: again, figure: 'median', budget: 1_000 },
      { name: 'sentence → verified, new folder', unit: 'ms', samples: verified, figure: 'median', budget: 4_000 },
      {
        name: 'sentence → verified and running, new folder',
        unit: 'ms',
        samples: running,
        figure: 'median',
        budget: 5_000,
        beside: first,
      },
      { name: 'bae start, existing folder', unit: 'ms', samples: started, figure: 'median', budget: 2_000 },
    ];
  } finally {
    for (const dir of served) await bae({}, 'stop', '--dir', dir);
  }
}
