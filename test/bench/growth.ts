/** What the first, the tenth and the fiftieth entity of a system cost: nothing may grow with the system. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inTurns, type Measurement, repeat, type Suite, timed } from './measure.js';
import { inTemporaryFolder } from './surroundings.js';
import { warmKernel } from './warm-kernel.js';

const NOUNS = (
  'student course teacher book author invoice customer order product supplier room booking member trainer ticket event ' +
  'venue sponsor donor volunteer parcel driver vehicle garage patient doctor nurse ward recipe ingredient league player ' +
  'coach referee museum exhibit ship harbour planet comet lamp chair carpet bridge river mountain village station airport ' +
  'engine'
).split(' ');
const MEASURED = [1, 10, NOUNS.length];

export const growth: Suite = { name: 'growth', run: () => inTemporaryFolder(measured) };

async function measured(root: string): Promise<Measurement[]> {
  const kernel = await warmKernel();
  const sentence = (entity: number): string => `create a ${NOUNS[entity - 1]} with name, unique code and amount`;
  const before = (entity: number): string => join(root, `before-${entity}`);
  const grown = join(root, 'grown');
  for (const [index] of NOUNS.entries()) {
    if (MEASURED.includes(index + 1) && index > 0) cpSync(grown, before(index + 1), { recursive: true });
    await kernel.build(grown, sentence(index + 1));
  }

  let copies = 0;
  /** Milliseconds of an entity, in a copy of the system as it was before it. */
  const cost = async (entity: number, verify: boolean): Promise<number> => {
    copies += 1;
    const dir = join(root, `copy-${copies}`);
    if (entity > 1) cpSync(before(entity), dir, { recursive: true });
    return timed(() => kernel.build(dir, sentence(entity), { verify }));
  };
  const [first = 1, tenth = 1, last = 1] = MEASURED;
  const files = await inTurns(
    9,
    () => cost(last, false),
    () => cost(first, false),
    1,
  );
  const verified = await inTurns(
    5,
    () => cost(last, true),
    () => cost(first, true),
    1,
  );
  const tenths = [await repeat(9, () => cost(tenth, false), 1), await repeat(3, () => cost(tenth, true))];
  return [
    { name: `entity ${first} → files, warm`, unit: 'ms', samples: files.peer, figure: 'median' },
    { name: `entity ${tenth} → files, warm`, unit: 'ms', samples: tenths[0] ?? [], figure: 'median' },
    { name: `entity ${last} → files, warm`, unit: 'ms', samples: files.ours, figure: 'median' },
    {
      name: `  entity ${last} against entity ${first}, files`,
      unit: '×',
      samples: files.ratios,
      figure: 'median',
      budget: 1.2,
    },
    { name: `entity ${first} → verified`, unit: 'ms', samples: verified.peer, figure: 'median' },
    { name: `entity ${tenth} → verified`, unit: 'ms', samples: tenths[1] ?? [], figure: 'median' },
    { name: `entity ${last} → verified`, unit: 'ms', samples: verified.ours, figure: 'median' },
    {
      name: `  entity ${last} against entity ${first}, verified`,
      unit: '×',
      samples: verified.ratios,
      figure: 'median',
      budget: 1.2,
    },
  ];
}
