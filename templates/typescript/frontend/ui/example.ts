import type { Field } from './field.ts';

const EXAMPLES = {
  date: '2026-01-31',
  datetime: '2026-01-31T09:30:00Z',
  time: '09:30',
  email: 'ada@example.com',
  url: 'https://example.com',
} as const;

/** A value that the field accepts. */
export function exampleOf(field: Field): string | number | boolean {
  if (field.default !== undefined) return field.default;
  switch (field.type) {
    case 'boolean':
      return true;
    case 'enum':
      return field.values?.[0] ?? '';
    case 'belongsTo':
      return 1;
    case 'integer':
    case 'float':
    case 'decimal':
      return field.min ?? Math.min(1, Number(field.max ?? 1));
    case 'string':
    case 'text':
      return field.label.padEnd(field.minLength ?? 0, '.').slice(0, field.maxLength);
    default:
      return field.min ?? field.max ?? EXAMPLES[field.type];
  }
}
