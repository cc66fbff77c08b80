/** How a question to the data is put together: what it counts, and what may be chosen. */
import { withArticle } from '../../../domain/article.js';
import type { Change } from '../../../domain/change.js';
import type { Attribute, EntitySpec, Relation } from '../../../domain/entity-spec.js';
import { snakeCase } from '../../../domain/names.js';
import type { DataCheck, DataChoice } from '../../../domain/stack.js';
import { sqlName } from '../../../generation/helpers.js';
import { identifiersOf } from '../identifiers.js';

type ChoiceId = DataChoice['id'];

export interface Particulars {
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

export function check({
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
    case 'change-relation':
      return `${change.entity}.${change.after.name}`;
    case 'add-rule':
      return change.entity;
    default:
      return `${change.entity}.${change.relation.name}`;
  }
}

const choice = (id: ChoiceId, label: string, losesData = false): DataChoice => ({ id, label, losesData });
export const FROM_NOW_ON = choice('from-now-on', 'ask it of new values only; those that are there stay as they are');
export const MAKE_OPTIONAL = choice('make-optional', 'make it optional');
export const CANCEL = choice('cancel', 'change nothing');
export const keepAside = (label: string): DataChoice => choice('keep-aside', label);
export const leaveOut = (label: string): DataChoice => choice('leave-out', label);
export const fill = (value: Attribute): DataChoice => ({ ...choice('fill', 'give them a value'), value });

/** The id of a row that a link points at, as a value that a person gives. */
export const keyOf = ({ id, name, label }: Relation): Attribute => ({
  ...{ id, name: `${name}Id`, label: `${label} id`, type: 'integer', min: 1 },
  ...{ required: true, unique: false },
});

/** Only rows that exist can be pointed at, so none of an entity that comes with the change; a person is shown some. */
export function link(relation: Relation, target: EntitySpec | undefined): readonly DataChoice[] {
  if (!target) return [];
  const from = `FROM ${sqlName(identifiersOf(target).table)}`;
  const title = target.attributes.find(({ type }) => type === 'string')?.name ?? 'id';
  const one: DataChoice = {
    ...choice('fill', `give them ${withArticle(relation.label.toLowerCase())} that exists`),
    value: keyOf(relation),
    rows: {
      examples: `SELECT "id" AS "id", ${sqlName(snakeCase(title))} AS "value" ${from} ORDER BY "id" LIMIT 5`,
      exists: `SELECT count(*) AS "count" ${from} WHERE "id" = {value}`,
    },
  };
  return [one];
}

export const leaving = (what: string): readonly DataChoice[] => [
  keepAside(`keep ${what} in the archive`),
  choice('delete', `delete ${what}`, true),
  CANCEL,
];
