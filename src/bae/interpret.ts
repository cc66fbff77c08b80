/**
 * From a recognition to the system that is wanted: the target spec, the changes that lead there, and notes on what the
 * sentence left open. Pure; what it cannot carry out it refuses with a reason, and nothing is changed.
 */
import type { Change } from '../domain/change.js';
import type { EntitySpec, SystemSpec } from '../domain/entity-spec.js';
import type { GenerationPath, Language, RecognisedEntity, Recognition } from '../domain/recognition.js';
import type { Draft, Refusal } from './draft.js';
import { attributeFrom, newEntity } from './entity-from.js';
import { ownAttributes } from './own-attributes.js';
import type { BaeRegistry } from './registry.js';
import { relate } from './relations.js';

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
  if (recognition.path === 'llm')
    return refusal(`this asks for logic that no template holds: ${recognition.customReasons.join('; ')}`, [
      'ask for the standard part alone, then add the rule to <entity>.rules.ts by hand',
    ]);
  if (recognition.intent === 'remove' || recognition.intent === 'rename')
    return refusal(`this version cannot ${recognition.intent} what exists yet`, [
      'edit the generated files; they are yours',
    ]);

  let draft: Draft = { entities: current?.entities ?? [], changes: [], notes: [] };
  for (const entity of recognition.entities) {
    const next = takeEntity(draft, entity, recognition.language, options);
    if ('reason' in next) return refusal(next.reason, next.nextSteps);
    draft = next;
  }
  for (const entity of recognition.entities)
    for (const relation of entity.relations) {
      const next = relate(draft, entity.name, relation, options.baes);
      if ('reason' in next) return refusal(next.reason, next.nextSteps);
      draft = next;
    }

  const names = recognition.entities.map(({ name }) => name).join(', ');
  if (draft.changes.length === 0)
    return refusal(`${names || 'the system'} already is as the sentence says`, ['bae show tells what exists']);
  const target: SystemSpec = {
    title: current?.title ?? titleOf(options.title, draft.entities),
    entities: draft.entities,
  };
  return { ok: true, target, changes: draft.changes, notes: draft.notes, path: recognition.path };
}

const refusal = (reason: string, nextSteps: readonly string[]): Interpretation => ({ ok: false, reason, nextSteps });

function takeEntity(
  draft: Draft,
  wanted: RecognisedEntity,
  language: Language,
  options: InterpretOptions,
): Draft | Refusal {
  const existing = draft.entities.find(({ name }) => name === wanted.name);
  if (!existing) {
    const { entity, notes } = newEntity(wanted, language, options.baes.baeFor(wanted.name));
    return {
      entities: [...draft.entities, entity],
      changes: [...draft.changes, { kind: 'add-entity', entity }],
      notes: [...draft.notes, ...notes],
    };
  }
  if (wanted.removeAttributes.length > 0)
    return {
      reason: `this version cannot remove ${wanted.removeAttributes.join(', ')} from ${wanted.name} yet`,
      nextSteps: ['edit the generated files; they are yours'],
    };
  const version = existing.version + 1;
  const own = ownAttributes(wanted);
  const added = own.attributes.map((attribute) => attributeFrom(attribute, existing.name, version, 'existing'));
  const clash = added.find(({ name }) => existing.attributes.some((attribute) => attribute.name === name));
  if (clash)
    return {
      reason: `${existing.name} has ${clash.name} already, and this version cannot change an attribute yet`,
      nextSteps: ['bae show tells what exists'],
    };
  if (added.length === 0) return { ...draft, notes: [...draft.notes, ...own.notes] };
  const evolved: EntitySpec = { ...existing, version, attributes: [...existing.attributes, ...added] };
  return {
    entities: draft.entities.map((entity) => (entity === existing ? evolved : entity)),
    changes: [
      ...draft.changes,
      ...added.map((attribute): Change => ({ kind: 'add-attribute', entity: existing.name, attribute })),
    ],
    notes: [...draft.notes, ...own.notes],
  };
}

/** A folder with a name of its own names the system; else its first entity does. */
function titleOf(folder: string, entities: readonly EntitySpec[]): string {
  if (folder !== '') return folder;
  const first = entities[0];
  return first ? `${first.label} management` : 'Managed system';
}
