/** The tables that rules of an entity may read and write: its own, those around it, and those that its rules name. */
import type { EntitySpec, SystemSpec } from '../../../domain/entity-spec.js';
import { wordsOf } from '../../../domain/names.js';
import { linkTable } from '../edges.js';
import { type FieldContext, fieldsOf } from '../field-context.js';
import { identifiersOf } from '../identifiers.js';

export function tablesText(system: SystemSpec, entity: EntitySpec): string {
  const { table } = identifiersOf(entity);
  const near = tablesNear(system, entity);
  const links = [entity, ...near].flatMap((owner) =>
    owner.relations
      .filter(({ kind, target }) => kind === 'manyToMany' && isIn([entity, ...near], target))
      .map((relation) => linkTable(system, owner, relation))
      .map((link) => `${link.table} { ${link.from.column}, ${link.to.column} }`),
  );
  const others = near.map((other) => {
    const columns = fieldsOf(system, other).map(column).join(', ');
    return `${identifiersOf(other).table} { id, ${columns}, version }`;
  });
  return [`${table} { id, the attributes in snake_case, version }`, ...others, ...links].join('\n');
}

/** Entities that the rules may speak of: linked with this one, or named in a rule. */
export function tablesNear(system: SystemSpec, entity: EntitySpec): readonly EntitySpec[] {
  const said = new Set(entity.rules.flatMap(wordsOf));
  const isNamed = (other: EntitySpec): boolean =>
    [other.name, other.plural].some((name) => wordsOf(name).every((word) => said.has(word)));
  const isLinked = (other: EntitySpec): boolean =>
    entity.relations.some(({ target }) => target === other.name) ||
    other.relations.some(({ target }) => target === entity.name);
  return system.entities.filter((other) => other.name !== entity.name && (isLinked(other) || isNamed(other)));
}

const isIn = (entities: readonly EntitySpec[], name: string): boolean =>
  entities.some((entity) => entity.name === name);

const column = ({ column: name, rowType, isEnum, values }: FieldContext): string => {
  const type = isEnum ? values.join('|') : rowType.replace('Flag', '0|1').replaceAll(' ', '');
  return `${name}: ${type}`;
};
