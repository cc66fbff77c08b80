import { type Field, isNumeric } from './field.ts';
import { inWords } from './moment.ts';

/** What may stand in a field, for people; empty where anything may. */
export const hintFor = (field: Field): string =>
  [rangeOf(field), lengthOf(field), field.type === 'datetime' ? 'UTC' : '']
    .filter(Boolean)
    .join(' · ');

function rangeOf(field: Field): string {
  const least = limit(field, field.min);
  const most = limit(field, field.max);
  if (least !== '' && most !== '') return `${least} to ${most}`;
  if (least !== '') return isNumeric(field) ? `At least ${least}` : `From ${least}`;
  if (most !== '') return isNumeric(field) ? `At most ${most}` : `Until ${most}`;
  return '';
}

function limit({ type }: Field, value: number | string | undefined): string {
  const text = String(value ?? '');
  return type === 'datetime' ? inWords(text) : text;
}

function lengthOf({ minLength = 0, maxLength }: Field): string {
  if (maxLength === undefined) return minLength > 1 ? `At least ${minLength} characters` : '';
  if (minLength === maxLength) return `Exactly ${maxLength} characters`;
  return minLength > 1
    ? `${minLength} to ${maxLength} characters`
    : `Up to ${maxLength} characters`;
}
