/** What each stage of the pipeline takes in a warm process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from '../../bin/settings.js';
import { openServices } from '../../bin/wire.js';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { EventOf, RunEvent } from '../../src/domain/event.js';
import { type Measurement, quantile, repeat, timed } from './measure.js';

const SENTENCE = 'create a student management system with name, unique email, birth date and gpa between 0 and 4';

export async function pipeline(): Promise<Measurement[]> {
  const root = mkdtempSync(join(tmpdir(), 'bae-bench-'));
  const settings = readSettings({});
  const services = openServices(settings, console.error);
  const kernel = await services.kernel();
  const recognizer = await services.recognizer({ offline: true });
  const seen: RunEvent[] = [];
  const build = async (dir: string, request: string): Promise<void> => {
    const outcome = await kernel.run(
      { request, dir, port: 0, verify: false, start: false },
      SAFE_DECISIONS,
      (event) => void seen.push(event),
      new AbortController().signal,
    );
    if (outcome.kind !== 'succeeded') throw new Error(`${request}: ${JSON.stringify(outcome)}`);
  };
  try {
    let folder = 0;
    const files = await repeat(20, () => timed(() => build(join(root, `warm-${folder++}`), SENTENCE)), 3);
    const ofType = <T extends RunEvent['type']>(type: T) =>
      seen.filter((event): event is EventOf<T> => event.type === type);
    const rendering = perRun(ofType('artifact-generated'));
    const validation = ofType('artifact-validated')
      .slice(-200)
      .map(({ ms }) => ms);
    // New words each time, so that no cache answers.
    let word = 0;
    const grammar = await repeat(
      100,
      () =>
        timed(() =>
          recognizer.recognise(`create a thing${word++} with name, unique email and amount between 0 and ${word}`, []),
        ),
      5,
    );
    const grown = join(root, 'grown');
    const growth: number[] = [];
    for (let i = 1; i <= 50; i += 1)
      growth.push(await timed(() => build(grown, `create a ${nth(i)} with name, unique code and amount`)));
    const early = quantile(growth.slice(1, 6), 0.5);
    const late = quantile(growth.slice(-5), 0.5);
    return [
      { name: 'grammar, a new sentence', unit: 'ms', samples: grammar, figure: 'p95', budget: 15 },
      {
        name: 'rendering all artifacts of a new system',
        unit: 'ms',
        samples: rendering.slice(3),
        figure: 'median',
        budget: 15,
      },
      { name: 'validation of an artifact', unit: 'ms', samples: validation, figure: 'p95', budget: 10 },
      {
        name: 'sentence → files, warm',
        unit: 'ms',
        samples: files,
        figure: 'median',
        budget: 150,
        beside: 'a plain template writer 140 ms, Nest stubs 2,250 ms, JHipster server 8,000 ms (published)',
      },
      { name: 'entity 50 against entity 2 to 6', unit: '×', samples: [late / early], figure: 'median', budget: 1.2 },
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function perRun(events: readonly EventOf<'artifact-generated'>[]): number[] {
  const sums = new Map<string, number>();
  for (const { runId, ms } of events) sums.set(runId, (sums.get(runId) ?? 0) + ms);
  return [...sums.values()];
}

const NOUNS = (
  'student course teacher book author invoice customer order product supplier room booking member trainer ticket event ' +
  'venue sponsor donor volunteer parcel driver vehicle garage patient doctor nurse ward recipe ingredient league player ' +
  'coach referee museum exhibit ship harbour planet comet lamp chair carpet bridge river mountain village station airport ' +
  'engine'
).split(' ');

/** A noun of its own for each entity. */
const nth = (i: number): string => NOUNS[i - 1] ?? '';
