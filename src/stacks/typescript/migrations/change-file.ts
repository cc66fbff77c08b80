/** One migration for all that changes about tables that exist: what it keeps is said at its head, and checked when it runs. */
import type { GenerationScope } from '../../../domain/stack.js';
import { sqlName } from '../../../generation/helpers.js';
import { archivePairs, archiveRows, CREATE_ARCHIVE } from './archive.js';
import { changeTable, type DecisionsOn, inOrder, listOf, type TableSteps } from './change-table.js';
import type { Difference, TableChange } from './difference.js';
import { createIndex, createTable, dropTable, names, renameTable, type Step } from './steps.js';
import { pointingAt, type Table } from './tables.js';

export interface ChangeFile {
  /** "add_email_to_students" */
  readonly name: string;
  readonly rebuilds: boolean;
  /** `students (id, name) as pupils (id, full_name)` */
  readonly keeps: readonly string[];
  /** Tables that are there no more. */
  readonly drops: readonly string[];
  /** Tables of which a person permitted to delete something that is not kept in the archive. */
  readonly deletes: readonly string[];
  readonly steps: readonly Step[];
}

const LONGEST_NAME = 80;

/** Undefined when tables are only created. `pairs` are the tables of new links between entities that existed. */
export function changeFile(
  scope: GenerationScope,
  { changed, dropped }: Difference,
  pairs: readonly Table[],
  number: string,
): ChangeFile | undefined {
  if (changed.length + dropped.length + pairs.length === 0) return undefined;
  const name = nameOf(changed, dropped, pairs);
  const migration = `${number}_${name}.sql`;
  const decided: DecisionsOn = (table, { id }) => scope.decided?.[`${table.id} ${id}`] ?? {};
  const namesBefore = new Map(changed.map(({ before }) => [before.id, before.name]));
  const tables = changed.map((change) => ({ change, steps: changeTable(change, decided, migration, namesBefore) }));
  const archived = [
    ...dropped.filter(({ id }) => !scope.decided?.[id]?.discard).flatMap((table) => archiveOf(table, migration)),
    ...tables.flatMap(({ steps }) => steps.archived),
  ];
  const [droppedRows, droppedPairs] = [
    dropped.filter(({ holds }) => holds === 'rows'),
    dropped.filter(({ holds }) => holds === 'pairs'),
  ];
  const renames = inOrder(
    changed
      .filter(({ before, after }) => before.name !== after.name)
      .map(({ before, after }) => [before.name, after.name] as const),
  );
  const steps: readonly Step[] = [
    {
      says: 'Keep what leaves the system, value by value.',
      statements: archived.length === 0 ? [] : [CREATE_ARCHIVE, ...archived],
    },
    ...droppedPairs.map(dropping),
    ...pairs.map((table) => pairing(pointingAt(namesBefore, table), changed)),
    ...tables.flatMap(({ steps }) => steps.changes),
    ...droppedRows.map(dropping),
    {
      says: `Rename ${listOf(renames.map(([from, to]) => `${from} to ${to}`))}.`,
      statements: renames.map(([from, to]) => renameTable(from, to)),
    },
    {
      says: 'Indexes: what must be unique, and what is looked up by.',
      statements: tables.flatMap(({ steps }) => steps.indexes),
    },
  ];
  return {
    name,
    rebuilds: dropped.length > 0 || tables.some(({ steps }) => steps.isRebuilt),
    keeps: tables.flatMap(({ change, steps }) => kept(change, steps)),
    drops: dropped.map((table) => table.name),
    deletes: [
      ...dropped.filter(({ id }) => scope.decided?.[id]?.discard).map((table) => table.name),
      ...changed
        .filter(({ before, removed }) => removed.some((column) => decided(before, column).discard))
        .map(({ before }) => before.name),
    ],
    steps: steps.filter(({ statements }) => statements.length > 0),
  };
}

