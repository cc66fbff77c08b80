/** From a sentence to a recognition: memory → disk → local grammar → model → a question. */
import { throwIfCancelled } from '../domain/errors.js';
import type { KnownEntity, Recognised } from '../domain/recognition.js';
import type { Clock } from '../ports.js';
import type { Grammar } from './grammar/grammar.js';
import { meaningOf } from './meaning.js';
import { keyOf, normalise } from './normalize.js';
import { resolve } from './resolve/resolve.js';

export interface EntityRecognizerOptions {
  readonly clock: Clock;
}

export class EntityRecognizer {
  readonly #options: EntityRecognizerOptions;
  #grammar: Promise<Grammar> | undefined;

  constructor(options: EntityRecognizerOptions) {
    this.#options = options;
  }

  async recognise(request: string, known: readonly KnownEntity[], signal?: AbortSignal): Promise<Recognised> {
    throwIfCancelled(signal);
    const started = this.#options.clock.monotonic();
    const key = keyOf(normalise(request));
    const grammar = await this.#load();
    const reading = grammar.read(request);
    const recognition = resolve(reading, known);
    return { recognition, source: 'grammar', key, meaning: meaningOf(reading), ms: this.#options.clock.monotonic() - started };
  }

  #load(): Promise<Grammar> {
    this.#grammar ??= import('./grammar/grammar.js').then(({ loadGrammar }) => loadGrammar());
    return this.#grammar;
  }
}
