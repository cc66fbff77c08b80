/** What a column's new definition asks of the values in it: type, limits, required, unique. */
import { type Attribute, entityNamed, type Relation, type SystemSpec } from '../../../domain/entity-spec.js';
import type { DataCheck } from '../../../domain/stack.js';
import { sqlName } from '../../../generation/helpers.js';
import { isTextual } from '../type-map.js';
import {
  CANCEL,
  check,
  FROM_NOW_ON,
  fill,
  keepAside,
  leaveOut,
  link,
  MAKE_OPTIONAL,
  type Particulars,
} from './data-check.js';
import type { KeptColumn, TableChange } from './difference.js';
import { fitOf } from './new-values.js';
import type { Column, Table } from './tables.js';

export function checksOfKept(
  { before: table, after: { entity } }: TableChange,
  { before, after }: KeptColumn,
  previous: SystemSpec,
): DataCheck[] {
  if (before.relation && after.relation)
    return keyCheck(table, { entity: entity.name, before: before.relation, after: after.relation }, before, previous);
  if (!before.attribute || !after.attribute) return [];
  const [was, is] = [before.attribute, after.attribute];
  const old = sqlName(before.name);
  const fit = fitOf(was, is, old);
  const common = {
    change: { kind: 'change-attribute', entity: entity.name, before: was, after: is },
    from: sqlName(table.name),
    value: old,
  } as const;
  const words = { many: entity.pluralLabel, label: is.label.toLowerCase() };
  return [
    ...typeCheck(common, fit.type, is, words),
    ...limitCheck(common, fit.limits, was, is, words),
    ...requiredCheck(common, was, is, words),
    ...uniqueCheck(common, fit.value, was, is, words),
  ];
}

function keyCheck(
  { name, entity }: Table,
  { before, after, ...of }: { readonly entity: string; readonly before: Relation; readonly after: Relation },
  column: Column,
  previous: SystemSpec,
): DataCheck[] {
  if (!after.required || before.required) return [];
  return [
    check({
      what: 'required',
      change: { kind: 'change-relation', ...of, before, after },
      from: sqlName(name),
      where: `${sqlName(column.name)} IS NULL`,
      value: 'NULL',
      question: `${entity.pluralLabel} without ${after.label.toLowerCase()}, which is to be required: {count}`,
      choices: [FROM_NOW_ON, ...link(after, entityNamed(previous, before.target)), CANCEL],
    }),
  ];
}

type Common = Pick<Particulars, 'change' | 'from' | 'value'>;
type Words = { readonly many: string; readonly label: string };

function typeCheck(common: Common, fits: string | undefined, is: Attribute, { many, label }: Words): DataCheck[] {
  if (fits === undefined) return [];
  // Only the API judges addresses, so those that are there may stay.
  const mayStay = is.type === 'email' || is.type === 'url';
  return [
    check({
      ...common,
      what: 'type',
      where: `${common.value} IS NOT NULL AND (${fits}) IS NOT TRUE`,
      question: `${many} whose ${label} cannot be kept as ${is.type}: {count}`,
      choices: [
        ...(mayStay ? [FROM_NOW_ON] : []),
        ...(is.type === 'boolean' ? [] : [keepAside('empty them; the old values are kept in the archive')]),
        ...(is.unique ? [] : [fill(is)]),
        leaveOut('leave the type as it was'),
        CANCEL,
      ],
    }),
  ];
}

function limitCheck(
  common: Common,
  limits: string | undefined,
  was: Attribute,
  is: Attribute,
  { many, label }: Words,
): DataCheck[] {
  if (limits === undefined) return [];
  return [
    check({
      ...common,
      what: 'limits',
      where: `${common.value} IS NOT NULL AND (${limits}) IS FALSE`,
      question: `${many} whose ${label} is outside the new limits: {count}`,
      choices: [
        FROM_NOW_ON,
        keepAside('empty them; the old values are kept in the archive'),
        ...(is.unique ? [] : [fill(is)]),
        ...(was.type === is.type ? [leaveOut('leave the limits as they were')] : []),
        CANCEL,
      ],
    }),
  ];
}

function requiredCheck(common: Common, was: Attribute, is: Attribute, { many, label }: Words): DataCheck[] {
  const isBoolean = is.type === 'boolean';
  if (isBoolean ? was.type === 'boolean' : !is.required || was.required) return [];
  const empty = isTextual(is.type) && isTextual(was.type) ? ` OR ${common.value} = ''` : '';
  return [
    check({
      ...common,
      what: 'required',
      where: `${common.value} IS NULL${empty}`,
      question: isBoolean
        ? `${many} without ${label}, which must be true or false: {count}`
        : `${many} without ${label}, which is to be required: {count}`,
      choices: isBoolean ? [fill(is), CANCEL] : [FROM_NOW_ON, ...(is.unique ? [] : [fill(is)]), MAKE_OPTIONAL, CANCEL],
    }),
  ];
}

function uniqueCheck(
  common: Common,
  value: string,
  was: Attribute,
  is: Attribute,
  { many, label }: Words,
): DataCheck[] {
  const sameKind = was.type === is.type || (isTextual(was.type) && is.type !== 'email');
  if (!is.unique || (was.unique && sameKind)) return [];
  const alike = is.type === 'email' ? ' COLLATE NOCASE' : '';
  const groups = `SELECT ${value} FROM ${common.from} WHERE ${value} IS NOT NULL GROUP BY (${value})${alike} HAVING count(*) > 1`;
  return [
    check({
      ...common,
      what: 'unique',
      where: `(${value})${alike} IN (${groups})`,
      question: `${many} that share their ${label} with another, and it is to be unique: {count}`,
      choices: [leaveOut('do not make it unique'), CANCEL],
      safe: 'cancel',
    }),
  ];
}
