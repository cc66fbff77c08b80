/** The last way to understand a sentence, where one is configured: a model. Its answer is held against the domain. */
import { CONFIDENCE_THRESHOLD, type KnownEntity, type Recognition } from '../../domain/recognition.js';
import type { LlmClient, LlmListener } from '../../ports.js';
import { recognitionPrompt } from './recognition-prompt.js';
import { recognitionFrom } from './recognition-reply.js';

export interface ModelAnswer {
  /** Undefined when the model does not know either, or its answer cannot be used. */
  readonly recognition: Recognition | undefined;
}

export interface ModelRecognizer {
  /** Rejects with a ModelError where no answer comes, and with the signal's reason once that is aborted. */
  recognise(
    request: string,
    known: readonly KnownEntity[],
    signal: AbortSignal,
    listener?: LlmListener,
  ): Promise<ModelAnswer>;
}

export class LlmRecognizer implements ModelRecognizer {
  readonly #client: LlmClient;

  constructor(client: LlmClient) {
    this.#client = client;
  }

  async recognise(
    request: string,
    known: readonly KnownEntity[],
    signal: AbortSignal,
    listener: LlmListener = {},
  ): Promise<ModelAnswer> {
    const prompt = recognitionPrompt(request, known);
    const { text, usage } = await this.#client.complete({ ...prompt, ...listener }, signal);
    const recognition = recognitionFrom(text, known, usage.input + usage.output);
    const clear = recognition && recognition.confidence >= CONFIDENCE_THRESHOLD;
    return { recognition: clear ? recognition : undefined };
  }
}
