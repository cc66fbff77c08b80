import { isStepped } from '../model/transitions.ts';
import type { Field } from './field.ts';
import { type EntityView, storedValue } from './view.ts';

type Ruled = Pick<EntityView, 'fields' | 'rules'>;

/** The fields that a person types: not those that rules fill in, nor those that change step by step. */
export const typedFields = (view: Ruled, row?: object): readonly Field[] =>
  view.fields.filter((field) => !isFixed(view, field, row));

/** The values of a form that nobody types, as they are stored. */
export const fixedValues = (view: Ruled, row: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    view.fields
      .filter((field) => !field.computed && isFixed(view, field, row))
      .map((field) => [field.name, storedValue(row, field)]),
  );

/** The first step of a new row is its default; where there is none it may be chosen. */
function isFixed(
  { rules: { transitions } }: Ruled,
  field: Field,
  row: object | undefined,
): boolean {
  if (field.computed) return true;
  if (!isStepped(transitions, field)) return false;
  return row ? storedValue(row, field) !== null : field.default !== undefined;
}
