/** Values that a JSON Schema of a served OpenAPI document allows. Knows nothing of how the system was generated. */

export interface ValueSchema {
  readonly type: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly format?: string;
  readonly examples?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly 'x-minimum'?: string;
  readonly 'x-maximum'?: string;
  readonly 'x-references'?: string;
  readonly 'x-unique'?: boolean;
}

const DAY = 86_400_000;

/** The nth value, from 0; they differ where the schema leaves room. */
export function valueFor(schema: ValueSchema, n: number): unknown {
  const type = typeof schema.type === 'string' ? schema.type : schema.type[0];
  const values = schema.enum?.filter((value) => value !== null);
  if (values) return values[n % values.length];
  if (type === 'boolean') return n % 2 === 0;
  if (type === 'integer' || type === 'number') return numberFor(schema, n);
  if (schema.format === 'date') return moment(schema, n).slice(0, 10);
  if (schema.format === 'date-time') return moment(schema, n);
  if (schema.examples?.includes('09:30')) return timeFor(schema, n);
  if (schema.format === 'email') return sized(schema, 'person', `${n}@example.org`);
  if (schema.format === 'uri') return sized(schema, 'https://example.org/', `${n}`);
  return sized(schema, 'Value ', `${n}`);
}

function numberFor({ minimum, maximum }: ValueSchema, n: number): number {
  const low = minimum ?? (maximum === undefined ? 1 : maximum - 5);
  return maximum === undefined ? low + n : Math.min(low + n, maximum);
}

function moment(schema: ValueSchema, n: number): string {
  const low = Date.parse(schema['x-minimum'] ?? '');
  const high = Date.parse(schema['x-maximum'] ?? '');
  const first = Number.isNaN(low) ? (Number.isNaN(high) ? Date.parse('2020-05-01') : high - 9 * DAY) : low;
  return new Date(Number.isNaN(high) ? first + n * DAY : Math.min(first + n * DAY, high)).toISOString();
}

function timeFor(schema: ValueSchema, n: number): string {
  const low = schema['x-minimum'] ?? (schema['x-maximum'] === undefined ? '09:00' : '00:00');
  return `${low.slice(0, 3)}${String(Number(low.slice(3, 5)) + n).padStart(2, '0')}`;
}

function sized({ minLength = 0, maxLength = 80 }: ValueSchema, start: string, end: string): string {
  const room = maxLength - end.length;
  return start.padEnd(Math.max(0, minLength - end.length), 'x').slice(0, Math.max(0, room)) + end.slice(-maxLength);
}
