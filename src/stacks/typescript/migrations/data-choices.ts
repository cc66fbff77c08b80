/** What a choice about stored data makes of a scope. Pure: the next scope is another one. */
import type { Change } from '../../../domain/change.js';
import type { Attribute, EntitySpec, Relation } from '../../../domain/entity-spec.js';
import { AbortError } from '../../../domain/errors.js';
import type { DataCheck, DataChoice, GenerationScope, StoredValues } from '../../../domain/stack.js';
import { keyOf } from './data-check.js';
import { valueFor } from './given-value.js';

export function applyChoice(
  scope: GenerationScope,
  { id, change }: DataCheck,
  choice: DataChoice['id'],
  given?: string,
): GenerationScope {
  switch (choice) {
    case 'from-now-on':
      return adjusted(scope, change, fromNowOn(id));
    case 'make-optional':
      return adjusted(scope, change, { attribute: optional, relation: optional });
    case 'leave-out':
      return adjusted(scope, change, { attribute: without(id, change) });
    case 'keep-aside':
      return decided(adjusted(scope, change, { attribute: nullable }), change, { emptyMisfits: true });
    case 'fill':
      return decided(adjusted(scope, change, filled(id, change)), change, { fill: valueGiven(change, given) });
    case 'delete':
      return decided(scope, change, { discard: true });
    case 'cancel':
      throw new Error('a cancelled change has no scope');
  }
}

interface Adjustment {
  readonly attribute?: (attribute: Attribute) => Attribute;
  readonly relation?: (relation: Relation) => Relation;
}

const nullable = <F extends Attribute | Relation>(field: F): F =>
  field.required ? { ...field, nullable: true } : field;
const optional = <F extends Attribute | Relation>(field: F): F => ({ ...field, required: false });

/** Where every row has a value now, the column can demand one; a new column is filled after it was added. */
const filled = (id: string, { kind }: Change): Adjustment =>
  id.endsWith(' required') && kind.startsWith('change-') ? { attribute: demanding, relation: demanding } : {};

const demanding = <F extends Attribute | Relation>(field: F): F => ({ ...field, nullable: false });

/** Values that are no address stay as they are: only the API judges them. */
function fromNowOn(id: string): Adjustment {
  if (id.endsWith(' required')) return { attribute: nullable, relation: nullable };
  return id.endsWith(' limits') ? { attribute: (attribute) => ({ ...attribute, limitsFromNowOn: true }) } : {};
}

/** The attribute as the change wants it, but for what is in question. */
function without(id: string, change: Change): (attribute: Attribute) => Attribute {
  if (id.endsWith(' unique')) return (attribute) => ({ ...attribute, unique: false });
  if (change.kind !== 'change-attribute') return (attribute) => attribute;
  const { before } = change;
  if (id.endsWith(' type')) return ({ name, label }) => ({ ...before, name, label });
  return (attribute) => {
    const { min: _min, max: _max, minLength: _least, maxLength: _most, values: _values, ...rest } = attribute;
    const { min, max, minLength, maxLength, values } = before;
    const limits = Object.entries({ min, max, minLength, maxLength, values }).filter(
      ([, limit]) => limit !== undefined,
    );
    return { ...rest, ...Object.fromEntries(limits) };
  };
}

/** The attribute or relation that the change is about, in the target and in the changes. */
function adjusted(scope: GenerationScope, change: Change, adjust: Adjustment): GenerationScope {
  const about = subjectOf(change);
  const attributes = (one: Attribute): Attribute => (one.id === about.id ? (adjust.attribute?.(one) ?? one) : one);
  const relations = (one: Relation): Relation => (one.id === about.id ? (adjust.relation?.(one) ?? one) : one);
  const entities = scope.target.entities.map((entity): EntitySpec => {
    if (entity.name !== about.entity) return entity;
    return { ...entity, attributes: entity.attributes.map(attributes), relations: entity.relations.map(relations) };
  });
  const changes = scope.changes.map((one): Change => {
    if (!('entity' in one) || one.entity !== about.entity) return one;
    if (one.kind === 'add-attribute') return { ...one, attribute: attributes(one.attribute) };
    if (one.kind === 'change-attribute') return { ...one, after: attributes(one.after) };
    if (one.kind === 'change-relation') return { ...one, after: relations(one.after) };
    return one.kind === 'add-relation' ? { ...one, relation: relations(one.relation) } : one;
  });
  return { ...scope, target: { ...scope.target, entities }, changes: changes.filter(changesSomething) };
}

const changesSomething = (change: Change): boolean =>
  change.kind !== 'change-attribute' || !isSame(change.before, change.after);

function isSame(before: Attribute, after: Attribute): boolean {
  const sorted = (attribute: Attribute): string =>
    JSON.stringify(Object.entries(attribute).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(before) === sorted(after);
}

function decided(scope: GenerationScope, change: Change, values: StoredValues): GenerationScope {
  const about = subjectOf(change);
  const entities = [...scope.target.entities, ...(scope.previous?.entities ?? [])];
  const entity = entities.find(({ name }) => name === about.entity);
  if (!entity) throw new Error(`the scope has no entity ${about.entity}`);
  const key = about.id === undefined ? entity.id : `${entity.id} ${about.id}`;
  return { ...scope, decided: { ...scope.decided, [key]: { ...scope.decided?.[key], ...values } } };
}

/** Name of the entity, and id of its attribute or relation. */
function subjectOf(change: Change): { readonly entity: string; readonly id?: string } {
  switch (change.kind) {
    case 'add-attribute':
    case 'remove-attribute':
      return { entity: change.entity, id: change.attribute.id };
    case 'change-attribute':
      return { entity: change.entity, id: change.after.id };
    case 'change-relation':
      return { entity: change.entity, id: change.after.id };
    case 'add-relation':
    case 'remove-relation':
      return { entity: change.entity, id: change.relation.id };
    case 'add-entity':
    case 'remove-entity':
      return { entity: change.entity.name };
    default:
      throw new Error('names alone concern no data');
  }
}

function valueGiven(change: Change, given: string | undefined): string | number | boolean {
  const attribute = attributeOf(change);
  const fallback = attribute.default ?? (attribute.type === 'boolean' ? false : undefined);
  if (given === undefined && fallback !== undefined) return fallback;
  if (given === undefined) throw new AbortError(`A value for ${attribute.label.toLowerCase()} is needed.`);
  return valueFor(attribute, given);
}

/** What a value is given for; a link is given by an id. */
function attributeOf(change: Change): Attribute {
  switch (change.kind) {
    case 'add-attribute':
      return change.attribute;
    case 'change-attribute':
      return change.after;
    case 'add-relation':
      return keyOf(change.relation);
    case 'change-relation':
      return keyOf(change.after);
    default:
      throw new Error('only attributes and links have values');
  }
}
