/** How likely it is that an answer is right: signals of doubt, weighed as labelled requests have shown. */
import type { Doubt, Evidence } from './confidence-evidence.js';
import { SIGNALS } from './confidence-signals.js';
import { SIGNAL_WEIGHTS, WEIGHTS } from './confidence-weights.js';

export interface Judgement {
  /** 0 to 1: the share of such answers that are right. */
  readonly confidence: number;
  /** The heaviest first. */
  readonly doubts: readonly string[];
}

/** Nothing is ever more certain than this. */
const MOST = 0.98;
/** A share of words or a guess below this counts as this. */
const LEAST = 0.05;

/** What each signal sees; those that see nothing are left out. */
export function doubtsIn(evidence: Evidence): readonly (readonly [name: string, doubt: Doubt])[] {
  // Rules are shown and handed on; what the words of a rule come to is not judged here.
  if (evidence.found.rules.length > 0) return [];
  return Object.entries(SIGNALS).flatMap(([name, signal]) => {
    const doubt = signal(evidence);
    return doubt ? [[name, doubt] as const] : [];
  });
}

/** Logarithms, so that shares multiply: the words not explained, and what had to be guessed. */
export const unexplainedIn = ({ reading }: Evidence): number => -Math.log(Math.max(LEAST, reading.explained));
export const guessedIn = ({ found }: Evidence): number => -Math.log(Math.max(LEAST, found.doubt));

export function judge(evidence: Evidence): Judgement {
  const weighed = doubtsIn(evidence)
    .map(([name, { reason, amount }]) => ({ reason, weight: (SIGNAL_WEIGHTS[name] ?? 0) * amount }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const odds =
    WEIGHTS.bias -
    WEIGHTS.share * unexplainedIn(evidence) -
    WEIGHTS.guess * guessedIn(evidence) -
    weighed.reduce((sum, { weight }) => sum + weight, 0);
  const likely = 1 / (1 + Math.exp(-odds));
  return { confidence: Math.round(Math.min(MOST, likely) * 1000) / 1000, doubts: weighed.map(({ reason }) => reason) };
}
