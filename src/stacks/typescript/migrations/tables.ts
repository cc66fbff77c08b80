/** The tables of a system, with ids that tell after any renaming which of before is which of now. */
import type { Attribute, EntitySpec, Relation, SystemSpec } from '../../../domain/entity-spec.js';
import { snakeCase } from '../../../domain/names.js';
import { sqlName } from '../../../generation/helpers.js';
import { keyColumn, linkTable, targetOf } from '../edges.js';
import { onDeleteOf } from '../entity-context.js';
import { belongsTo } from '../field-context.js';
import { identifiersOf } from '../identifiers.js';
import { columnDefinition, isNullable } from '../type-map.js';

export interface Column {
  readonly id: string;
  readonly name: string;
  /** What follows the name in CREATE TABLE. */
  readonly definition: string;
  /** Two columns with the same facts have the same definition but for the names in it. */
  readonly facts: string;
  readonly nullable: boolean;
  /** The rows that it points at. */
  readonly target?: { readonly id: string; readonly table: string };
  readonly attribute?: Attribute;
  readonly relation?: Relation;
}

export interface Index {
  readonly name: string;
  readonly column: string;
  readonly unique: boolean;
}

export interface Table {
  readonly id: string;
  readonly name: string;
  readonly entity: EntitySpec;
  /** Rows of an entity, or the pairs of a many-to-many relation. */
  readonly holds: 'rows' | 'pairs';
  /** Without those that every table of rows has. */
  readonly columns: readonly Column[];
  readonly indexes: readonly Index[];
  /** The many-to-many relation. */
  readonly relation?: Relation;
}

/** Columns of every table of rows; the id comes first, the others last. */
export const OWN_COLUMNS = ['id', 'created_at', 'updated_at', 'version'] as const;

export const tablesOf = (system: SystemSpec): readonly Table[] =>
  system.entities.flatMap((entity) => [
    rowTable(system, entity),
    ...entity.relations
      .filter(({ kind }) => kind === 'manyToMany')
      .map((relation) => pairTable(system, entity, relation)),
  ]);

export function rowTable(system: SystemSpec, entity: EntitySpec): Table {
  const { table } = identifiersOf(entity);
  const keys = belongsTo(entity);
  return {
    id: entity.id,
    name: table,
    entity,
    holds: 'rows',
    columns: [...entity.attributes.map(attributeColumn), ...keys.map((relation) => keyColumnOf(system, relation))],
    indexes: indexesOf(table, entity.attributes, keys),
  };
}

export function pairTable(system: SystemSpec, entity: EntitySpec, relation: Relation): Table {
  const { table, from, to } = linkTable(system, entity, relation);
  const side = (id: string, end: typeof from, target: EntitySpec): Column => ({
    id,
    name: end.column,
    definition: `INTEGER NOT NULL REFERENCES ${sqlName(end.table)} ("id") ON DELETE CASCADE`,
    facts: target.id,
    nullable: false,
    target: { id: target.id, table: end.table },
  });
  return {
    id: `${entity.id} ${relation.id}`,
    name: table,
    entity,
    holds: 'pairs',
    columns: [side('from', from, entity), side('to', to, targetOf(system, relation))],
    indexes: [{ name: `${table}_${to.column}`, column: to.column, unique: false }],
    relation,
  };
}

function attributeColumn(attribute: Attribute): Column {
  const name = snakeCase(attribute.name);
  return {
    id: attribute.id,
    name,
    definition: columnDefinition(name, attribute),
    facts: columnDefinition('value', attribute),
    nullable: isNullable(attribute),
    attribute,
  };
}

function keyColumnOf(system: SystemSpec, relation: Relation): Column {
  const target = targetOf(system, relation);
  const nullable = !relation.required || relation.nullable === true;
  const action = onDeleteOf(relation).replace('-', ' ').toUpperCase();
  const definition = (table: string): string =>
    `INTEGER${nullable ? '' : ' NOT NULL'} REFERENCES ${sqlName(table)} ("id") ON DELETE ${action}`;
  const { table } = identifiersOf(target);
  return {
    id: relation.id,
    name: keyColumn(relation),
    definition: definition(table),
    facts: definition(target.id),
    nullable,
    target: { id: target.id, table },
    relation,
  };
}

/** The table as it is defined while those it points at still have their names of before, by id; renames follow them. */
export const pointingAt = (names: ReadonlyMap<string, string>, table: Table): Table => ({
  ...table,
  columns: table.columns.map((column) => columnPointingAt(names, column)),
});

export function columnPointingAt(names: ReadonlyMap<string, string>, column: Column): Column {
  const { target, definition } = column;
  const name = target && names.get(target.id);
  if (!target || name === undefined) return column;
  return {
    ...column,
    definition: definition.replace(`REFERENCES ${sqlName(target.table)} `, `REFERENCES ${sqlName(name)} `),
  };
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
