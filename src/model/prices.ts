/** What a model call costs, by the price list in prices.json. */
import type { LlmUsage } from '../ports.js';
import list from './prices.json' with { type: 'json' };

interface Price {
  readonly input: number;
  readonly cached: number;
  readonly output: number;
}

const PER = 1_000_000;
const PRICES: ReadonlyMap<string, Price> = new Map(Object.entries(list.models));

/** Day of the list (YYYY-MM-DD) and where it is from: said wherever dollars are shown. */
export const PRICE_LIST = { date: list.date, source: list.source } as const;

export const PRICED_MODELS: readonly string[] = [...PRICES.keys()];

/** Dollars; undefined for a model that the list does not hold. A dated release costs what its model costs. */
export function costOf(
  model: string,
  { input, output, cached }: Pick<LlmUsage, 'input' | 'output' | 'cached'>,
): number | undefined {
  const price = PRICES.get(model) ?? PRICES.get(model.replace(/-\d{4}-\d{2}-\d{2}$/, ''));
  if (!price) return undefined;
  return ((input - cached) * price.input + cached * price.cached + output * price.output) / PER;
}
