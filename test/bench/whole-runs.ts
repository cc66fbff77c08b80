/** Whole runs of the executable, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Measurement, repeat, timed } from './measure.js';

const BAE = new URL('../../dist/bin/bae.js', import.meta.url).pathname;
const SENTENCE = 'create a student management system with name, unique email, birth date and gpa between 0 and 4';

export async function wholeRuns(): Promise<Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'bae-bench-'));
  let folder = 0;
  const bae = (...args: string[]) =>
    timed(() => {
      const run = spawnSync(process.execPath, [BAE, ...args], { encoding: 'utf8' });
      if (run.status !== 0) throw new Error(`bae ${args.join(' ')}: ${run.stdout}${run.stderr}`);
    });
  const inNewFolder =
    (...flags: string[]) =>
    () =>
      bae('run', SENTENCE, '--dir', join(root, `new-${folder++}`), ...flags);
  const stopAll = () => {
    for (let i = 0; i < folder; i += 1) spawnSync(process.execPath, [BAE, 'stop', '--dir', join(root, `new-${i}`)]);
  };
  try {
    const cold = await repeat(7, inNewFolder('--no-verify', '--no-start'), 1);
    const verified = await repeat(4, inNewFolder('--no-start'), 1);
    const running = await repeat(4, inNewFolder(), 1);
    const served = join(root, `new-${folder - 1}`);
    const started = await repeat(4, async () => {
      spawnSync(process.execPath, [BAE, 'stop', '--dir', served]);
      return bae('start', '--dir', served);
    });
    return [
      { name: 'sentence → files, cold process', unit: 'ms', samples: cold, figure: 'median', budget: 1000 },
      { name: 'sentence → verified, new folder', unit: 'ms', samples: verified, figure: 'median', budget: 4000 },
      {
        name: 'sentence → verified and running, new folder',
        unit: 'ms',
        samples: running,
        figure: 'median',
        budget: 5000,
        beside: 'BAES 35,000 ms a step (public benchmark, median of 100 runs)',
      },
      { name: 'bae start, existing folder', unit: 'ms', samples: started, figure: 'median', budget: 2000 },
    ];
  } finally {
    stopAll();
    rmSync(root, { recursive: true, force: true });
  }
}
