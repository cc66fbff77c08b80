/** Stages 1 and 2: what the sentence means, and what that makes of the system. */
import type { Interpretation } from '../bae/interpret.js';
import { describeChange } from '../domain/change.js';
import { AbortError } from '../domain/errors.js';
import { knownEntitiesOf, type Recognition } from '../domain/recognition.js';
import type { EntityRecognizer } from '../recognition/recognizer.js';
import type { RunContext } from './run-context.js';
import type { RunEvents } from './run-events.js';

export type Wanted = Extract<Interpretation, { ok: true }>;

export function recognise(
  recognizer: Pick<EntityRecognizer, 'recognise'>,
  { request, workspace, events, signal }: RunContext,
): Promise<Recognition> {
  return events.stage('recognise', async () => {
    const known = knownEntitiesOf(workspace.registry?.spec);
    const { recognition, source, key, meaning, ms, remembered } = await recognizer.recognise(
      request.request,
      known,
      signal,
    );
    const { intent, confidence, language, path, customReasons, tokens } = recognition;
    const entities = recognition.entities.map(({ name }) => name);
    const found = { source, key, meaning, intent, entities, confidence, language, path, customReasons, ms, tokens };
    events.emit({ type: 'recognised', ...found });
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
