/** Stages 1 and 2: what the sentence means, and what that makes of the system. */
import type { Interpretation } from '../bae/interpret.js';
import { vocabularyFor } from '../bae/vocabulary.js';
import { describeChange } from '../domain/change.js';
import { AbortError } from '../domain/errors.js';
import { tellingOf } from '../domain/model-events.js';
import type { Recognition } from '../domain/recognition.js';
import type { EntityRecognizer } from '../recognition/recognizer.js';
import type { RunContext } from './run-context.js';
import type { RunEvents } from './run-events.js';

export type Wanted = Extract<Interpretation, { ok: true }>;

/** What such a model call is for. */
const ASKING = 'recognise';

export function recognise(
  recognizer: Pick<EntityRecognizer, 'recognise'>,
  { request, workspace, events, signal }: RunContext,
): Promise<Recognition> {
  return events.stage('recognise', async () => {
    const { registry } = workspace;
    const vocabulary = vocabularyFor(request.request, registry?.spec, registry?.history ?? []);
    const telling = tellingOf(ASKING, events.runId, events.emit);
    const found = await recognizer.recognise(request.request, vocabulary.known, signal, telling);
    const { source, key, meaning, ms, remembered, modelFault } = found;
    const { recognition, notes } = vocabulary.translated(found.recognition);
    if (modelFault !== undefined)
      events.emit({ type: 'notice', text: `the model could not be asked what this means: ${modelFault}` });
    const { intent, confidence, language, path, customReasons } = recognition;
    // An answer from the cache has cost nothing this time.
    const tokens = events.tokensOf(ASKING);
    const entities = recognition.entities.map(({ name }) => name);
    const facts = { source, key, meaning, intent, entities, confidence, language, path, customReasons, ms, tokens };
    events.emit({ type: 'recognised', ...facts });
    for (const text of notes) events.emit({ type: 'notice', text });
    if (remembered) events.emit({ type: 'cache-written', key, tier: 'memory' });
    return { value: recognition, origin: source, tokens };
  });
}

/** Throws an AbortError with the reason where the wish cannot be carried out. */
export function interpretWish(work: () => Interpretation, events: RunEvents): Promise<Wanted> {
  return events.stage('interpret', async () => {
    const wanted = work();
    if (!wanted.ok) throw new AbortError(wanted.reason, wanted.nextSteps);
    const { changes, notes, path } = wanted;
    events.emit({ type: 'interpreted', changes: changes.map(describeChange), notes, path });
    return { value: wanted, origin: 'bae' };
  });
}
