/** How the figures of a request were obtained, group by group: said wherever they are shown. */
import { BASELINES } from './baselines.js';
import type { PerformanceFields } from './performance-fields.js';

export type How = 'measured' | 'estimated' | 'scripted' | 'none';

export interface Obtained {
  readonly times: How;
  readonly tokens: How;
  /** Calls counted by the endpoint, times a published price list. */
  readonly cost: How;
  /** A patch's saving is what was not sent: its prompt and size are counted, the call was never made. */
  readonly retryTokensSaved: How;
  readonly standardsTokensSaved: How;
}

export function obtainedOf(metrics: PerformanceFields): Obtained {
  const { llmCallCount, tokensScripted, tokensEstimated, cost, retryTokensSaved } = metrics;
  const tokens: How = tokensScripted ? 'scripted' : tokensEstimated ? 'estimated' : 'measured';
  return {
    times: 'measured',
    // No call, no tokens: that is counted, too.
    tokens: llmCallCount === 0 ? 'measured' : tokens,
    cost: cost === undefined ? 'none' : tokensScripted ? 'scripted' : 'estimated',
    retryTokensSaved: retryTokensSaved > 0 ? 'estimated' : 'none',
    standardsTokensSaved: metrics.standardsType === 'compressed' ? 'measured' : 'none',
  };
}

/** A model of such a name is a script that stands in for one. */
export const isScripted = (model: string): boolean => /\bscripted\b/i.test(model);

/** What the weakest of several figures is. */
export function weakest(hows: readonly How[]): How {
  return (['scripted', 'estimated', 'measured'] as const).find((how) => hows.includes(how)) ?? 'none';
}

/** For people: where each group of figures is from. */
export function legend(requests: readonly PerformanceFields[]): readonly (readonly [string, string])[] {
  const tokens = weakest(requests.map((request) => obtainedOf(request).tokens));
  return [
    ['times', 'measured on this machine; those compared leave out waiting for a person or another run'],
    ['tokens', TOKEN_WORDS[tokens]],
    ['cost', 'tokens times a published price list; only of models that it holds'],
    ['saved by patches', 'estimated: the prompt and reply of the regeneration that was not needed, counted'],
    [
      'saved by waves',
      'estimated: the sum of the tasks’ times less the time in which any ran; tasks that share a core each count its time',
    ],
    ...BASELINES.map(({ label, source }) => [label, `baseline constant: ${source}`] as const),
  ];
}

const TOKEN_WORDS: Readonly<Record<How, string>> = {
  measured: 'measured: as the model endpoint counts them; 0 where no model was called',
  estimated: 'estimated for some calls, because their endpoint does not count them',
  scripted: 'scripted: some answers came from a script and not from a model',
  none: 'none',
};
