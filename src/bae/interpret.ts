/**
 * From a recognition to the system that is wanted: the target spec, the changes that lead there, and notes on what the
 * sentence left open. Pure; what it cannot carry out it refuses with a reason, and nothing is changed.
 */
import type { Change } from '../domain/change.js';
import type { EntitySpec, SystemSpec } from '../domain/entity-spec.js';
import type { GenerationPath, Language, RecognisedEntity, Recognition } from '../domain/recognition.js';
import type { Draft, Refusal } from './draft.js';
import { newEntity } from './entity-from.js';
import { evolveEntity } from './evolve.js';
import type { BaeRegistry } from './registry.js';
import { relate } from './relations.js';
import { removeEntity } from './remove.js';
import { rename } from './rename.js';
import { learn } from './rules.js';

export type Interpretation =
  | {
      readonly ok: true;
      readonly target: SystemSpec;
      readonly changes: readonly Change[];
      readonly notes: readonly string[];
      readonly path: GenerationPath;
    }
  | { readonly ok: false; readonly reason: string; readonly nextSteps: readonly string[] };

export interface InterpretOptions {
  readonly baes: BaeRegistry;
  /** Of the managed folder, for the title of a new system. */
  readonly title: string;
}

export function interpret(
  recognition: Recognition,
  current: SystemSpec | undefined,
  options: InterpretOptions,
): Interpretation {
  let draft: Draft = { entities: current?.entities ?? [], changes: [], notes: [] };
  for (const step of stepsOf(recognition, options)) {
    const next = step(draft);
    if ('reason' in next) return refusal(next.reason, next.nextSteps);
    draft = next;
  }

  const names = recognition.entities.map(({ name }) => name).join(', ');
  if (draft.changes.length === 0)
    return refusal(`${names || 'the system'} already is as the sentence says`, ['bae show tells what exists']);
  const target: SystemSpec = {
    title: titleAfter(current, draft.entities, options.title),
    entities: draft.entities,
  };
  return { ok: true, target, changes: draft.changes, notes: draft.notes, path: recognition.path };
}

const refusal = (reason: string, nextSteps: readonly string[]): Interpretation => ({ ok: false, reason, nextSteps });

type Step = (draft: Draft) => Draft | Refusal;

/** Entities first, so that links may name one that comes later in the sentence. */
function stepsOf(
  { intent, entities, language, path, customReasons, rename: renamed }: Recognition,
  { baes }: InterpretOptions,
): Step[] {
  if (intent === 'rename' && renamed) return [(draft) => rename(draft, renamed)];
  const removes = (entity: RecognisedEntity): boolean => intent === 'remove' && entity.removeAttributes.length === 0;
  return [
    ...entities.map(
      (entity): Step =>
        (draft) =>
          removes(entity) ? removeEntity(draft, entity.name) : takeEntity(draft, entity, language, baes),
    ),
    ...entities.flatMap(({ name, relations }) =>
      relations.map(
        (relation): Step =>
          (draft) =>
            relate(draft, name, relation, baes),
      ),
    ),
    ...(path === 'llm' ? [(draft: Draft): Draft | Refusal => learn(draft, entities, customReasons)] : []),
  ];
}

function takeEntity(draft: Draft, wanted: RecognisedEntity, language: Language, baes: BaeRegistry): Draft | Refusal {
  const existing = draft.entities.find(({ name }) => name === wanted.name);
  if (existing) return evolveEntity(draft, existing, wanted);
  if (wanted.removeAttributes.length > 0)
    return { reason: `there is no ${wanted.name} to take anything from`, nextSteps: ['bae show tells what exists'] };
  const { entity, notes } = newEntity(wanted, language, baes.baeFor(wanted.name));
  return {
    entities: [...draft.entities, entity],
    changes: [...draft.changes, { kind: 'add-entity', entity }],
    notes: [...draft.notes, ...notes],
  };
}

/** A title made of an entity's name goes with that entity; every other one stays. */
function titleAfter(current: SystemSpec | undefined, entities: readonly EntitySpec[], folder: string): string {
  if (!current) return titleOf(folder, entities);
  const named = current.entities.find((entity) => titleOf('', [entity]) === current.title);
  if (!named) return current.title;
  const still = entities.find(({ id }) => id === named.id);
  return still ? titleOf('', [still]) : titleOf(folder, entities);
}

/** A folder with a name of its own names the system; else its first entity does. */
function titleOf(folder: string, entities: readonly EntitySpec[]): string {
  if (folder !== '') return folder;
  const first = entities[0];
  return first ? `${first.label} management` : 'Managed system';
}
