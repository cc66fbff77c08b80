/** The steps that bring a database from the previous spec to the target, one file each, in an order that works. */
import type { ArtifactPlan } from '../../domain/artifact.js';
import type { Change } from '../../domain/change.js';
import type { Attribute, EntitySpec, Relation, SystemSpec } from '../../domain/entity-spec.js';
import { AbortError } from '../../domain/errors.js';
import { snakeCase } from '../../domain/names.js';
import type { GenerationScope } from '../../domain/stack.js';
import { sqlName } from '../../generation/helpers.js';
import { keyColumn, linkTable, targetOf } from './edges.js';
import { onDeleteOf } from './entity-context.js';
import { belongsTo } from './field-context.js';
import { identifiersOf } from './identifiers.js';
import { columnDefinition, isNullable } from './type-map.js';

export interface Migration {
  readonly plan: ArtifactPlan;
  readonly context: Readonly<Record<string, unknown>>;
}

interface Step {
  /** "create_students" */
  readonly name: string;
  readonly template: string;
  readonly entity: string;
  readonly context: Readonly<Record<string, unknown>>;
}

interface Column {
  readonly name: string;
  readonly definition: string;
}

interface Index {
  readonly name: string;
  readonly column: string;
  readonly unique: boolean;
}

type ChangeOf<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

/** Migrations for the changes of the scope, numbered after those that exist. */
export function migrationsOf(scope: GenerationScope): readonly Migration[] {
  const known = planned.get(scope);
  if (known) return known;
  const migrations = planMigrations(scope);
  planned.set(scope, migrations);
  return migrations;
}

/** Each migration is asked for by its own file, so a scope is planned once. */
const planned = new WeakMap<GenerationScope, readonly Migration[]>();

function planMigrations(scope: GenerationScope): readonly Migration[] {
  const last = Math.max(0, ...scope.migrations.map((name) => Number.parseInt(name, 10) || 0));
  return stepsOf(scope).map(({ name, template, entity, context }, index) => {
    const number = String(last + index + 1).padStart(4, '0');
    const file = `${number}_${name}.sql`;
    const plan = { id: `migration.${name}`, path: `migrations/${file}`, swea: 'database', template, entity } as const;
    return { plan: { ...plan, ownership: 'append-only' }, context };
  });
}

function stepsOf({ target, changes }: GenerationScope): readonly Step[] {
  const created = changes.flatMap((change) => (change.kind === 'add-entity' ? [change.entity.name] : []));
  const isNew = (entity: string): boolean => created.includes(entity);
  const entities = created.map((name) => entityOf(target, name));
  const relations = changes.flatMap((change) =>
    change.kind === 'add-relation' && !isNew(change.entity) ? [change] : [],
  );
  for (const change of changes) refuseUnknown(change);
  return [
    ...parentsFirst(entities).map((entity) => createTable(target, entity)),
    ...entities.flatMap((entity) =>
      entity.relations.filter(isPairs).map((relation) => createLinkTable(target, entity, relation)),
    ),
    ...addColumns(
      target,
      changes.filter((change) => change.kind === 'add-attribute').filter(({ entity }) => !isNew(entity)),
      relations.filter(({ relation }) => relation.kind === 'belongsTo'),
    ),
    ...relations
      .filter(({ relation }) => isPairs(relation))
      .map(({ entity, relation }) => createLinkTable(target, entityOf(target, entity), relation)),
  ];
}

const isPairs = ({ kind }: Relation): boolean => kind === 'manyToMany';

function refuseUnknown({ kind }: Change): void {
  if (kind === 'add-entity' || kind === 'add-attribute' || kind === 'add-relation') return;
  throw new AbortError(`the database cannot follow this yet: ${kind.replace('-', ' ')}`);
}

function entityOf(system: SystemSpec, name: string): EntitySpec {
  const entity = system.entities.find((candidate) => candidate.name === name);
  if (!entity) throw new Error(`the target has no entity ${name}`);
  return entity;
}

/** Entities after those they point at, else in their own order; a circle of references is cut at its first entity. */
function parentsFirst(entities: readonly EntitySpec[]): readonly EntitySpec[] {
  const ordered: EntitySpec[] = [];
  const visiting = new Set<string>();
  const visit = (entity: EntitySpec): void => {
    if (visiting.has(entity.name)) return;
    visiting.add(entity.name);
    for (const { target } of belongsTo(entity)) {
      const parent = entities.find(({ name }) => name === target);
      if (parent) visit(parent);
    }
    ordered.push(entity);
  };
  for (const entity of entities) visit(entity);
  return ordered;
}

function createTable(system: SystemSpec, entity: EntitySpec): Step {
  const { table } = identifiersOf(entity);
  const keys = belongsTo(entity);
  const columns = [
    ...entity.attributes.map((attribute) => attributeColumn(attribute)),
    ...keys.map((relation) => keyDefinition(system, relation)),
  ];
  const context = { table, columns, indexes: indexesOf(table, entity.attributes, keys) };
  return { name: `create_${table}`, template: 'database.create-table', entity: entity.name, context };
}

function createLinkTable(system: SystemSpec, entity: EntitySpec, relation: Relation): Step {
  const link = linkTable(system, entity, relation);
  const context = { ...link, index: `${link.table}_${link.to.column}` };
  return { name: `create_${link.table}`, template: 'database.create-link-table', entity: entity.name, context };
}

/** One step an entity. Rows that exist get the default, or nothing. */
function addColumns(
  system: SystemSpec,
  attributes: readonly ChangeOf<'add-attribute'>[],
  relations: readonly ChangeOf<'add-relation'>[],
): readonly Step[] {
  const names = [...new Set([...attributes, ...relations].map(({ entity }) => entity))];
  return names.map((name) => {
    const { table } = identifiersOf(entityOf(system, name));
    const added = attributes.filter(({ entity }) => entity === name).map(({ attribute }) => attribute);
    const keys = relations.filter(({ entity }) => entity === name).map(({ relation }) => relation);
    const columns = [
      ...added.map((attribute) => attributeColumn(attribute, attribute.type !== 'boolean')),
      ...keys.map((relation) => keyDefinition(system, { ...relation, nullable: true })),
    ];
    const context = { table, columns, indexes: indexesOf(table, added, keys) };
    const what = columns
      .map((column) => column.name)
      .join('_and_')
      .slice(0, 80);
    return { name: `add_${what}_to_${table}`, template: 'database.add-columns', entity: name, context };
  });
}

function attributeColumn(attribute: Attribute, nullable = isNullable(attribute)): Column {
  const name = snakeCase(attribute.name);
  return { name, definition: columnDefinition(name, attribute, nullable) };
}

function keyDefinition(system: SystemSpec, relation: Relation): Column {
  const { table } = identifiersOf(targetOf(system, relation));
  const nullable = !relation.required || relation.nullable === true;
  const action = onDeleteOf(relation).replace('-', ' ').toUpperCase();
  const reference = `REFERENCES ${sqlName(table)} ("id") ON DELETE ${action}`;
  return { name: keyColumn(relation), definition: `INTEGER${nullable ? '' : ' NOT NULL'} ${reference}` };
}

function indexesOf(table: string, attributes: readonly Attribute[], keys: readonly Relation[]): readonly Index[] {
  const unique = attributes
    .filter((attribute) => attribute.unique)
    .map(({ name }) => ({ name: `${table}_${snakeCase(name)}_unique`, column: snakeCase(name), unique: true }));
  const references = keys.map((relation) => {
    const column = keyColumn(relation);
    return { name: `${table}_${column}`, column, unique: false };
  });
  return [...unique, ...references];
}
