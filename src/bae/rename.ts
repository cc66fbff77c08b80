/** New names for what exists; ids stay, so that a rename is never taken for a loss and something new. */
import type { EntitySpec, Relation } from '../domain/entity-spec.js';
import { camelCase, labelOf, safeAttributeName, safeEntityName } from '../domain/names.js';
import type { RecognisedRename } from '../domain/recognition.js';
import type { Draft, Refusal } from './draft.js';
import { pluralsOf } from './entity-from.js';

export function rename(draft: Draft, said: RecognisedRename): Draft | Refusal {
  return said.of === undefined ? renameEntity(draft, said) : renameAttribute(draft, said, said.of);
}

const taken = (what: string): Refusal => ({ reason: `there is a ${what} already`, nextSteps: ['choose another name'] });

function renameEntity(draft: Draft, { from, to }: RecognisedRename): Draft | Refusal {
  const entity = draft.entities.find(({ name }) => name === from);
  if (!entity) return { reason: `there is no ${from} to rename`, nextSteps: ['bae show tells what exists'] };
  const check = safeEntityName(to);
  if (!check.ok) return { reason: check.reason, nextSteps: ['choose another name'] };
  const { name } = check;
  if (draft.entities.some((one) => one.name === name)) return taken(name);
  const label = labelOf(to);
  const renamed: EntitySpec = { ...entity, name, label, ...pluralsOf(name, label), version: entity.version + 1 };
  return {
    entities: draft.entities.map((one) => retargeted(one === entity ? renamed : one, from, renamed)),
    changes: [...draft.changes, { kind: 'rename-entity', from, to: name, entityId: entity.id }],
    notes: draft.notes,
  };
}

/** Links follow the entity; those that were named after it take its new name. */
function retargeted(entity: EntitySpec, from: string, renamed: EntitySpec): EntitySpec {
  if (!entity.relations.some(({ target }) => target === from)) return entity;
  const follow = (relation: Relation): Relation => {
    if (relation.target !== from) return relation;
    const target = renamed.name;
    if (relation.kind === 'belongsTo' && relation.name === camelCase(from))
      return { ...relation, target, name: camelCase(target), label: renamed.label };
    return relation.kind === 'manyToMany'
      ? { ...relation, target, name: camelCase(renamed.plural), label: renamed.pluralLabel }
      : { ...relation, target };
  };
  return { ...entity, relations: entity.relations.map(follow) };
}

function renameAttribute(draft: Draft, { from, to }: RecognisedRename, of: string): Draft | Refusal {
  const entity = draft.entities.find(({ name }) => name === of);
  const attribute = entity?.attributes.find(({ name }) => name === from);
  if (!entity || !attribute)
    return { reason: `${of} has no ${from} to rename`, nextSteps: ['bae show tells what it has'] };
  const check = safeAttributeName(to);
  if (!check.ok) return { reason: check.reason, nextSteps: ['choose another name'] };
  const { name } = check;
  if ([...entity.attributes, ...entity.relations].some((one) => one.name === name)) return taken(`${of}.${name}`);
  const attributes = entity.attributes.map((one) => (one === attribute ? { ...one, name, label: labelOf(to) } : one));
  return {
    entities: draft.entities.map((one) =>
      one === entity ? { ...entity, version: entity.version + 1, attributes } : one,
    ),
    changes: [...draft.changes, { kind: 'rename-attribute', entity: of, from, to: name }],
    notes: draft.notes,
  };
}
