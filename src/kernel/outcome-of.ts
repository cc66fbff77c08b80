import { AbortError, CancelledError, messageOf } from '../domain/errors.js';
import type { Outcome } from '../domain/outcome.js';
import type { RunEvents } from './run-events.js';

/** What a thrown error means for the person: cancelled, or failed at a stage with what was kept and what to do next. */
export function outcomeOf(error: unknown, events: RunEvents, signal: AbortSignal): Outcome {
  const kept = events.written
    ? 'the new version is written and verified; only starting it did not work'
    : 'the managed folder is as it was';
  if (error instanceof CancelledError || signal.aborted) return { kind: 'cancelled', kept };
  return {
    kind: 'failed',
    stage: events.current,
    reason: messageOf(error),
    kept,
    nextSteps:
      error instanceof AbortError ? error.nextSteps : ['bae doctor checks this machine; BAE_DEBUG=1 prints more'],
  };
}
