/** What the sentences of a fixture make of a system, with its reply. */
import { systemClock } from '../../../src/adapters/system-clock.js';
import { interpret } from '../../../src/bae/interpret.js';
import { BaeRegistry } from '../../../src/bae/registry.js';
import { withRules } from '../../../src/bae/rules.js';
import type { EntitySpec, SystemSpec } from '../../../src/domain/entity-spec.js';
import { knownEntitiesOf, type Recognition } from '../../../src/domain/recognition.js';
import { EntityRecognizer } from '../../../src/recognition/recognizer.js';
import type { CustomFixture } from './fixture.js';

export interface UnderstoodRequest {
  readonly recognition: Recognition;
  /** As it is when the model is asked. */
  readonly asked: SystemSpec;
  /** The one that has the rules. */
  readonly entity: EntitySpec;
  /** With what the reply adds. */
  readonly taught: SystemSpec;
}

/** Recognises and interprets the requests as a run does, offline. */
export async function understood({ requests, reply }: CustomFixture): Promise<UnderstoodRequest> {
  const recognizer = new EntityRecognizer({ clock: systemClock });
  let asked: SystemSpec | undefined;
  let last: Recognition | undefined;
  for (const request of requests) {
    const { recognition } = await recognizer.recognise(request, knownEntitiesOf(asked));
    const wanted = interpret(recognition, asked, { baes: new BaeRegistry(), title: 'Custom' });
    if (!wanted.ok) throw new Error(`${request}: ${wanted.reason}`);
    asked = wanted.target;
    last = recognition;
  }
  const entity = asked?.entities.find(({ rules }) => rules.length > 0);
  if (!asked || !last || !entity) throw new Error('no entity has rules');
  const { target } = withRules({ target: asked, changes: [] }, entity.name, reply);
  return { recognition: last, asked, entity, taught: target };
}
