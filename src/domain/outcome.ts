/** How a run ended; the type makes "forced" impossible to show as success. */
import type { Question } from './recognition.js';

export type StageName = 'recognise' | 'interpret' | 'plan' | 'generate' | 'validate' | 'repair' | 'integrate' | 'serve';

export const STAGES: readonly StageName[] = [
  'recognise',
  'interpret',
  'plan',
  'generate',
  'validate',
  'repair',
  'integrate',
  'serve',
];

export type Outcome =
  | { readonly kind: 'succeeded'; readonly summary: string; readonly url?: string }
  | { readonly kind: 'forced'; readonly summary: string; readonly artifacts: readonly string[]; readonly url?: string }
  | {
      readonly kind: 'failed';
      readonly stage: StageName;
      readonly reason: string;
      /** What was kept: "managed_system is as it was". */
      readonly kept: string;
      readonly nextSteps: readonly string[];
      /** The task that failed, and those under way that were stopped because of it; by their labels. */
      readonly task?: string;
      readonly stopped?: readonly string[];
      /** Set where a model was needed and none answered (exit code 69). */
      readonly modelUnavailable?: boolean;
    }
  | { readonly kind: 'needs-answer'; readonly question: Question }
  /** `nextSteps` where a person ended it on a card. */
  | { readonly kind: 'cancelled'; readonly kept: string; readonly nextSteps?: readonly string[] };

/** Exit codes of the command line (sysexits.h for 69 and 78). */
export const EXIT = {
  succeeded: 0,
  failed: 1,
  usage: 2,
  needsAnswer: 3,
  forced: 4,
  modelUnavailable: 69,
  configuration: 78,
  interrupted: 130,
} as const;

export function exitCodeOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'succeeded':
      return EXIT.succeeded;
    case 'forced':
      return EXIT.forced;
    case 'failed':
      return outcome.modelUnavailable === true ? EXIT.modelUnavailable : EXIT.failed;
    case 'needs-answer':
      return EXIT.needsAnswer;
    case 'cancelled':
      return EXIT.interrupted;
  }
}
