/**
 * `npm run bench`: every figure that has a budget, in one table, and peers measured in the same run.
 *   npm run bench -- --only api        suites whose name has "api" in it; several are told apart by commas
 *   npm run bench -- --json FILE       all figures and their samples too
 *   BENCH_N=3 npm run bench            everything a few times only: does it run?
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { api } from './api/api.js';
import { disk } from './cache/disk-hits.js';
import { memory } from './cache/memory-hits.js';
import { cancel } from './cancel.js';
import { concurrency } from './concurrency.js';
import { grammar } from './grammar.js';
import { growth } from './growth.js';
import { keystrokes } from './keystroke.js';
import { figureOf, isWithin, type Measurement, quantile, type Suite, table } from './measure.js';
import { pipeline } from './pipeline.js';
import { rendering } from './rendering.js';
import { startup } from './startup.js';
import { inTemporaryFolder, stateIn } from './surroundings.js';
import { validation } from './validation.js';
import { wholeRuns } from './whole-runs.js';

const SUITES: readonly Suite[] = [
  startup,
  keystrokes,
  memory,
  disk,
  grammar,
  rendering,
  validation,
  pipeline,
  wholeRuns,
  growth,
  cancel,
  concurrency,
  api,
];
/** Another program that wants a core then makes times longer than they are. */
const BUSY = 1.5;

const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } });
const wanted = values.only?.split(',') ?? [''];
const chosen = SUITES.filter(({ name }) => wanted.some((part) => name.includes(part)));
if (chosen.length === 0) throw new Error(`--only takes one of ${SUITES.map(({ name }) => name).join(', ')}`);

const loadAtStart = loadavg()[0] ?? 0;
const startedAt = performance.now();
const measurements = await inTemporaryFolder(async (folder) => {
  Object.assign(process.env, stateIn(folder), { API_PORT: '20100' });
  const all: Measurement[] = [];
  for (const suite of chosen) {
    process.stderr.write(`${suite.name} … `);
    const suiteStartedAt = performance.now();
    all.push(...(await suite.run()));
    process.stderr.write(`${((performance.now() - suiteStartedAt) / 1000).toFixed(0)} s\n`);
  }
  return all;
});
const loadAtEnd = loadavg()[0] ?? 0;
const trustworthy = loadAtStart <= BUSY && process.env.BENCH_N === undefined;

const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(`\n${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${process.platform},`);
console.log(
  `${availableParallelism()} cores, load ${loadAtStart.toFixed(2)} → ${loadAtEnd.toFixed(2)}, ${seconds} s\n`,
);
for (const line of table(measurements)) console.log(line);
const over = measurements.filter((one) => isWithin(one) === false);
console.log(`\n${over.length === 0 ? 'all within budget' : `over budget: ${over.map(({ name }) => name).join(', ')}`}`);
if (!trustworthy)
  console.log(
    process.env.BENCH_N === undefined
      ? `NOT TRUSTWORTHY: the machine was busy (load ${loadAtStart.toFixed(2)} at the start, more than ${BUSY})`
      : `NOT TRUSTWORTHY: measured a few times only (BENCH_N=${process.env.BENCH_N})`,
  );

if (values.json !== undefined) {
  const rows = measurements.map((one) => ({
    name: one.name,
    unit: one.unit,
    median: quantile(one.samples, 0.5),
    p95: quantile(one.samples, 0.95),
    n: one.samples.length,
    ...(one.budget === undefined
      ? {}
      : { budget: one.budget, of: one.figure, figure: figureOf(one), ok: isWithin(one) }),
    ...(one.beside === undefined ? {} : { beside: one.beside }),
    samples: one.samples,
  }));
  const machine = { at: new Date().toISOString(), node: process.versions.node, cores: availableParallelism() };
  const report = { ...machine, loadAtStart, loadAtEnd, trustworthy, measurements: rows };
  writeFileSync(values.json, `${JSON.stringify(report, undefined, 2)}\n`);
}
