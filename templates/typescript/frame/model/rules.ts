import { type Db, withDatabase } from '../db/database.ts';
import { announceLater, answerTo } from '../db/outside.ts';
import { conflict, type FieldError, invalid } from '../http/problem.ts';
import type { Field } from '../ui/field.ts';
import { type Fetch, outbound } from './outbound.ts';
import type { Stored } from './stored.ts';
import { type Transitions, wrongSteps } from './transitions.ts';

type Maybe<T> = T | Promise<T>;
type Name<T> = Extract<keyof T, string>;

/** All values of a row, computed ones too. */
export type Whole<Item> = Omit<Item, keyof Stored>;

/** The computed values, all of them, and whatever else is to be saved otherwise than it was given. */
export type Derived<Values, Item> = Omit<Item, keyof Values | keyof Stored> & Partial<Values>;

/** Where a rule may look: the database of the running transaction, and the row as it was (none for a new one). */
export interface RuleContext<Item> {
  readonly db: Db;
  readonly current: Item | undefined;
  /** Nothing is saved, and this is said beside the field: `refuse('endDate', 'End date is before start date')`. */
  refuse(field: Name<Whole<Item>>, message: string): void;
}

/** Outside of the transaction, where a rule may ask and tell other systems. */
export interface OutsideContext<Item> {
  readonly db: Db;
  readonly current: Item | undefined;
  readonly fetch: Fetch;
}

/**
 * What only this entity does, beyond types and limits. The hooks of one save run in the order in which they stand here;
 * all but `prepare` and `announce` run in its transaction, so that a refusal undoes what they wrote to other tables.
 */
export interface Rules<Values, Item> {
  /** Hosts that `fetch` may call: "api.example.com". */
  readonly hosts?: readonly string[];
  /** Which value may follow which: `{ status: { draft: ['sent'], sent: [] } }`. A new row begins at the default. */
  readonly transitions?: Transitions<Item>;
  /** Asks other systems before the transaction; what it answers is saved like what was given. */
  prepare?(values: Values, context: OutsideContext<Item>): Maybe<Partial<Whole<Item>>>;
  /** Answers the computed values. */
  derive?(values: Values, context: RuleContext<Item>): Maybe<Derived<Values, Item>>;
  /** Refuses what must not be saved; a list of what is wrong may be answered instead. */
  validate?(
    values: Whole<Item>,
    context: RuleContext<Item>,
  ): Maybe<readonly FieldError[]> | Maybe<void>;
  beforeSave?(values: Whole<Item>, context: RuleContext<Item>): Maybe<void>;
  afterSave?(item: Item, context: RuleContext<Item>): Maybe<void>;
  /** Tells other systems, once all is saved. A failure is logged and undoes nothing. */
  announce?(item: Item, context: OutsideContext<Item>): Maybe<void>;
  /** `refuse` keeps the row. */
  beforeDelete?(item: Item, context: RuleContext<Item>): Maybe<void>;
  afterDelete?(item: Item, context: RuleContext<Item>): Maybe<void>;
}

/** A save or a deletion that is under way. */
export interface Change<Item> {
  readonly db: Db;
  readonly fields: readonly Field[];
  /** The row as it was; none for a new one. */
  readonly current: Item | undefined;
}

/** The values to save, as the rules want them; throws a 422 that names the fields where they refuse. */
export async function applyRules<Values extends object, Item>(
  rules: Rules<Values, Item>,
  given: NoInfer<Values>,
  change: NoInfer<Change<Item>>,
): Promise<Whole<Item>> {
  const wrong = wrongSteps(rules.transitions ?? {}, given, change);
  if (wrong.length > 0) throw invalid(wrong);
  const values = { ...given, ...(await prepared(rules, given, change)) };
  const derived = await hearing(change, (context) => rules.derive?.(values, context));
  checkNames(derived ?? {}, change.fields);
  // Computed values are nobody's but `derive` and `prepare`'s; where rules have neither, they stay as they were.
  const whole = { ...values, ...derived } as unknown as Whole<Item>;
  const found = await hearing(change, (context) => rules.validate?.(whole, context));
  if (found && found.length > 0) throw invalid(found);
  await hearing(change, (context) => rules.beforeSave?.(whole, context));
  return whole;
}

/** A row as its rules derive it now; undefined where that is as it was. */
export async function derivedAnew<Values extends object, Item extends Values>(
  rules: Rules<Values, Item>,
  row: NoInfer<Item>,
  change: NoInfer<Change<Item>>,
): Promise<Item | undefined> {
  const derived = await hearing(change, (context) => rules.derive?.(row, context));
  const anew = { ...row, ...derived };
  const isSame = Object.entries(anew).every(([name, value]) => Reflect.get(row, name) === value);
  return isSame ? undefined : anew;
}

/** What follows when a row has been written; throws a 422 where the rules refuse after all. */
export async function afterSave<Values, Item>(
  rules: Rules<Values, Item>,
  item: NoInfer<Item>,
  change: NoInfer<Change<Item>>,
): Promise<void> {
  await hearing(change, (context) => rules.afterSave?.(item, context));
  if (!rules.announce) return;
  await announceLater(change.db, async () => {
    await withDatabase(async (db) => rules.announce?.(item, outside(rules, db, change)));
  });
}

/** Throws a 409 where the rules keep the row. */
export const beforeDelete = <Values, Item>(
  rules: Rules<Values, Item>,
  item: NoInfer<Item>,
  change: NoInfer<Change<Item>>,
): Promise<void> => hearing(change, (context) => rules.beforeDelete?.(item, context), kept);

export const afterDelete = <Values, Item>(
  rules: Rules<Values, Item>,
  item: NoInfer<Item>,
  change: NoInfer<Change<Item>>,
): Promise<void> => hearing(change, (context) => rules.afterDelete?.(item, context), kept);

const kept = (errors: readonly FieldError[]) =>
  conflict(errors.map(({ message }) => message).join('; '), errors);

/** Runs a hook; what it refuses is thrown when it ends. */
async function hearing<Item, T>(
  { db, current }: Change<Item>,
  hook: (context: RuleContext<Item>) => Maybe<T>,
  problem = invalid,
): Promise<T> {
  const errors: FieldError[] = [];
  const refuse = (path: string, message: string) => {
    errors.push({ path, message });
  };
  const result = await hook({ db, current, refuse });
  if (errors.length > 0) throw problem(errors);
  return result;
}

async function prepared<Values extends object, Item>(
  rules: Rules<Values, Item>,
  values: Values,
  change: Change<Item>,
): Promise<Partial<Whole<Item>>> {
  if (!rules.prepare) return {};
  const question = JSON.stringify([values, change.current]);
  return answerTo(change.db, question, () =>
    withDatabase(async (db) => rules.prepare?.(values, outside(rules, db, change)) ?? {}),
  );
}

const outside = <Values, Item>(
  { hosts = [] }: Rules<Values, Item>,
  db: Db,
  { current }: Change<Item>,
): OutsideContext<Item> => ({ db, current, fetch: outbound(hosts) });

/** A compiler does not see a wrong name in what a function answers. */
function checkNames(derived: object, fields: readonly Field[]): void {
  const known = new Set(fields.map(({ name }) => name));
  const wrong = Object.keys(derived).filter((name) => !known.has(name) && !SYSTEM.has(name));
  if (wrong.length > 0)
    throw new Error(`rules derive ${wrong.join(', ')}, which no field is named`);
}

// A rule may answer the whole row.
const SYSTEM: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'version']);
