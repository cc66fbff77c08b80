import { AbortError, CancelledError, ModelError, type ModelFault, messageOf } from '../domain/errors.js';
import type { Outcome } from '../domain/outcome.js';
import { RulesDeclined } from './rules-work.js';
import type { RunEvents } from './run-events.js';
import { StoppedByPerson } from './stopped.js';

/** Faults of an answer, or of our own budget: a model was there. All others mean that none could be reached. */
const ANSWERED: ReadonlySet<ModelFault> = new Set([
  'refusal',
  'content-filter',
  'length',
  'endless',
  'mismatch',
  'budget',
]);

/** What a thrown error means for the person: cancelled, or failed at a stage with what was kept and what to do next. */
export function outcomeOf(error: unknown, events: RunEvents, signal: AbortSignal): Outcome {
  const kept = events.written
    ? 'the new version is written and verified; only starting it did not work'
    : 'the managed folder is as it was';
  const { task, stopped } = events.failures;
  if (error instanceof StoppedByPerson) return { kind: 'cancelled', kept, nextSteps: error.nextSteps };
  if (error instanceof CancelledError || signal.aborted) return { kind: 'cancelled', kept };
  if (error instanceof RulesDeclined)
    return {
      kind: 'needs-answer',
      question: {
        text: `A model wrote rules for ${error.entity}, and somebody has to accept them: in the chat, or with --yes. Nothing was written.`,
        readings: [],
      },
    };
  return {
    kind: 'failed',
    stage: events.current,
    reason: messageOf(error),
    kept: stopped.length > 0 ? `${kept}; stopped because of it: ${stopped.join(', ')}` : kept,
    ...(task === undefined ? {} : { task, stopped }),
    nextSteps:
      error instanceof AbortError ? error.nextSteps : ['bae doctor checks this machine; BAE_DEBUG=1 prints more'],
    ...(error instanceof ModelError && !ANSWERED.has(error.fault) ? { modelUnavailable: true } : {}),
  };
}

/** A run with artifacts that were accepted although they were rejected is never shown as a success. */
export const forcedOutcome = (outcome: Outcome, forced: readonly string[]): Outcome =>
  outcome.kind === 'succeeded' && forced.length > 0 ? { ...outcome, kind: 'forced', artifacts: forced } : outcome;
