/** Numbers from repeated runs, and the table that shows them beside their budgets. */

export interface Measurement {
  readonly name: string;
  /** Empty for a plain count. */
  readonly unit: 'ms' | 'MB' | '%' | '×' | '/s' | '';
  readonly samples: readonly number[];
  /** Which figure the budget is about. */
  readonly figure: keyof typeof QUANTILES;
  /** The most it may be; absent where it only stands for comparison. */
  readonly budget?: number;
  /** What a peer or a predecessor needs, with its source, or what the figure means. */
  readonly beside?: string;
}

/** A group of figures that are measured together. */
export interface Suite {
  readonly name: string;
  run(): Promise<readonly Measurement[]>;
}

const QUANTILES = { median: 0.5, p95: 0.95, p99: 0.99, max: 1 } as const;

/** How often to measure: `usual`, or fewer times where BENCH_N says so, to see that everything runs. */
export function times(usual: number): number {
  const most = Number(process.env.BENCH_N);
  return most > 0 ? Math.min(usual, most) : usual;
}

/** Results of `sample`, as many as `usual` (see `times`), after `warmUp` results that are thrown away. */
export async function repeat(
  usual: number,
  sample: () => number | Promise<number>,
  warmUp = 0,
): Promise<readonly number[]> {
  const samples: number[] = [];
  const before = times(warmUp);
  for (let i = 0; i < before + times(usual); i += 1) {
    const value = await sample();
    if (i >= before) samples.push(value);
  }
  return samples;
}

/** Results of two ways to do the same, in turns, so that what else the machine does hits both. */
export async function inTurns(
  usual: number,
  ours: () => number | Promise<number>,
  peer: () => number | Promise<number>,
  warmUp = 0,
): Promise<{ readonly ours: readonly number[]; readonly peer: readonly number[]; readonly ratios: readonly number[] }> {
  const pairs: [ours: number, peer: number][] = [];
  const before = times(warmUp);
  for (let i = 0; i < before + times(usual); i += 1) {
    const pair: [number, number] = [await ours(), await peer()];
    if (i >= before) pairs.push(pair);
  }
  return {
    ours: pairs.map(([one]) => one),
    peer: pairs.map(([, other]) => other),
    ratios: pairs.map(([one, other]) => one / other),
  };
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Nearest-rank quantile; `q` from 0 to 1. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

export const figureOf = (one: Measurement): number => quantile(one.samples, QUANTILES[one.figure]);

/** Undefined where there is no budget. A figure without samples keeps none. */
export const isWithin = (one: Measurement): boolean | undefined =>
  one.budget === undefined ? undefined : figureOf(one) <= one.budget;

/** Three digits that count. */
const round = (value: number): string =>
  value === 0 || value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2);

/** Aligned lines: name, median, p95, n, budget, verdict, and what stands beside it. */
export function table(measurements: readonly Measurement[]): string[] {
  const rows = measurements.map((one) => {
    const within = isWithin(one);
    return [
      one.name,
      `${round(quantile(one.samples, 0.5))} ${one.unit}`,
      `${round(quantile(one.samples, 0.95))} ${one.unit}`,
      String(one.samples.length),
      one.budget === undefined ? '–' : `${one.figure} ≤ ${one.budget} ${one.unit}`,
      within === undefined ? '' : within ? 'ok' : `OVER ${round(figureOf(one))}`,
      one.beside ?? '',
    ];
  });
  const all = [['figure', 'median', 'p95', 'n', 'budget', '', 'beside'], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
