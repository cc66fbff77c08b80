/** Relations of a system as edges, seen from both ends: what the spec stores once is a link on two pages. */
import type { EntitySpec, OnDelete, Relation, SystemSpec } from '../../domain/entity-spec.js';
import { camelCase, pascalCase, singularOf, snakeCase } from '../../domain/names.js';
import { identifiersOf } from './identifiers.js';

/** A to-many relation of an entity. */
export interface Link {
  /** camelCase role, in URLs and function names: "courses". */
  readonly name: string;
  /** For people: "Courses". */
  readonly label: string;
  readonly target: EntitySpec;
  readonly via: ViaKey | ViaTable;
}

/** The other entity holds the key: `teacherId` of a course. */
export interface ViaKey {
  readonly kind: 'key';
  readonly field: string;
  readonly column: string;
  readonly required: boolean;
  readonly onDelete: OnDelete;
}

/** A table of its own holds the pairs. */
export interface ViaTable {
  readonly kind: 'table';
  readonly table: string;
  readonly ownColumn: string;
  readonly otherColumn: string;
}

/** The pairs of a manyToMany relation. */
export interface LinkTable {
  /** "student_courses" */
  readonly table: string;
  /** "StudentCourses" */
  readonly type: string;
  readonly from: { readonly column: string; readonly table: string };
  readonly to: { readonly column: string; readonly table: string };
}

/** Field of a belongsTo: "teacherId". */
export const keyField = (relation: Relation): string => `${relation.name}Id`;
export const keyColumn = (relation: Relation): string => snakeCase(keyField(relation));

/** The entity at the other end; throws when the spec names one that it does not have. */
export function targetOf(system: SystemSpec, relation: Relation): EntitySpec {
  const target = system.entities.find(({ name }) => name === relation.target);
  if (!target) throw new Error(`relation ${relation.name} points at ${relation.target}, which does not exist`);
  return target;
}

export function linkTable(system: SystemSpec, owner: EntitySpec, relation: Relation): LinkTable {
  const target = targetOf(system, relation);
  const own = `${snakeCase(owner.name)}_id`;
  const other = `${snakeCase(singularOf(relation.name))}_id`;
  return {
    table: snakeCase(`${owner.name} ${relation.name}`),
    type: pascalCase(`${owner.name} ${relation.name}`),
    from: { column: own, table: identifiersOf(owner).table },
    to: { column: other === own ? `other_${other}` : other, table: identifiersOf(target).table },
  };
}

/** The to-many relations of an entity: its own, then those that others have with it, in the order of the system. */
export function linksOf(system: SystemSpec, entity: EntitySpec): readonly Link[] {
  const own = entity.relations
    .filter(({ kind }) => kind === 'manyToMany')
    .map((relation): Link => {
      const { table, from, to } = linkTable(system, entity, relation);
      const via = { kind: 'table', table, ownColumn: from.column, otherColumn: to.column } as const;
      return { name: relation.name, label: relation.label, target: targetOf(system, relation), via };
    });
  const others = system.entities.flatMap((source) =>
    source.relations
      .filter(({ target }) => target === entity.name)
      .map((relation) => reverse(system, source, relation)),
  );
  return distinct([...own, ...others]);
}

function reverse(system: SystemSpec, source: EntitySpec, relation: Relation): Link {
  // Two relations between the same pair are told apart by their role: "matches" as home team, and as away team.
  const alone = source.relations.filter(({ target }) => target === relation.target).length === 1;
  const label = alone ? source.pluralLabel : `${source.pluralLabel} (${relation.label.toLowerCase()})`;
  const name = camelCase(alone ? source.plural : `${source.plural} by ${relation.name}`);
  return { name, label, target: source, via: reverseVia(system, source, relation) };
}

function reverseVia(system: SystemSpec, source: EntitySpec, relation: Relation): ViaKey | ViaTable {
  if (relation.kind === 'manyToMany') {
    const { table, from, to } = linkTable(system, source, relation);
    return { kind: 'table', table, ownColumn: to.column, otherColumn: from.column };
  }
  const { required, onDelete } = relation;
  return { kind: 'key', field: keyField(relation), column: keyColumn(relation), required, onDelete };
}

function distinct(links: readonly Link[]): readonly Link[] {
  return links.map((link, index) => {
    const taken = links.slice(0, index).some(({ name }) => name === link.name);
    return taken ? { ...link, name: `${link.name}Of`, label: `${link.label} (other side)` } : link;
  });
}
