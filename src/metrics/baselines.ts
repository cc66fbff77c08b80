/** What a request cost before bae; always shown with its label, because it was measured elsewhere. */
export interface Baseline {
  readonly id: 'announced' | 'benchmark';
  readonly label: string;
  /** Where the figure comes from. */
  readonly source: string;
  readonly tokens: number;
  readonly seconds: number;
}

/** Per request. */
export const BASELINES: readonly Baseline[] = [
  {
    id: 'announced',
    label: 'BAES, as announced',
    source: 'BAES performance specification, December 2025: one entity',
    tokens: 8000,
    seconds: 40,
  },
  {
    id: 'benchmark',
    label: 'BAES, as benchmarked',
    source: 'public six-step school benchmark, 2025, gpt-4o-mini, median of 100 runs (44,199 tokens, 210 s), per step',
    tokens: 7366,
    seconds: 35,
  },
];
