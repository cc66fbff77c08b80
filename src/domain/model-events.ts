/** A model call as the events of its run tell it. */
import type { Emit, EventBody } from './event.js';

type Called = Extract<EventBody, { type: 'model-called' }>;

/** What is written down of a call, of which an event holds a part. */
interface CallFigures extends Omit<Called, 'type' | 'failed'> {
  readonly outcome: string;
}

/** Who listens to a model call for a run. */
export const tellingOf = (purpose: string, runId: string, emit: Emit) => ({
  runId,
  onAsked: ({ streamed }: { readonly streamed: boolean }): void => emit({ type: 'model-asked', purpose, streamed }),
  onText: (text: string): void => emit({ type: 'model-text', purpose, text }),
  onRetry: (retry: { readonly reason: string; readonly attempt: number; readonly waitMs: number }): void =>
    emit({ type: 'model-retried', purpose, ...retry }),
  onCalled: (call: CallFigures): void => emit(calledEvent(call)),
});

const calledEvent = ({
  outcome,
  model,
  tokensIn,
  tokensOut,
  tokensCached,
  estimated,
  ms,
  cost,
  purpose,
}: CallFigures): Called => ({
  type: 'model-called',
  purpose,
  model,
  tokensIn,
  tokensOut,
  tokensCached,
  estimated,
  ms,
  ...(cost === undefined ? {} : { cost }),
  ...(outcome === 'succeeded' ? {} : { failed: true }),
});
