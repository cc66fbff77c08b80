/** How a question to the data is put together: what it counts, and what may be chosen. */
import type { Change } from '../../../domain/change.js';
import type { Attribute } from '../../../domain/entity-spec.js';
import type { DataCheck, DataChoice } from '../../../domain/stack.js';

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

export const leaving = (what: string): readonly DataChoice[] => [
  keepAside(`keep ${what} in the archive`),
  choice('delete', `delete ${what}`, true),
  CANCEL,
];
