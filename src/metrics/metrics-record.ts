/** A request as one line of metrics.jsonl, and back. Lines of a newer format are left to the bae that wrote them. */
import { PerformanceMetrics } from './performance-metrics.js';

/** Grows when a field changes its meaning; fields that are new or gone do not matter. */
export const METRICS_FORMAT = 1;

/** What validation said in this run, kept for its own report. */
export type ValidationRecord = Readonly<Record<string, unknown>>;

export interface MetricsRecord {
  readonly metrics: PerformanceMetrics;
  /** Absent in lines of a bae that did not keep it. */
  readonly validation?: ValidationRecord;
}

export type ParsedLine =
  | { readonly kind: 'record'; readonly record: MetricsRecord }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged' };

/** Without newline. */
export function recordLine({ metrics, validation }: MetricsRecord): string {
  const line = { format: METRICS_FORMAT, ...metrics.toDict(), ...(validation && { validation }) };
  return JSON.stringify(line, (_, value: unknown) => (typeof value === 'number' ? short(value) : value));
}

export function parseLine(text: string): ParsedLine {
  let line: unknown;
  try {
    line = JSON.parse(text);
  } catch {
    return { kind: 'damaged' };
  }
  if (!isObject(line)) return { kind: 'damaged' };
  if (typeof line.format === 'number' && line.format > METRICS_FORMAT) return { kind: 'newer' };
  const metrics = metricsFrom(line);
  if (!metrics) return { kind: 'damaged' };
  return { kind: 'record', record: { metrics, ...(isObject(line.validation) && { validation: line.validation }) } };
}

/** Every field that has the kind of value that is expected of it; undefined where it is not known which request it is. */
function metricsFrom(line: Readonly<Record<string, unknown>>): PerformanceMetrics | undefined {
  if (typeof line.requestId !== 'string' || line.requestId === '') return undefined;
  if (typeof line.timestamp !== 'string' || Number.isNaN(Date.parse(line.timestamp))) return undefined;
  const metrics = new PerformanceMetrics();
  for (const [name, fallback] of Object.entries(metrics)) {
    const value = line[name];
    if (Array.isArray(fallback)) {
      if (Array.isArray(value)) Object.assign(metrics, { [name]: value.filter(isTask) });
    } else if (isObject(fallback)) Object.assign(fallback, countsOf(fallback, value));
    else if (fits(value, fallback)) Object.assign(metrics, { [name]: value });
  }
  return metrics;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** No figure of a request can be negative. */
const isFigure = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0;

const fits = (value: unknown, fallback: unknown): boolean => {
  if (fallback === undefined) return typeof value === 'string' || typeof value === 'boolean' || isFigure(value);
  return typeof fallback === 'number' ? isFigure(value) : typeof value === typeof fallback;
};

const countsOf = (known: Readonly<Record<string, unknown>>, given: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.keys(known).flatMap((key) => {
      const value = isObject(given) ? given[key] : undefined;
      return isFigure(value) ? [[key, value]] : [];
    }),
  );

const isTask = (value: unknown): boolean =>
  isObject(value) &&
  ['id', 'swea'].every((name) => typeof value[name] === 'string') &&
  ['wave', 'start', 'seconds'].every((name) => isFigure(value[name]));

/** Six decimals: a microsecond, a millionth of a dollar. */
const short = (value: number): number => Math.round(value * 1e6) / 1e6;
