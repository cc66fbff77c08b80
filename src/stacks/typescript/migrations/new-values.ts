/** What becomes of the values in a column whose definition changes. */
import type { Attribute } from '../../../domain/entity-spec.js';
import type { StoredValues } from '../../../domain/stack.js';
import { sql, sqlName } from '../../../generation/helpers.js';
import { defaultOf, isNullable, isTextual, limitChecks, utc } from '../type-map.js';
import { convert } from './conversions.js';
import { isRedefined, type KeptColumn } from './difference.js';
import type { Column } from './tables.js';

export interface NewValue {
  /** Expression over the old row. */
  readonly value: string;
  /** Is it the old value as it was? */
  readonly same: boolean;
  /** Condition of rows whose old value is lost by it; absent when there can be none. */
  readonly loses?: string;
}

/** Parts of the story of one value, each an expression over the old row. */
export interface Fit {
  /** In the new type; nothing where text of no letters stands for it. */
  readonly value: string;
  /** Condition of a value that the new type can hold without loss. */
  readonly type?: string;
  /** Condition of a value within limits that were not there before. */
  readonly limits?: string;
}

export function fitOf(before: Attribute, after: Attribute, value: string): Fit {
  const converted = convert(before, after, value);
  const demanded = isTextual(after.type) && after.required && !before.required;
  const result = demanded ? `nullif(${converted.value}, '')` : converted.value;
  const limits = newLimits(before, after, converted.value === value ? result : `(${result})`);
  return {
    value: result,
    ...(converted.fits === undefined ? {} : { type: converted.fits }),
    ...(limits.length === 0 ? {} : { limits: limits.join(' AND ') }),
  };
}

function newLimits(before: Attribute, after: Attribute, value: string): readonly string[] {
  if (after.limitsFromNowOn) return [];
  const known = before.type === after.type && !before.limitsFromNowOn ? limitChecks(value, before) : [];
  return limitChecks(value, after).filter((check) => !known.includes(check));
}

export function newValue(column: KeptColumn, decided: StoredValues = {}): NewValue {
  const { before, after } = column;
  const old = sqlName(before.name);
  if (after.relation && decided.fill !== undefined)
    return { value: `coalesce(${old}, ${fillOf(after, decided)})`, same: false };
  if (!before.attribute || !after.attribute || !isRedefined(column)) return { value: old, same: true };
  const fit = fitOf(before.attribute, after.attribute, old);
  const minding = decided.emptyMisfits === true || decided.fill !== undefined;
  const conditions = [fit.type, minding ? fit.limits : undefined].filter((condition) => condition !== undefined);
  const fits = conditions.join(' AND ');
  const fill = fillOf(after, decided);
  const instead = fill === undefined ? '' : ` WHEN ${old} IS NOT NULL THEN ${fill}`;
  const value = fits === '' ? fit.value : `CASE WHEN ${fits} THEN ${fit.value}${instead} END`;
  const mayBeEmpty = fill !== undefined && demandsValue(after.attribute) && (before.nullable || fit.value !== old);
  const filled = mayBeEmpty ? `coalesce(${value}, ${fill})` : value;
  return {
    value: filled,
    same: filled === old,
    ...(fits === '' ? {} : { loses: `${old} IS NOT NULL AND (${fits}) IS NOT TRUE` }),
  };
}

const demandsValue = ({ type, required }: Attribute): boolean => required || type === 'boolean';

/** What rows without a value get; undefined where they stay without one. */
export function fillOf(column: Column, { fill }: StoredValues = {}): string | undefined {
  const { attribute } = column;
  if (!attribute) return fill === undefined ? undefined : sql(fill);
  const fallback = attribute.type === 'boolean' ? (defaultOf(attribute) ?? false) : defaultOf(attribute);
  const value = fill ?? (isNullable(attribute) ? undefined : fallback);
  return value === undefined ? undefined : stored(attribute, value);
}

/** The literal under which a value is stored. */
export const stored = ({ type }: Attribute, value: string | number | boolean): string =>
  sql(type === 'datetime' ? utc(value) : value);
