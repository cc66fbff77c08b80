/** A thousand requests at once in one process, measured in a process of its own that may collect garbage when asked. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measurement, Suite } from './measure.js';
import { times } from './measure.js';
import { inTemporaryFolder, stateIn } from './surroundings.js';

const CHILD = fileURLToPath(new URL('concurrent-requests.ts', import.meta.url));
const AT_ONCE = 1_000;

/** What the child prints. */
export interface Burst {
  /** Requests whose answer was missing, another's, or not on the disk afterwards. */
  readonly lost: number;
  readonly heldMb: number;
  readonly peakMb: number;
  readonly ms: number;
}

export const concurrency: Suite = { name: 'concurrency', run: () => inTemporaryFolder(measured) };

async function measured(root: string): Promise<Measurement[]> {
  const requests = times(AT_ONCE);
  const out = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', CHILD, String(requests)], {
    encoding: 'utf8',
    env: { ...process.env, ...stateIn(root) },
  });
  const { lost, heldMb, peakMb, ms }: Burst = JSON.parse(out);
  const name = `${requests.toLocaleString('en')} recognitions at once`;
  return [
    { name: `${name}: lost`, unit: '', samples: [lost], figure: 'max', budget: 0 },
    { name: `${name}: held over idle, at most`, unit: 'MB', samples: [peakMb], figure: 'max', budget: 10 },
    { name: `${name}: held over idle, afterwards`, unit: 'MB', samples: [heldMb], figure: 'max', budget: 10 },
    { name: `${name}: all answered`, unit: 'ms', samples: [ms], figure: 'max' },
  ];
}
