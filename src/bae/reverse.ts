/**
 * The change that takes a change back, for when data was written since and the backup would lose it: as a new version
 * with a migration of its own. What a change removed cannot be brought back so; its values are in the archive.
 */
import { type Change, describeChange } from '../domain/change.js';
import type { EntitySpec, SystemSpec } from '../domain/entity-spec.js';
import type { Draft, Refusal } from './draft.js';
import { evolveEntity } from './evolve.js';
import type { Interpretation } from './interpret.js';
import { removeRelation, setRequired } from './relations.js';
import { removeEntity } from './remove.js';
import { rename } from './rename.js';

export function reverse(changes: readonly Change[], current: SystemSpec): Interpretation {
  let draft: Draft = { entities: current.entities, changes: [], notes: [] };
  for (const change of [...changes].reverse()) {
    const next = takeBack(draft, change);
    if ('reason' in next) return { ok: false, ...next };
    draft = next;
  }
  const target: SystemSpec = { title: current.title, entities: draft.entities };
  return { ok: true, target, changes: draft.changes, notes: draft.notes, path: 'template' };
}

function takeBack(draft: Draft, change: Change): Draft | Refusal {
  switch (change.kind) {
    case 'add-entity':
      return removeEntity(draft, change.entity.name);
    case 'add-attribute':
      return onEntity(draft, change.entity, (entity) =>
        evolveEntity(draft, entity, {
          name: entity.name,
          label: entity.label,
          attributes: [],
          relations: [],
          removeAttributes: [change.attribute.name],
        }),
      );
    case 'rename-attribute':
      return rename(draft, { from: change.to, to: change.from, of: change.entity });
    case 'rename-entity':
      return rename(draft, { from: change.to, to: change.from });
    case 'change-attribute':
      return onEntity(draft, change.entity, (entity) => setAttribute(draft, entity, change));
    case 'change-relation':
      return onEntity(draft, change.entity, (entity) => {
        const link = entity.relations.find(({ id }) => id === change.before.id);
        return link ? setRequired(draft, entity, link, change.before.required) : gone(change);
      });
    case 'add-relation':
      return removeRelation(draft, change.entity, change.relation.name) ?? gone(change);
    case 'add-rule':
      return {
        reason: `data was written since, and the code of a rule is yours to change (${describeChange(change)})`,
        nextSteps: [`take it out of the rules module of ${change.entity}`],
      };
    case 'remove-attribute':
    case 'remove-entity':
    case 'remove-relation':
      return {
        reason: `data was written since, and a change that removed something cannot be taken back without losing it (${describeChange(change)})`,
        nextSteps: ['add it again in a sentence; the values that left are kept in the table "_archive"'],
      };
  }
}

const gone = (change: Change): Refusal => ({
  reason: `what was changed is not there any more (${describeChange(change)})`,
  nextSteps: ['bae show tells what there is'],
});

function onEntity(draft: Draft, name: string, work: (entity: EntitySpec) => Draft | Refusal): Draft | Refusal {
  const entity = draft.entities.find((one) => one.name === name);
  return entity
    ? work(entity)
    : { reason: `there is no ${name} any more`, nextSteps: ['bae show tells what there is'] };
}

function setAttribute(
  draft: Draft,
  entity: EntitySpec,
  { before, after }: Extract<Change, { kind: 'change-attribute' }>,
): Draft {
  const attributes = entity.attributes.map((one) => (one.id === before.id ? before : one));
  return {
    ...draft,
    entities: draft.entities.map((one) =>
      one === entity ? { ...entity, version: entity.version + 1, attributes } : one,
    ),
    changes: [...draft.changes, { kind: 'change-attribute', entity: entity.name, before: after, after: before }],
  };
}
