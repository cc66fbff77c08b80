/** What is different between the tables of two systems; ids tell a rename from a loss and something new. */
import type { SystemSpec } from '../../../domain/entity-spec.js';
import { type Column, type Table, tablesOf } from './tables.js';

export interface KeptColumn {
  readonly before: Column;
  readonly after: Column;
}

export interface TableChange {
  readonly before: Table;
  readonly after: Table;
  readonly added: readonly Column[];
  readonly removed: readonly Column[];
  readonly kept: readonly KeptColumn[];
}

export interface Difference {
  readonly created: readonly Table[];
  readonly dropped: readonly Table[];
  /** Tables that stay, whether their definition changes or only what is asked of new rows. */
  readonly kept: readonly TableChange[];
  readonly changed: readonly TableChange[];
}

export function differenceOf(previous: SystemSpec | undefined, target: SystemSpec): Difference {
  const [before, after] = [previous ? tablesOf(previous) : [], tablesOf(target)];
  const byId = new Map(before.map((table) => [table.id, table]));
  const ids = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((table) => {
    const old = byId.get(table.id);
    return old ? [changeOf(old, table)] : [];
  });
  return {
    created: after.filter(({ id }) => !byId.has(id)),
    dropped: before.filter(({ id }) => !ids.has(id)),
    kept,
    changed: kept.filter(isChanged),
  };
}

function changeOf(before: Table, after: Table): TableChange {
  const old = new Map(before.columns.map((column) => [keyOf(column), column]));
  const ids = new Set(after.columns.map(keyOf));
  return {
    before,
    after,
    added: after.columns.filter((column) => !old.has(keyOf(column))),
    removed: before.columns.filter((column) => !ids.has(keyOf(column))),
    kept: after.columns.flatMap((column) => {
      const earlier = old.get(keyOf(column));
      return earlier ? [{ before: earlier, after: column }] : [];
    }),
  };
}

// An attribute and a relation may share an id.
const keyOf = ({ id, relation }: Column): string => `${relation ? 'key' : 'value'} ${id}`;

const isChanged = ({ before, after, added, removed, kept }: TableChange): boolean =>
  before.name !== after.name ||
  added.length > 0 ||
  removed.length > 0 ||
  kept.some(isColumnChanged) ||
  JSON.stringify(before.indexes) !== JSON.stringify(after.indexes);

const isColumnChanged = (column: KeptColumn): boolean => isRenamed(column) || isRedefined(column);

export const isRenamed = ({ before, after }: KeptColumn): boolean => before.name !== after.name;
export const isRedefined = ({ before, after }: KeptColumn): boolean => before.facts !== after.facts;
