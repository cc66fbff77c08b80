/** What the templates of the frame are rendered with. */
import type { SystemSpec } from '../../domain/entity-spec.js';
import { kebabCase } from '../../domain/names.js';
import { markdown } from '../../generation/helpers.js';
import { type LinkTable, linkTable } from './edges.js';
import { type EntityContext, entityContext } from './entity-context.js';

export interface SystemContext {
  readonly title: string;
  /** Name of the package: "school-management". */
  readonly packageName: string;
  /** "students, courses and teachers", for Markdown. */
  readonly entityList: string;
  readonly entities: readonly EntityContext[];
  readonly linkTables: readonly LinkTable[];
  readonly hasRelations: boolean;
  /** Has any table a column that holds a truth value? */
  readonly usesFlag: boolean;
}

const known = new WeakMap<SystemSpec, SystemContext>();

/** The same for each file that lists entities. */
export function systemContext(system: SystemSpec): SystemContext {
  const context = known.get(system) ?? workedOut(system);
  known.set(system, context);
  return context;
}

function workedOut(system: SystemSpec): SystemContext {
  const entities = system.entities.map((entity) => entityContext(system, entity));
  return {
    title: system.title,
    packageName: kebabCase(system.title).slice(0, 100) || 'managed-system',
    entityList: new Intl.ListFormat('en-GB').format(
      entities.map(({ pluralLabel }) => markdown(pluralLabel.toLowerCase())),
    ),
    entities,
    linkTables: system.entities.flatMap((entity) =>
      entity.relations
        .filter(({ kind }) => kind === 'manyToMany')
        .map((relation) => linkTable(system, entity, relation)),
    ),
    hasRelations: entities.some(({ hasLinks, hasReferences }) => hasLinks || hasReferences),
    usesFlag: entities.some(({ fields }) => fields.some(({ isBoolean }) => isBoolean)),
  };
}
