/** Numbers from repeated runs, and the table that shows them beside their budgets. */

export interface Measurement {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | '%' | '×';
  readonly samples: readonly number[];
  /** Which figure the budget is about. */
  readonly figure: 'median' | 'p95' | 'p99';
  readonly budget?: number;
  /** What a peer or a predecessor needs, with its source. */
  readonly beside?: string;
}

/** `times` results of `sample`, after `warmUp` results that are thrown away. */
export async function repeat(
  times: number,
  sample: () => number | Promise<number>,
  warmUp = 0,
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let i = 0; i < warmUp + times; i += 1) {
    const value = await sample();
    if (i >= warmUp) samples.push(value);
  }
  return samples;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Nearest-rank quantile; `q` from 0 to 1. */
export function quantile(samples: readonly number[], q: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

const QUANTILES = { median: 0.5, p95: 0.95, p99: 0.99 } as const;

export const figureOf = (one: Measurement): number => quantile(one.samples, QUANTILES[one.figure]);

const round = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3);

/** Aligned lines: name, median, p95, n, budget, verdict, and what stands beside it. */
export function table(measurements: readonly Measurement[]): string[] {
  const rows = measurements.map((one) => {
    const verdict = one.budget === undefined ? '' : figureOf(one) <= one.budget ? 'ok' : 'OVER';
    return [
      one.name,
      `${round(quantile(one.samples, 0.5))} ${one.unit}`,
      `${round(quantile(one.samples, 0.95))} ${one.unit}`,
      String(one.samples.length),
      one.budget === undefined ? '–' : `${one.figure} ≤ ${one.budget} ${one.unit}`,
      verdict,
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
