/** The steps that bring one table from what it was to what it is to be, rows and all. */
import type { StoredValues } from '../../../domain/stack.js';
import { sqlName } from '../../../generation/helpers.js';
import { archivedName, archiveValues } from './archive.js';
import { isRedefined, isRenamed, type KeptColumn, type TableChange } from './difference.js';
import { fillOf, newValue } from './new-values.js';
import { addColumn, createIndex, dropColumn, dropIndex, rebuild, renameColumn, type Step } from './steps.js';
import { type Column, columnPointingAt, type Index, OWN_COLUMNS, pointingAt, type Table } from './tables.js';

/** What was decided about the values of a column. */
export type DecisionsOn = (table: Table, column: Column) => StoredValues;

export interface TableSteps {
  readonly isRebuilt: boolean;
  /** Statements that put values aside before anything changes. */
  readonly archived: readonly string[];
  /** Under the name of before. */
  readonly changes: readonly Step[];
  /** Once all tables have their names. */
  readonly indexes: readonly string[];
  /** Old and new names of columns whose values stay as they are. */
  readonly untouched: readonly (readonly [string, string])[];
}

export function changeTable(
  change: TableChange,
  decided: DecisionsOn,
  migration: string,
  names: ReadonlyMap<string, string>,
): TableSteps {
  const { after } = change;
  const isRebuilt =
    change.kept.some(isRedefined) || change.added.some((column) => !canBeAdded(column, decided(after, column)));
  const own = after.holds === 'pairs' ? [] : OWN_COLUMNS.map((name) => [name, name] as const);
  const same = change.kept
    .filter((kept) => newValue(kept, decided(after, kept.after)).same)
    .map((kept) => [kept.before.name, kept.after.name] as const);
  return {
    isRebuilt,
    archived: archivedOf(change, decided, migration),
    changes: isRebuilt ? [rebuilt(change, decided, names)] : altered(change, decided, names),
    indexes: after.indexes
      .filter((index) => isRebuilt || !followed(change).some((other) => isSame(index, other)))
      .map((index) => createIndex(after.name, index)),
    untouched: [...own, ...same],
  };
}

/** The indexes of before as they are once columns have their new names: an index follows its column, its name does not. */
const followed = ({ before, kept }: TableChange): readonly Index[] =>
  before.indexes.map((index) => ({
    ...index,
    column: kept.find((column) => column.before.name === index.column)?.after.name ?? '',
  }));

const isSame = (one: Index, other: Index): boolean => JSON.stringify(one) === JSON.stringify(other);

/** ALTER TABLE adds a column that old rows may lack, or that has a value for all of them. */
function canBeAdded(column: Column, decided: StoredValues): boolean {
  if (column.relation) return column.nullable;
  const { attribute } = column;
  if (attribute?.unique && attribute.default !== undefined) return false;
  return (
    column.nullable || (decided.fill === undefined && attribute !== undefined && / DEFAULT /.test(column.definition))
  );
}

function archivedOf({ before, after, kept, removed }: TableChange, decided: DecisionsOn, migration: string): string[] {
  const gone = removed
    .filter((column) => before.holds === 'rows' && !decided(before, column).discard)
    .map((column) =>
      archiveValues(before, archivedName(column), column.name, `${sqlName(column.name)} IS NOT NULL`, migration),
    );
  const misfits = kept.flatMap((column) => {
    const decision = decided(after, column.after);
    const { loses } = newValue(column, decision);
    if (loses === undefined || decision.discard) return [];
    return [archiveValues(before, archivedName(column.before), column.before.name, loses, migration)];
  });
  return [...gone, ...misfits];
}

function rebuilt(
  { before, after, added, kept }: TableChange,
  decided: DecisionsOn,
  names: ReadonlyMap<string, string>,
): Step {
  const own: readonly string[] = after.holds === 'pairs' ? [] : OWN_COLUMNS;
  const values = new Map(own.map((name) => [name, sqlName(name)]));
  for (const column of kept) values.set(column.after.name, newValue(column, decided(after, column.after)).value);
  for (const column of added) {
    const value = initialValue(column, decided(after, column));
    if (value !== undefined) values.set(column.name, value);
  }
  return {
    says: `Build ${before.name} anew: ALTER TABLE cannot change ${listOf(redefinedIn(kept, added))}.`,
    statements: rebuild(before.name, pointingAt(names, after), values),
  };
}

const redefinedIn = (kept: readonly KeptColumn[], added: readonly Column[]): readonly string[] => {
  const redefined = kept.filter(isRedefined).map(({ before }) => before.name);
  return redefined.length > 0 ? redefined : added.map(({ name }) => name);
};

/** What rows that exist get in a new column; undefined for its default. Nothing unique is given to all of them. */
function initialValue(column: Column, decided: StoredValues): string | undefined {
  if (decided.fill !== undefined) return fillOf(column, decided);
  return column.attribute?.unique && column.nullable ? 'NULL' : undefined;
}

function altered(change: TableChange, decided: DecisionsOn, names: ReadonlyMap<string, string>): readonly Step[] {
  const { before, after, added, kept, removed } = change;
  const obsolete = followed(change).filter((index) => !after.indexes.some((other) => isSame(index, other)));
  const renames = inOrder(kept.filter(isRenamed).map((column) => [column.before.name, column.after.name] as const));
  const fills = added.flatMap((column) => {
    const fill = decided(after, column).fill === undefined ? undefined : fillOf(column, decided(after, column));
    return fill === undefined ? [] : [`UPDATE ${sqlName(before.name)} SET ${sqlName(column.name)} = ${fill}`];
  });
  const steps: readonly Step[] = [
    {
      says: `Remove ${listOf(removed.map(({ name }) => name))} from ${before.name}.`,
      statements: removed.map(({ name }) => dropColumn(before.name, name)),
    },
    {
      says: `Rename ${listOf(renames.map(([from, to]) => `${from} to ${to}`))} in ${before.name}.`,
      statements: renames.map(([from, to]) => renameColumn(before.name, from, to)),
    },
    {
      says: `Add ${listOf(added.map(({ name }) => name))} to ${before.name}.`,
      statements: added.map((column) => addColumn(before.name, columnPointingAt(names, column))),
    },
    {
      says: `Give the ${before.name} that exist their ${listOf(added.map(({ name }) => name))}.`,
      statements: fills,
    },
  ];
  const indexes: Step = {
    says: `Remove indexes of ${before.name} that no longer hold.`,
    statements: obsolete.map(dropIndex),
  };
  return [indexes, ...steps].filter(({ statements }) => statements.length > 0);
}

export const listOf = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

/** Renames so that none takes a name still in use; a circle goes by a name of nobody's. */
export function inOrder(renames: readonly (readonly [string, string])[]): readonly (readonly [string, string])[] {
  const left = [...renames];
  const ordered: (readonly [string, string])[] = [];
  while (left.length > 0) {
    const free = left.findIndex(([, to]) => !left.some(([from]) => from === to));
    const [next] = left.splice(Math.max(free, 0), 1);
    if (!next) break;
    if (free >= 0) ordered.push(next);
    else {
      ordered.push([next[0], `_${next[0]}`]);
      left.push([`_${next[0]}`, next[1]]);
    }
  }
  return ordered;
}
