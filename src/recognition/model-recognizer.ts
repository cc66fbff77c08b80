/** The last way to understand a sentence, where one is configured: a model. */
import type { KnownEntity, Recognition } from '../domain/recognition.js';

export interface ModelRecognizer {
  /** Undefined when the model does not know either. Rejects with the signal's reason once that is aborted. */
  recognise(
    request: string,
    known: readonly KnownEntity[],
    signal: AbortSignal | undefined,
  ): Promise<Recognition | undefined>;
}
