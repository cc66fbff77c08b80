/** Which faults are worth a second try, and after what wait. */
import type { ModelError, ModelFault } from '../domain/errors.js';

/** The endpoint or the way to it failed; the same request may succeed later. */
export const TRANSIENT: ReadonlySet<ModelFault> = new Set([
  'connection',
  'timeout',
  'conflict',
  'rate-limit',
  'server',
  'idle',
  'cut',
  'malformed',
]);

/** The first try counts. */
export const MAX_ATTEMPTS = 4;
/** Of those that have cost minutes already. */
const MAX_SILENT_ATTEMPTS = 2;
/** An endpoint that wants more than this is not waited for. */
export const MAX_WAIT_MS = 60_000;

const BACKOFF_MS = [1000, 2000, 4000];
const RATE_LIMIT_MS = [16_000, 32_000];
/** Waits are stretched or shortened by up to a quarter, so that callers do not return all at once. */
const JITTER = 0.25;

/**
 * Milliseconds until the next try; undefined when there is none.
 *
 * @param attempt number of the try that failed, from 1
 * @param random from 0 to 1
 */
export function waitAfter(error: ModelError, attempt: number, random: number): number | undefined {
  const { retryAfterMs } = error.details;
  if (!TRANSIENT.has(error.fault) || attempt >= (error.fault === 'idle' ? MAX_SILENT_ATTEMPTS : MAX_ATTEMPTS))
    return undefined;
  if (retryAfterMs !== undefined) return retryAfterMs <= MAX_WAIT_MS ? retryAfterMs : undefined;
  const base = (error.fault === 'rate-limit' ? RATE_LIMIT_MS : BACKOFF_MS)[attempt - 1];
  return base === undefined ? undefined : Math.round(base * (1 - JITTER + 2 * JITTER * random));
}
