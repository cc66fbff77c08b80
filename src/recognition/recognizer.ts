/**
 * From a sentence to a recognition: memory → disk → local grammar → model, where there is one → a question. What is remembered is the reading, which
 * holds whatever exists; `resolve` then says what it means for the entities at hand, which is cheap and needs no grammar.
 */
import { setImmediate as turn } from 'node:timers/promises';
import { ModelError, throwIfCancelled } from '../domain/errors.js';
import type { KnownEntity, Recognised, Recognition } from '../domain/recognition.js';
import type { Clock, LlmListener } from '../ports.js';
import type { RecognitionCache } from './cache/recognition-cache.js';
import { meaningOf } from './meaning.js';
import type { ModelAnswer, ModelRecognizer } from './model/model-recognizer.js';
import { keyOf, normalise } from './normalize.js';
import type { SentenceReading } from './reading.js';
import { withNecessity } from './resolve/necessity.js';
import { type Answer, contextFree, resolve } from './resolve/resolve.js';

export interface EntityRecognizerOptions {
  readonly clock: Clock;
  /** Absent where nothing is to be remembered. */
  readonly cache?: RecognitionCache<SentenceReading>;
  /** Asked only where the grammar is not sure; its answers hold for what exists, and are remembered with that. */
  readonly model?: ModelRecognizer;
}

export class EntityRecognizer {
  readonly #options: EntityRecognizerOptions;

  constructor(options: EntityRecognizerOptions) {
    this.#options = options;
  }

  /**
   * Rejects with the signal's reason, and for nothing else: a sentence that is not understood is a recognition too, and so
   * is one that a model was asked about in vain. `listener` hears of the model call, where one is made.
   */
  async recognise(
    request: string,
    known: readonly KnownEntity[],
    signal?: AbortSignal,
    listener?: LlmListener,
  ): Promise<Recognised> {
    throwIfCancelled(signal);
    const { clock, cache, model } = this.#options;
    const started = clock.monotonic();
    // Only a model's answers depend on what exists; without one nothing has to be told apart.
    const scope = model && keyOf(JSON.stringify(known));
    const hit = await cache?.get(request, scope);
    const reading = hit?.recognition ?? (await this.#read(request));
    const own = reading.answered ?? withNecessity(resolve(reading, known, request), request, known);
    const asked = own.intent === 'clarify' ? await ask(model, request, known, signal, listener) : undefined;
    const answered = asked?.recognition;
    const itself = hit ? undefined : contextFree(reading);
    const meaning = hit?.meaning ?? meaningOf(reading, request, itself);
    if (cache && scope !== undefined && answered) rememberAnswer(cache, request, { ...reading, answered }, scope);
    else if (cache && !hit) {
      const alone = known.length === 0 ? own : resolve(reading, [], request);
      remember(cache, { request, meaning, reading, itself, alone });
    }
    return {
      recognition: answered ?? own,
      source: answered ? 'model' : (hit?.tier ?? 'grammar'),
      key: keyOf(normalise(request)),
      meaning,
      ms: clock.monotonic() - started,
      ...(asked?.fault === undefined ? {} : { modelFault: asked.fault }),
      ...(hit || !cache ? {} : { remembered: true }),
    };
  }

  /** What is remembered of an entity is void once it has changed; how many answers that were. */
  async forget(entity: string): Promise<number> {
    return (await this.#options.cache?.invalidateEntity(entity)) ?? 0;
  }

  async #read(request: string): Promise<SentenceReading> {
    const { grammarFor } = await import('./grammar/grammar-for.js');
    const reading = (await grammarFor(request)).read(request);
    // What it means is worked out in a turn of its own: both take long the first time, and a person may want to cancel.
    await turn();
    return reading;
  }
}

interface Understood {
  readonly request: string;
  readonly meaning: string;
  readonly reading: SentenceReading;
  readonly itself: Answer | undefined;
  /** What it means where nothing exists. */
  readonly alone: Recognition;
}

/** In memory at once, on disk in the background: no run waits for it. */
function remember(
  cache: RecognitionCache<SentenceReading>,
  { request, meaning, reading, itself, alone }: Understood,
): void {
  const names = (itself?.told.entities ?? []).flatMap(({ name, relations }) => [
    name,
    ...relations.map(({ target }) => target),
  ]);
  void cache.put({
    request,
    meaning,
    reading,
    intent: itself?.told.intent ?? alone.intent,
    language: alone.language,
    confidence: alone.confidence,
    entities: [...new Set(names)],
  });
}

interface Asked extends Partial<ModelAnswer> {
  /** For people: why no answer came. */
  readonly fault?: string;
}

/** A model that is down takes nothing away from what the grammar can do: the question stays. */
async function ask(
  model: ModelRecognizer | undefined,
  request: string,
  known: readonly KnownEntity[],
  signal: AbortSignal = new AbortController().signal,
  listener?: LlmListener,
): Promise<Asked | undefined> {
  try {
    return await model?.recognise(request, known, signal, listener);
  } catch (error) {
    throwIfCancelled(signal);
    if (error instanceof ModelError) return { fault: error.message };
    throw error;
  }
}

function rememberAnswer(
  cache: RecognitionCache<SentenceReading>,
  request: string,
  reading: SentenceReading & { readonly answered: Recognition },
  scope: string,
): void {
  const { intent, language, confidence, entities } = reading.answered;
  void cache.put({
    request,
    meaning: `model:${keyOf(normalise(request))}`,
    reading,
    intent,
    language,
    confidence,
    entities: [...new Set(entities.flatMap(({ name, relations }) => [name, ...relations.map((one) => one.target)]))],
    scope,
  });
}
