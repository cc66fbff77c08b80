/**
 * Between interpret and plan: where a change may not keep the stored data as it is, the rows are counted and a person
 * decides, or policy takes the choice that loses nothing.
 */

import { AbortError } from '../domain/errors.js';
import type { DecisionChoice, DecisionRequest } from '../domain/event.js';
import type { Outcome } from '../domain/outcome.js';
import type { DataCheck, DataChoice, GenerationScope, Stack } from '../domain/stack.js';
import type { DatabaseReader } from '../ports.js';
import type { Questions } from './questions.js';

export type Settled =
  | { readonly scope: GenerationScope }
  /** Nobody could decide, or the person wants nothing changed. */
  | { readonly cancelled: DecisionRequest; readonly by: 'person' | 'policy' };

/** A person who cancels has cancelled the run; where policy could not decide, the question stays open. */
export function unsettled({ cancelled, by }: Extract<Settled, { cancelled: unknown }>): Outcome {
  if (by === 'person') return { kind: 'cancelled', kept: 'the managed folder is as it was' };
  const choices = cancelled.choices.filter(({ id }) => id !== 'cancel').map(({ label }) => label);
  return { kind: 'needs-answer', question: { text: [cancelled.title, ...choices].join(' · '), readings: [] } };
}

export interface DataContext {
  readonly stack: Stack;
  /** Undefined where the system has no database yet. */
  readonly database: DatabaseReader | undefined;
  readonly questions: Questions;
}

export async function settleData(wanted: GenerationScope, context: DataContext): Promise<Settled> {
  const { stack, database, questions } = context;
  let scope = wanted;
  if (!database) return { scope };
  for (const check of stack.dataChecks(wanted)) {
    const [counted] = database.rows(check.count);
    const count = Number(counted?.count ?? 0);
    if (count === 0) continue;
    const choices = check.choices.flatMap((choice) => offered(choice, database));
    const request = requestFor({ ...check, choices }, count, database.rows(check.examples));
    const { choice, by, value } = await questions.ask(request);
    const taken = choices.find(({ id }) => id === choice);
    if (!taken || taken.id === 'cancel') return { cancelled: request, by };
    scope = stack.applyChoice(scope, check, taken.id, value);
    if (taken.rows && value !== undefined) refuseMissing(taken, value, database);
  }
  return { scope };
}

/** A row to point at can be chosen only where there are rows; some are named. */
function offered(choice: DataChoice, database: DatabaseReader): readonly DataChoice[] {
  if (!choice.rows) return [choice];
  const rows = database.rows(choice.rows.examples).map(({ id, value }) => `${String(id)} ${String(value)}`);
  return rows.length === 0 ? [] : [{ ...choice, label: `${choice.label} (${rows.join(', ')})` }];
}

/** What the person gave was found to be an id. */
function refuseMissing({ rows, value: asked }: DataChoice, value: string, database: DatabaseReader): void {
  const [found] = rows ? database.rows(rows.exists.replace('{value}', String(Number(value)))) : [];
  if (Number(found?.count ?? 0) === 0)
    throw new AbortError(`There is no row ${value.trim()} that could be the ${asked?.label.toLowerCase() ?? 'value'}.`);
}

const KEYS: Readonly<Record<DataCheck['choices'][number]['id'], string>> = {
  'from-now-on': 'n',
  fill: 'f',
  'make-optional': 'o',
  'leave-out': 'l',
  'keep-aside': 'k',
  delete: 'd',
  cancel: 'c',
};

function requestFor(
  check: DataCheck,
  count: number,
  examples: readonly Readonly<Record<string, unknown>>[],
): DecisionRequest {
  return {
    id: check.id,
    kind: 'destructive-change',
    title: check.question.replace('{count}', String(count)),
    // A whole row has no single value to show.
    detail: examples.map(({ id, value }) =>
      check.change.kind === 'remove-entity'
        ? `row ${String(id)}`
        : `row ${String(id)}: ${value === null ? 'empty' : String(value)}`,
    ),
    choices: check.choices.map(
      ({ id, label, losesData, value }): DecisionChoice => ({
        id,
        key: KEYS[id],
        label,
        ...(losesData ? { losesData: true } : {}),
        ...(value ? { asks: value.label } : {}),
      }),
    ),
    safe: check.safe,
  };
}
