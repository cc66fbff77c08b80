/** What a change may do to the data that is there, as questions to it: each counts the rows concerned on the old tables. */
import type { Change } from '../../../domain/change.js';
import type { Attribute } from '../../../domain/entity-spec.js';
import type { DataCheck, DataChoice, GenerationScope } from '../../../domain/stack.js';
import { sqlName } from '../../../generation/helpers.js';
import { defaultOf, isTextual } from '../type-map.js';
import { differenceOf, type KeptColumn, type TableChange } from './difference.js';
import { fitOf } from './new-values.js';
import type { Column, Table } from './tables.js';

type ChoiceId = DataChoice['id'];

export function dataChecks({ target, previous }: GenerationScope): readonly DataCheck[] {
  if (!previous) return [];
  const { changed, dropped } = differenceOf(previous, target);
  const gone = new Set(dropped.flatMap(({ holds, entity }) => (holds === 'rows' ? [entity.name] : [])));
  return [
    ...dropped.flatMap((table) => checksOfDropped(table, gone)),
    ...changed.filter(({ after }) => after.holds === 'rows').flatMap((change) => checksOfChange(change, gone)),
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

function checksOfChange(change: TableChange, gone: ReadonlySet<string>): readonly DataCheck[] {
  return [
    ...change.removed.flatMap((column) => checksOfRemoved(change, column, gone)),
    ...change.added.flatMap((column) => checksOfAdded(change, column)),
    ...change.kept.flatMap((column) => checksOfKept(change, column)),
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

function checksOfAdded({ before, after }: TableChange, { attribute, relation }: Column): DataCheck[] {
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
        choices: [FROM_NOW_ON, MAKE_OPTIONAL, CANCEL],
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

function checksOfKept({ before: table, after: { entity } }: TableChange, { before, after }: KeptColumn): DataCheck[] {
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

interface Particulars {
  readonly what: string;
  readonly change: Change;
  readonly from: string;
  readonly id?: string;
  readonly where?: string;
  readonly value: string;
  readonly question: string;
  readonly choices: readonly DataChoice[];
  readonly safe?: ChoiceId;
}

function check({
  what,
  change,
  from,
  id = '"id"',
  where = 'true',
  value,
  question,
  choices,
  safe,
}: Particulars): DataCheck {
  const rows = `FROM ${from} WHERE ${where}`;
  return {
    id: `${subjectOf(change)} ${what}`,
    change,
    count: `SELECT count(*) AS "count" ${rows}`,
    examples: `SELECT ${id} AS "id", ${value} AS "value" ${rows} ORDER BY 1 LIMIT 5`,
    question,
    choices,
    safe: safe ?? choices[0]?.id ?? 'cancel',
  };
}

function subjectOf(change: Change): string {
  switch (change.kind) {
    case 'add-entity':
    case 'remove-entity':
      return change.entity.name;
    case 'rename-entity':
      return change.to;
    case 'rename-attribute':
      return `${change.entity}.${change.to}`;
    case 'change-attribute':
      return `${change.entity}.${change.after.name}`;
    case 'add-attribute':
    case 'remove-attribute':
      return `${change.entity}.${change.attribute.name}`;
    default:
      return `${change.entity}.${change.relation.name}`;
  }
}

const choice = (id: ChoiceId, label: string, losesData = false): DataChoice => ({ id, label, losesData });
const FROM_NOW_ON = choice('from-now-on', 'ask it of new values only; those that are there stay as they are');
const MAKE_OPTIONAL = choice('make-optional', 'make it optional');
const CANCEL = choice('cancel', 'change nothing');
const keepAside = (label: string): DataChoice => choice('keep-aside', label);
const leaveOut = (label: string): DataChoice => choice('leave-out', label);
const fill = (value: Attribute): DataChoice => ({ ...choice('fill', 'give them a value'), value });

const leaving = (what: string): readonly DataChoice[] => [
  keepAside(`keep ${what} in the archive`),
  choice('delete', `delete ${what}`, true),
  CANCEL,
];
