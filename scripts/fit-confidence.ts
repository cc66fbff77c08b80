// Fits the weights of confidence to labelled requests, as the grammar of the day read each when it was first met.
//   node --import tsx scripts/fit-confidence.ts          the table of signals, and reliability on requests not used for the fit
//   node --import tsx scripts/fit-confidence.ts --write  the same, and src/recognition/resolve/confidence-weights.ts anew
import { readFileSync, writeFileSync } from 'node:fs';
import type { Recognition } from '../src/domain/recognition.js';
import { loadGrammar } from '../src/recognition/grammar/grammar.js';
import type { SentenceReading } from '../src/recognition/reading.js';
import { doubtsIn, guessedIn, unexplainedIn } from '../src/recognition/resolve/confidence.js';
import { SIGNALS } from '../src/recognition/resolve/confidence-signals.js';
import { evidenceOf } from '../src/recognition/resolve/resolve.js';
import { faults, type Item, load } from '../test/recognition/support/score.js';

const SETS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const NAMES = ['share', 'guess', ...Object.keys(SIGNALS)];
/** Where weights are drawn to while little is known of them, and how strongly. */
const PRIOR = 2.4;
const PULL = 0.6;
const THRESHOLD = 0.7;

interface Row {
  readonly set: string;
  readonly amounts: readonly number[];
  readonly right: boolean;
}

function rowOf(item: Item, set: string, reading: SentenceReading): Row[] {
  const evidence = evidenceOf(reading, item.context, item.request);
  // Rules are handed on to a model: only what templates would do can be wrong and acted upon.
  if (!evidence || evidence.found.rules.length > 0) return [];
  const { intent, entities, rename } = evidence.told;
  const answer: Recognition = {
    intent,
    entities,
    ...(rename && { rename }),
    path: 'template',
    customReasons: [],
    confidence: 1,
    language: reading.language,
    tokens: 0,
  };
  const doubts = new Map(doubtsIn(evidence));
  const amounts = [
    unexplainedIn(evidence),
    guessedIn(evidence),
    ...Object.keys(SIGNALS).map((name) => doubts.get(name)?.amount ?? 0),
  ];
  return [{ set, amounts, right: faults(item.expect, answer).length === 0 }];
}

/** Logistic regression by gradient descent, weights never below 0. */
function fit(rows: readonly Row[]): { bias: number; weights: number[] } {
  let bias = 2;
  const weights = NAMES.map(() => PRIOR);
  for (let step = 0; step < 6000; step += 1) {
    const slope = weights.map((weight) => PULL * (weight - PRIOR));
    let biasSlope = 0;
    for (const row of rows) {
      const miss = likely(row, bias, weights) - (row.right ? 1 : 0);
      biasSlope += miss;
      for (const [i, amount] of row.amounts.entries()) slope[i] = (slope[i] ?? 0) - miss * amount;
    }
    bias -= 0.01 * biasSlope;
    for (const [i, one] of slope.entries()) weights[i] = Math.max(0, (weights[i] ?? 0) - 0.01 * one);
  }
  return { bias, weights };
}

const likely = (row: Row, bias: number, weights: readonly number[]): number =>
  1 / (1 + Math.exp(-row.amounts.reduce((odds, amount, i) => odds - amount * (weights[i] ?? 0), bias)));

function reliability(title: string, told: readonly { readonly p: number; readonly right: boolean }[]): void {
  console.log(`\n${title}: ${told.length} readings, ${told.filter(({ right }) => !right).length} wrong`);
  for (const [low, high] of [
    [0, 0.3],
    [0.3, 0.5],
    [0.5, 0.7],
    [0.7, 0.85],
    [0.85, 0.95],
    [0.95, 1.01],
  ] as const) {
    const bin = told.filter(({ p }) => p >= low && p < high);
    const right = bin.filter((one) => one.right).length;
    const mean = bin.reduce((sum, { p }) => sum + p, 0) / Math.max(1, bin.length);
    console.log(
      `  ${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}  told ${mean.toFixed(2)}  right ${right}/${bin.length}`,
    );
  }
  const acted = told.filter(({ p }) => p >= THRESHOLD);
  const asked = told.filter(({ p, right }) => p < THRESHOLD && right).length;
  console.log(`  wrong and acted upon ${acted.filter(({ right }) => !right).length}, right but asked ${asked}`);
}

const readings = new Map(
  readFileSync(new URL('../test/recognition/fixtures/first-readings.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { id: string; reading: SentenceReading })
    .map(({ id, reading }) => [id, reading]),
);
const grammar = await loadGrammar();
// Readings of today count only where a signal sees something: they show where it is mistaken, and nothing about how
// often a sentence that was never met is read rightly.
const doubted = ({ amounts }: Row): boolean => amounts.some((amount) => amount > 0);
const rows = SETS.flatMap((set) =>
  load(set).flatMap((item) => {
    const reading = readings.get(item.id);
    return [
      ...(reading ? rowOf(item, set, reading) : []),
      ...rowOf(item, set, grammar.read(item.request)).filter(doubted),
    ];
  }),
);
rows.push(...load('calibration').flatMap((item) => rowOf(item, 'calibration', grammar.read(item.request))));
const { bias, weights } = fit(rows);

console.log('signal                 weight  right wrong');
for (const [i, name] of NAMES.entries()) {
  const seen = rows.filter(({ amounts }) => (amounts[i] ?? 0) > 0);
  const right = seen.filter((row) => row.right).length;
  console.log(
    `${name.padEnd(22)} ${(weights[i] ?? 0).toFixed(2).padStart(6)} ${String(right).padStart(6)} ${String(seen.length - right).padStart(5)}`,
  );
}
const foreign = [...SETS, 'calibration'].flatMap((set) => {
  const model = fit(rows.filter((row) => row.set !== set));
  return rows
    .filter((row) => row.set === set)
    .map((row) => ({ p: likely(row, model.bias, model.weights), right: row.right }));
});
reliability('each set by weights fitted to the others', foreign);
const fresh = load('check').flatMap((item) => rowOf(item, 'check', grammar.read(item.request)));
reliability(
  'the second set of own sentences, never fitted to',
  fresh.map((row) => ({ p: likely(row, bias, weights), right: row.right })),
);

if (process.argv.includes('--write')) {
  const two = (value: number): number => Math.round(value * 100) / 100;
  const kept = NAMES.slice(2).flatMap((name, i) =>
    (weights[i + 2] ?? 0) >= 0.2 ? [`  ${name}: ${two(weights[i + 2] ?? 0)},`] : [],
  );
  writeFileSync(
    new URL('../src/recognition/resolve/confidence-weights.ts', import.meta.url),
    `/** Fitted by scripts/fit-confidence.ts on ${new Date().toISOString().slice(0, 10)} to ${rows.length} readings, ${rows.filter(({ right }) => !right).length} of them wrong. */
export const WEIGHTS = { bias: ${two(bias)}, share: ${two(weights[0] ?? 0)}, guess: ${two(weights[1] ?? 0)} } as const;

/** What each signal takes from the log odds, by its name. */
export const SIGNAL_WEIGHTS: Readonly<Record<string, number>> = {
${kept.join('\n')}
};
`,
  );
}
