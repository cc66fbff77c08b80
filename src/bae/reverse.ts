/**
 * The change that takes a change back, for when data was written since and the backup would lose it: as a new version
 * with a migration of its own. What a change removed is there again, and the migration brings its values from the
 * archive; rows from after the removal have none, so nothing of it is demanded of them.
 */
import { type Change, describeChange } from '../domain/change.js';
import type { Attribute, EntitySpec, Relation, SystemSpec } from '../domain/entity-spec.js';
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
      return onEntity(draft, change.entity, (entity) => {
        const attribute = undemanding(change.attribute);
        return grown(
          draft,
          entity,
          attribute,
          { attributes: [...entity.attributes, attribute] },
          {
            ...{ kind: 'add-attribute', entity: entity.name },
            attribute,
          },
        );
      });
    case 'remove-relation':
      return onEntity(draft, change.entity, (entity) => {
        const relation = undemanding(change.relation);
        if (!draft.entities.some(({ name }) => name === relation.target)) return gone(change);
        return grown(
          draft,
          entity,
          relation,
          { relations: [...entity.relations, relation] },
          {
            ...{ kind: 'add-relation', entity: entity.name },
            relation,
          },
        );
      });
    case 'remove-entity': {
      const { name } = change.entity;
      if (draft.entities.some((one) => one.name === name)) return taken(name);
      const relations = change.entity.relations.map(undemanding);
      const entity: EntitySpec = { ...change.entity, version: change.entity.version + 1, relations };
      return {
        ...draft,
        entities: [...draft.entities, entity],
        changes: [...draft.changes, { kind: 'add-entity', entity }],
      };
    }
  }
}

const gone = (change: Change): Refusal => ({
  reason: `what was changed is not there any more (${describeChange(change)})`,
  nextSteps: ['bae show tells what there is'],
});

const taken = (name: string): Refusal => ({
  reason: `there is another ${name} by now`,
  nextSteps: ['rename that one first'],
});

/** Rows may lack it: those made since, and those whose value is not there any more. */
const undemanding = <F extends Attribute | Relation>(field: F): F =>
  field.required ? { ...field, nullable: true } : field;

function grown(
  draft: Draft,
  entity: EntitySpec,
  { name }: Attribute | Relation,
  more: Partial<EntitySpec>,
  change: Change,
): Draft | Refusal {
  if ([...entity.attributes, ...entity.relations].some((one) => one.name === name))
    return taken(`${entity.name}.${name}`);
  const next: EntitySpec = { ...entity, ...more, version: entity.version + 1 };
  return {
    ...draft,
    entities: draft.entities.map((one) => (one === entity ? next : one)),
    changes: [...draft.changes, change],
  };
}

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
  // Meanwhile rows may have been made without a value.
  const again = before.required && (!after.required || after.nullable === true) ? undemanding(before) : before;
  const attributes = entity.attributes.map((one) => (one.id === before.id ? again : one));
  return {
    ...draft,
    entities: draft.entities.map((one) =>
      one === entity ? { ...entity, version: entity.version + 1, attributes } : one,
    ),
    changes: [...draft.changes, { kind: 'change-attribute', entity: entity.name, before: after, after: again }],
  };
}
