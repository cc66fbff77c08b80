/**
 * From a sentence to a recognition: memory → disk → local grammar → model, where there is one → a question. What is remembered is the reading, which
 * holds whatever exists; `resolve` then says what it means for the entities at hand, which is cheap and needs no grammar.
 */
import { throwIfCancelled } from '../domain/errors.js';
import type { KnownEntity, Recognised } from '../domain/recognition.js';
import type { Clock } from '../ports.js';
import type { RecognitionCache } from './cache/recognition-cache.js';
import type { Grammar } from './grammar/grammar.js';
import { meaningOf } from './meaning.js';
import type { ModelRecognizer } from './model-recognizer.js';
import { keyOf, normalise } from './normalize.js';
import type { SentenceReading } from './reading.js';
import { withNecessity } from './resolve/necessity.js';
import { contextFree, resolve } from './resolve/resolve.js';

export interface EntityRecognizerOptions {
  readonly clock: Clock;
  /** Absent where nothing is to be remembered. */
  readonly cache?: RecognitionCache<SentenceReading>;
  /** Asked only where the grammar is not sure; its answers are not remembered here. */
  readonly model?: ModelRecognizer;
}

export class EntityRecognizer {
  readonly #options: EntityRecognizerOptions;
  #grammar: Promise<Grammar> | undefined;

  constructor(options: EntityRecognizerOptions) {
    this.#options = options;
  }

  /** Rejects with the signal's reason, and for nothing else: a sentence that is not understood is a recognition too. */
  async recognise(request: string, known: readonly KnownEntity[], signal?: AbortSignal): Promise<Recognised> {
    throwIfCancelled(signal);
    const { clock, cache } = this.#options;
    const started = clock.monotonic();
    const hit = await cache?.get(request);
    const reading = hit?.recognition ?? (await this.#read(request));
    const own = withNecessity(resolve(reading, known, request), request, known);
    const asked = own.intent === 'clarify' ? await this.#options.model?.recognise(request, known, signal) : undefined;
    const recognition = asked ?? own;
    const meaning = hit?.meaning ?? meaningOf(reading, request);
    if (!hit && cache) remember(cache, request, reading, meaning);
    return {
      recognition,
      source: asked ? 'model' : (hit?.tier ?? 'grammar'),
      key: keyOf(normalise(request)),
      meaning,
      ms: clock.monotonic() - started,
      ...(hit || !cache ? {} : { remembered: true }),
    };
  }

  /** What is remembered of an entity is void once it has changed; how many answers that were. */
  async forget(entity: string): Promise<number> {
    return (await this.#options.cache?.invalidateEntity(entity)) ?? 0;
  }

  async #read(request: string): Promise<SentenceReading> {
    this.#grammar ??= import('./grammar/grammar.js').then(({ loadGrammar }) => loadGrammar());
    return (await this.#grammar).read(request);
  }
}

/** In memory at once, on disk in the background: no run waits for it. */
function remember(
  cache: RecognitionCache<SentenceReading>,
  request: string,
  reading: SentenceReading,
  meaning: string,
): void {
  const { intent, language, confidence } = resolve(reading, [], request);
  const told = contextFree(reading);
  const names = (told?.entities ?? []).flatMap(({ name, relations }) => [
    name,
    ...relations.map(({ target }) => target),
  ]);
  void cache.put({
    request,
    meaning,
    reading,
    intent: told?.intent ?? intent,
    language,
    confidence,
    entities: [...new Set(names)],
  });
}
