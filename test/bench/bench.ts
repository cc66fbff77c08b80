/** `npm run bench [-- --json FILE]`: every figure that has a budget, in one table. */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { keystrokes } from './keystroke.js';
import { figureOf, type Measurement, table } from './measure.js';
import { pipeline } from './pipeline.js';
import { startup } from './startup.js';
import { wholeRuns } from './whole-runs.js';

const measurements: Measurement[] = [];
for (const suite of [startup, keystrokes, pipeline, wholeRuns]) measurements.push(...(await suite()));

console.log(`Node ${process.versions.node}, ${process.platform}, ${availableParallelism()} cores\n`);
for (const line of table(measurements)) console.log(line);
const over = measurements.filter((one) => one.budget !== undefined && figureOf(one) > one.budget);
console.log(`\n${over.length === 0 ? 'all within budget' : `over budget: ${over.map(({ name }) => name).join(', ')}`}`);

const jsonAt = process.argv.indexOf('--json');
const jsonFile = process.argv[jsonAt + 1];
if (jsonAt > 0 && jsonFile) writeFileSync(jsonFile, `${JSON.stringify(measurements, undefined, 2)}\n`);
