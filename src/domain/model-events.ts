/** A model call as the events of its run tell it. */
import type { Emit, EventBody } from './event.js';
import type { Recognised } from './recognition.js';

type ModelCallFacts = NonNullable<Recognised['modelCall']>;

/** The fact of a call that has come to its end. */
export function modelCalled(
  purpose: string,
  { model, usage, ms, cost }: ModelCallFacts,
): Extract<EventBody, { type: 'model-called' }> {
  return {
    type: 'model-called',
    purpose,
    model,
    tokensIn: usage.input,
    tokensOut: usage.output,
    tokensCached: usage.cached,
    estimated: usage.estimated,
    ms,
    ...(cost === undefined ? {} : { cost }),
  };
}

/** Who listens to a model call for a run. */
export const tellingOf = (purpose: string, runId: string, emit: Emit) => ({
  runId,
  onAsked: ({ streamed }: { readonly streamed: boolean }): void => emit({ type: 'model-asked', purpose, streamed }),
  onText: (text: string): void => emit({ type: 'model-text', purpose, text }),
  onRetry: (retry: { readonly reason: string; readonly attempt: number; readonly waitMs: number }): void =>
    emit({ type: 'model-retried', purpose, ...retry }),
});
