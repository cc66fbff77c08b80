/** A sentence to files in a warm process, and what its review takes. */
import { join } from 'node:path';
import type { RunEvent } from '../../src/domain/event.js';
import { type Measurement, repeat, type Suite, timed } from './measure.js';
import { inTemporaryFolder, SENTENCE } from './surroundings.js';
import { warmKernel } from './warm-kernel.js';

export const pipeline: Suite = { name: 'pipeline', run: () => inTemporaryFolder(measured) };

async function measured(root: string): Promise<Measurement[]> {
  const kernel = await warmKernel();
  const seen: RunEvent[] = [];
  let folder = 0;
  const files = await repeat(
    20,
    () =>
      timed(async () => {
        seen.push(...(await kernel.build(join(root, `warm-${folder++}`), SENTENCE)));
      }),
    3,
  );
  // A remembered verdict takes no time: only what was judged counts.
  const reviews = seen.flatMap((event) => (event.type === 'artifact-validated' && event.ms > 0 ? [event.ms] : []));
  const perRun = reviews.length / folder;
  return [
    {
      name: 'validation of an artifact',
      unit: 'ms',
      // The first runs pay for what is compiled on the way.
      samples: reviews.slice(-files.length * perRun),
      figure: 'p95',
      budget: 10,
    },
    {
      name: 'sentence → files, warm',
      unit: 'ms',
      samples: files,
      figure: 'median',
      budget: 150,
      beside: 'a plain template writer 140 ms, Nest stubs 2,250 ms, JHipster server 8,000 ms (published)',
    },
  ];
}
