/**
 * The migrations that bring a database from the previous system to the target: one for each new table, and one for all
 * that changes about tables that exist. What is different is told by the ids of the two specs.
 */
import type { ArtifactPlan } from '../../../domain/artifact.js';
import type { EntitySpec } from '../../../domain/entity-spec.js';
import type { GenerationScope } from '../../../domain/stack.js';
import { linkTable } from '../edges.js';
import { type ChangeFile, changeFile } from './change-file.js';
import { differenceOf } from './difference.js';
import { restoreFile } from './restore.js';
import type { Table } from './tables.js';

export interface Migration {
  readonly plan: ArtifactPlan;
  readonly context: Readonly<Record<string, unknown>>;
}

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
  const { target, previous, migrations } = scope;
  const difference = differenceOf(previous, target);
  const existed = new Set(previous?.entities.map(({ id }) => id));
  const isNew = ({ entity, relation }: Table): boolean =>
    !existed.has(entity.id) ||
    (relation !== undefined && !existed.has(target.entities.find(({ name }) => name === relation.target)?.id ?? ''));
  const created = difference.created.filter(isNew);
  const pairs = difference.created.filter((table) => !isNew(table));
  const last = Math.max(0, ...migrations.map((name) => Number.parseInt(name, 10) || 0));
  const numberOf = (index: number): string => String(last + index + 1).padStart(4, '0');

  const creations = inOrderOfUse(created);
  // A new table may take the name of one that goes, and must point at the new names of those that stay.
  const leaving = [...difference.dropped, ...difference.changed.map(({ before }) => before)];
  const taken = new Set(leaving.map(({ name }) => name));
  const changesFirst =
    difference.changed.some(({ before, after }) => before.name !== after.name) ||
    creations.some(({ name }) => taken.has(name));
  const change = changeFile(scope, difference, pairs, numberOf(changesFirst ? 0 : creations.length));
  const made = creations.map((table, index) =>
    creation(scope, table, numberOf(index + (changesFirst && change ? 1 : 0))),
  );
  const changes = change
    ? [alteration(change, difference.changed[0]?.after.entity, numberOf(changesFirst ? 0 : made.length))]
    : [];
  const first = changesFirst ? [...changes, ...made] : [...made, ...changes];
  const back = restoreFile(scope, [...creations, ...pairs], difference);
  return back ? [...first, alteration(back, undefined, numberOf(first.length))] : first;
}

/** Rows before pairs, and rows after those they point at; a circle of references is cut at its first table. */
function inOrderOfUse(tables: readonly Table[]): readonly Table[] {
  const rows = tables.filter(({ holds }) => holds === 'rows');
  const ordered: Table[] = [];
  const visiting = new Set<Table>();
  const visit = (table: Table): void => {
    if (visiting.has(table)) return;
    visiting.add(table);
    for (const { relation } of table.columns) {
      const parent = relation && rows.find(({ entity }) => entity.name === relation.target);
      if (parent) visit(parent);
    }
    ordered.push(table);
  };
  for (const table of rows) visit(table);
  return [...ordered, ...tables.filter(({ holds }) => holds === 'pairs')];
}

function creation({ target }: GenerationScope, table: Table, number: string): Migration {
  const { name, entity, relation } = table;
  if (!relation) {
    const { columns, indexes } = table;
    return migration(number, `create_${name}`, 'database.create-table', { table: name, columns, indexes }, entity);
  }
  const link = linkTable(target, entity, relation);
  const context = { ...link, index: `${link.table}_${link.to.column}` };
  return migration(number, `create_${name}`, 'database.create-link-table', context, entity);
}

function alteration(change: ChangeFile, entity: EntitySpec | undefined, number: string): Migration {
  return migration(
    number,
    change.name,
    'database.change',
    { ...change, hasHead: change.rebuilds || change.keeps.length > 0 },
    entity,
  );
}

function migration(
  number: string,
  name: string,
  template: string,
  context: Readonly<Record<string, unknown>>,
  entity: EntitySpec | undefined,
): Migration {
  return {
    plan: {
      id: `migration.${name}`,
      path: `migrations/${number}_${name}.sql`,
      swea: 'database',
      template,
      ...(entity ? { entity: entity.name } : {}),
      ownership: 'append-only',
    },
    context,
  };
}
