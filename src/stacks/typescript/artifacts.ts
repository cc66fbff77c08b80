/** Which files a scope needs. The catalog of templates says what there is; this picks. */
import type { ArtifactPlan } from '../../domain/artifact.js';
import type { Change } from '../../domain/change.js';
import type { EntitySpec, SystemSpec } from '../../domain/entity-spec.js';
import type { GenerationScope } from '../../domain/stack.js';
import type { TemplateEntry } from '../../generation/template-catalog.js';
import { linksOf } from './edges.js';
import { identifiersOf } from './identifiers.js';
import { migrationsOf } from './migrations/migrations.js';

export function planArtifacts(catalog: readonly TemplateEntry[], scope: GenerationScope): readonly ArtifactPlan[] {
  const entities = scope.target.entities.filter(touchedBy(scope));
  return [
    ...catalog.filter((entry) => entry.scope === 'system' && isDue(entry, scope)).map(systemPlan),
    ...migrationsOf(scope).map(({ plan }) => plan),
    ...entities.flatMap((entity) => entityPlans(catalog, scope.target, entity)),
  ];
}

/** The files of one entity, whether they are due or not. */
export const entityPlans = (
  catalog: readonly TemplateEntry[],
  system: SystemSpec,
  entity: EntitySpec,
): readonly ArtifactPlan[] =>
  catalog.filter((entry) => isFor(entry, system, entity)).map((entry) => entityPlan(entry, entity));

const isDue = ({ follows }: TemplateEntry, scope: GenerationScope): boolean => isWhole(scope) || follows === 'entities';

const isWhole = ({ previous, outdated }: GenerationScope): boolean => previous === undefined || outdated !== undefined;

const isFor = ({ scope }: TemplateEntry, system: SystemSpec, entity: EntitySpec): boolean =>
  scope === 'entity' ||
  (scope === 'linked-entity' && linksOf(system, entity).length > 0) ||
  (scope === 'ruled-entity' && entity.rules.length > 0);

const systemPlan = ({ id, target, swea, ownership }: TemplateEntry): ArtifactPlan => ({
  id,
  path: target,
  swea,
  template: id,
  ownership,
});

function entityPlan({ id, target, swea, ownership }: TemplateEntry, entity: EntitySpec): ArtifactPlan {
  const { one, file } = identifiersOf(entity);
  const path = target.replaceAll('{file}', file);
  return { id: id.replace('entity', one), path, swea, template: id, entity: entity.name, ownership };
}

/** The entities that changed, and those at the other end of a relation that changed. */
function touchedBy(scope: GenerationScope): (entity: EntitySpec) => boolean {
  if (isWhole(scope)) return () => true;
  const { target, changes } = scope;
  const names = new Set(changes.flatMap((change) => namesIn(change, target)));
  // The pages of an entity show related rows, with what those in turn belong to.
  const around = target.entities
    .filter(({ name }) => names.has(name))
    .flatMap((entity) => neighboursOf(target, entity));
  const due = new Set(changes.some(isStructural) ? [...names, ...around] : names);
  return ({ name }) => due.has(name);
}

function namesIn(change: Change, target: SystemSpec): readonly string[] {
  switch (change.kind) {
    case 'add-entity':
    case 'remove-entity':
      return [change.entity.name, ...neighboursOf(target, change.entity)];
    case 'rename-entity': {
      const entity = target.entities.find(({ name }) => name === change.to);
      return [change.to, ...(entity ? neighboursOf(target, entity) : [])];
    }
    case 'add-relation':
    case 'remove-relation':
      return [change.entity, change.relation.target];
    case 'change-relation':
      return [change.entity, change.after.target];
    default:
      return [change.entity];
  }
}

/** Changes names that other entities' files hold, or what they have to tell this one. */
const isStructural = (change: Change): boolean =>
  change.kind.endsWith('-entity') || change.kind.endsWith('-relation') || isAboutComputed(change);

/** Rows that belong to a row, or are linked with it, make it compute anew. */
function isAboutComputed(change: Change): boolean {
  if (change.kind === 'add-attribute' || change.kind === 'remove-attribute') return change.attribute.computed === true;
  return change.kind === 'change-attribute' && change.before.computed !== change.after.computed;
}

const neighboursOf = (system: SystemSpec, entity: EntitySpec): readonly string[] => [
  ...entity.relations.map(({ target }) => target),
  ...system.entities
    .filter(({ relations }) => relations.some(({ target }) => target === entity.name))
    .map(({ name }) => name),
];
