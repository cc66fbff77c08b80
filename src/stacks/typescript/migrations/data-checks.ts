/** What a change may do to the data that is there, as questions to it: each counts the rows concerned on the old tables. */
import type { Change } from '../../../domain/change.js';
import type { SystemSpec } from '../../../domain/entity-spec.js';
import type { DataCheck, GenerationScope } from '../../../domain/stack.js';
import { sqlName } from '../../../generation/helpers.js';
import { defaultOf } from '../type-map.js';
import { checksOfKept } from './column-checks.js';
import { CANCEL, check, FROM_NOW_ON, fill, leaving, link, MAKE_OPTIONAL } from './data-check.js';
import { differenceOf, type TableChange } from './difference.js';
import type { Column, Table } from './tables.js';

/** Where a change is taken back, the values that rows would lack come from the archive. */
export function dataChecks({ target, previous, restores }: GenerationScope): readonly DataCheck[] {
  if (!previous) return [];
  const { kept, dropped } = differenceOf(previous, target);
  const gone = new Set(dropped.flatMap(({ holds, entity }) => (holds === 'rows' ? [entity.name] : [])));
  return [
    ...dropped.flatMap((table) => checksOfDropped(table, gone)),
    ...kept
      .filter(({ after }) => after.holds === 'rows')
      .map((change) => (restores ? { ...change, added: [] } : change))
      .flatMap((change) => checksOfChange(change, gone, previous)),
  ];
}

function checksOfDropped(table: Table, gone: ReadonlySet<string>): readonly DataCheck[] {
  const { entity, relation, name } = table;
  if (!relation) {
    return [
      check({
        what: 'rows',
        change: { kind: 'remove-entity', entity },
        from: sqlName(name),
        value: 'NULL',
        question: `${entity.pluralLabel} that go with the entity: {count}`,
        choices: leaving('the rows'),
      }),
    ];
  }
  // Their entity goes, and is asked about.
  if (gone.has(entity.name) || gone.has(relation.target)) return [];
  const [from, to] = table.columns.map((column) => sqlName(column.name));
  if (!from || !to) return [];
  return [
    check({
      what: 'links',
      change: { kind: 'remove-relation', entity: entity.name, relation },
      from: sqlName(name),
      id: from,
      value: to,
      question: `Links from ${entity.pluralLabel.toLowerCase()} to ${relation.label.toLowerCase()} that go: {count}`,
      choices: leaving('the links'),
    }),
  ];
}

function checksOfChange(change: TableChange, gone: ReadonlySet<string>, previous: SystemSpec): readonly DataCheck[] {
  return [
    ...change.removed.flatMap((column) => checksOfRemoved(change, column, gone)),
    ...change.added.flatMap((column) => checksOfAdded(change, column, previous)),
    ...change.kept.flatMap((column) => checksOfKept(change, column, previous)),
  ];
}

function checksOfRemoved({ before, after }: TableChange, column: Column, gone: ReadonlySet<string>): DataCheck[] {
  const { attribute, relation } = column;
  if (relation && gone.has(relation.target)) return [];
  const value = sqlName(column.name);
  const many = before.entity.pluralLabel;
  const change: Change | undefined = attribute
    ? { kind: 'remove-attribute', entity: after.entity.name, attribute }
    : relation && { kind: 'remove-relation', entity: after.entity.name, relation };
  const label = (attribute ?? relation)?.label.toLowerCase() ?? column.name;
  if (!change) return [];
  return [
    check({
      what: attribute ? 'values' : 'links',
      change,
      from: sqlName(before.name),
      where: `${value} IS NOT NULL`,
      value,
      question: `${many} with a value for ${label}, which goes: {count}`,
      choices: leaving('the values'),
    }),
  ];
}

function checksOfAdded(
  { before, after }: TableChange,
  { attribute, relation, target }: Column,
  previous: SystemSpec,
): DataCheck[] {
  const many = before.entity.pluralLabel;
  const from = sqlName(before.name);
  if (relation?.required)
    return [
      check({
        what: 'required',
        change: { kind: 'add-relation', entity: after.entity.name, relation },
        from,
        value: 'NULL',
        question: `${many} without ${relation.label.toLowerCase()}, which is required from now on: {count}`,
        choices: [
          FROM_NOW_ON,
          ...link(
            relation,
            previous.entities.find(({ id }) => id === target?.id),
          ),
          MAKE_OPTIONAL,
          CANCEL,
        ],
      }),
    ];
  if (!attribute?.required || (defaultOf(attribute) !== undefined && !attribute.unique) || attribute.type === 'boolean')
    return [];
  return [
    check({
      what: 'required',
      change: { kind: 'add-attribute', entity: after.entity.name, attribute },
      from,
      value: 'NULL',
      question: `${many} without ${attribute.label.toLowerCase()}, which is required from now on: {count}`,
      choices: [FROM_NOW_ON, ...(attribute.unique ? [] : [fill(attribute)]), MAKE_OPTIONAL, CANCEL],
    }),
  ];
}