const archiveOf = (table: Table, migration: string): readonly string[] =>
  table.holds === 'rows' ? archiveRows(table, migration) : archivePairs(table, migration);

const dropping = ({ name }: Table): Step => ({ says: `Remove ${name}.`, statements: [dropTable(name)] });

/** A new table of pairs; links that one of the two held as a key move into it. */
function pairing(table: Table, changed: readonly TableChange[]): Step {
  const statements = [createTable(table, table.name), ...table.indexes.map((index) => createIndex(table.name, index))];
  const key = formerKey(table, changed);
  if (!key) return { says: `Pairs of ${table.name}.`, statements };
  const { holder, column, columns } = key;
  const from = `SELECT "id", ${sqlName(column)} FROM ${sqlName(holder)} WHERE ${sqlName(column)} IS NOT NULL`;
  return {
    says: `Pairs of ${table.name}, with those that ${column} of ${holder} held.`,
    statements: [...statements, `INSERT INTO ${sqlName(table.name)} (${names(columns)})\n${from}`],
  };
}

/** The one key between the same two entities that the same migration removes. */
function formerKey({ entity, relation, columns: [own, other] }: Table, changed: readonly TableChange[]) {
  if (!relation || !own || !other) return undefined;
  const candidates = changed.flatMap(({ before, after, removed }) =>
    removed.flatMap((column) => {
      const target = column.relation?.target;
      const holder = before.name;
      if (after.entity.name === entity.name && target === relation.target)
        return [{ holder, column: column.name, columns: [own.name, other.name] }];
      if (after.entity.name === relation.target && target === entity.name)
        return [{ holder, column: column.name, columns: [other.name, own.name] }];
      return [];
    }),
  );
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** Nothing needs to be said of a table that only got new columns. */
function kept({ before, after, removed }: TableChange, { isRebuilt, untouched }: TableSteps): readonly string[] {
  const renamed = before.name !== after.name || untouched.some(([from, to]) => from !== to);
  if (!isRebuilt && !renamed && removed.length === 0) return [];
  const from = `${before.name} (${untouched.map(([name]) => name).join(', ')})`;
  return [renamed ? `${from} as ${after.name} (${untouched.map(([, name]) => name).join(', ')})` : from];
}

function nameOf(changed: readonly TableChange[], dropped: readonly Table[], pairs: readonly Table[]): string {
  // Keys and pairs follow the name of the rows that they point at.
  const renamed = changed.filter(({ before, after }) => after.holds === 'rows' && before.name !== after.name);
  const [only, ...others] = renamed.length === 1 ? renamed : changed;
  const isOnly = others.length === 0 && dropped.length + pairs.length === 0;
  const whole =
    only && isOnly
      ? nameOfChange(only)
      : [
          ...(pairs.length > 0 ? [`link_${pairs.map(({ name }) => name).join('_and_')}`] : []),
          ...(changed.length > 0 ? [`change_${changed.map(({ after }) => after.name).join('_and_')}`] : []),
          ...(dropped.length > 0 ? [`drop_${dropped.map(({ name }) => name).join('_and_')}`] : []),
        ].join('_and_');
  return whole.slice(0, LONGEST_NAME);
}

function nameOfChange({ before, after, added, removed, kept }: TableChange): string {
  const list = (columns: readonly { readonly name: string }[]): string => columns.map(({ name }) => name).join('_and_');
  const redefined = kept.filter(({ before, after }) => before.facts !== after.facts || before.name !== after.name);
  if (before.name !== after.name) return `rename_${before.name}_to_${after.name}`;
  if (removed.length === 0 && redefined.length === 0 && added.length > 0) return `add_${list(added)}_to_${after.name}`;
  if (added.length === 0 && redefined.length === 0 && removed.length > 0)
    return `remove_${list(removed)}_from_${after.name}`;
  return redefined.length > 0 && added.length + removed.length === 0
    ? `change_${list(redefined.map((column) => column.after))}_of_${after.name}`
    : `change_${after.name}`;
}
