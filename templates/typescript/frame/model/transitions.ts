import type { FieldError } from '../http/problem.ts';
import type { Field } from '../ui/field.ts';
import { storedValue } from '../ui/view.ts';
import type { Stored } from './stored.ts';

/** The values of an enum; never for everything else. */
type Choice<T> =
  string extends NonNullable<T> ? never : NonNullable<T> extends string ? NonNullable<T> : never;

type EnumName<Item> = {
  [K in keyof Item]-?: [Choice<Item[K]>] extends [never] ? never : K;
}[keyof Item];

/** A value that may follow, with what keeps it from doing so: a message, or nothing. */
export interface GuardedStep<Values, To> {
  readonly to: To;
  unless(values: Values): string | false | null | undefined;
}

/** For each value of an enum those that may follow it; none for a last one. */
export type Machine<Values, Value extends string> = {
  readonly [From in Value]: readonly (Value | GuardedStep<Values, Value>)[];
};

/** State machines by name of their field. */
export type Transitions<Item> = {
  readonly [Name in EnumName<Item>]?: Machine<Omit<Item, keyof Stored>, Choice<Item[Name]>>;
};

/** The same for code that serves any entity. */
export type AnyTransitions = Readonly<Record<string, AnyMachine | undefined>>;
type AnyMachine = Readonly<Record<string, readonly (string | AnyStep)[]>>;
interface AnyStep {
  readonly to: string;
  unless(values: object): string | false | null | undefined;
}

/** Does the value change only step by step? */
export const isStepped = (transitions: AnyTransitions | undefined, { name }: Field): boolean =>
  transitions?.[name] !== undefined;

/** The values that may follow a row's present one. */
export function nextValues(
  transitions: AnyTransitions | undefined,
  field: Field,
  row: object,
): readonly string[] {
  const steps = transitions?.[field.name]?.[String(storedValue(row, field))] ?? [];
  return steps.map((step) => (typeof step === 'string' ? step : step.to));
}

/** What is wrong with the steps that a change takes, one a field. */
export function wrongSteps(
  transitions: object,
  values: object,
  { fields, current }: { readonly fields: readonly Field[]; readonly current: unknown },
): readonly FieldError[] {
  // The types of the fields are known to who wrote the rules, not here.
  const machines = transitions as AnyTransitions;
  return fields.flatMap((field): FieldError[] => {
    const machine = machines[field.name];
    const message = machine && wrongStep(machine, field, values, current);
    return message ? [{ path: field.name, message }] : [];
  });
}

function wrongStep(
  machine: AnyMachine,
  field: Field,
  values: object,
  current: unknown,
): string | undefined {
  const to = storedValue(values, field);
  const from = typeof current === 'object' && current ? storedValue(current, field) : undefined;
  const { label } = field;
  if (from === undefined || from === null) {
    const first = field.default;
    if (first === undefined || to === first || to === undefined) return undefined;
    return `${label} must be ${first} at first`;
  }
  if (to === from || to === undefined) return undefined;
  const steps = machine[String(from)] ?? [];
  const step = steps.find((one) => (typeof one === 'string' ? one : one.to) === to);
  if (typeof step === 'object') return step.unless(values) || undefined;
  if (step !== undefined) return undefined;
  const allowed = steps.map((one) => (typeof one === 'string' ? one : one.to));
  const rest = allowed.length > 0 ? `, only to ${allowed.join(' or ')}` : ' any more';
  return `${label} cannot change from ${from} to ${to ?? 'nothing'}${rest}`;
}
