import type { Db } from '../db/database.ts';
import { type FieldError, invalid } from '../http/problem.ts';

type Maybe<T> = T | Promise<T>;

/** Where a rule may look: the database of the running transaction, and the row as it was (none for a new one). */
export interface RuleContext<Item> {
  readonly db: Db;
  readonly current: Item | undefined;
}

/** What only this entity does, beyond types and limits. Every hook runs in the transaction of the change. */
export interface Rules<Values, Item> {
  /** Answers the values with the computed ones filled in. */
  derive?(values: Values, context: RuleContext<Item>): Maybe<Values>;
  /** Answers what is wrong; nothing is saved unless that is nothing. Compare with `current` for transitions. */
  validate?(values: Values, context: RuleContext<Item>): Maybe<readonly FieldError[]>;
  afterSave?(item: Item, context: RuleContext<Item>): Maybe<void>;
  /** Throws a Problem when the row must stay. */
  beforeDelete?(item: Item, context: RuleContext<Item>): Maybe<void>;
  afterDelete?(item: Item, context: RuleContext<Item>): Maybe<void>;
}

/** The values to save, as the rules want them; throws a 422 when they refuse. */
export async function applyRules<Values, Item>(
  rules: Rules<Values, Item>,
  values: Values,
  context: RuleContext<Item>,
): Promise<Values> {
  const derived = rules.derive ? await rules.derive(values, context) : values;
  const errors = rules.validate ? await rules.validate(derived, context) : [];
  if (errors.length > 0) throw invalid(errors);
  return derived;
}
