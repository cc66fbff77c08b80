/**
 * Two kinds of failure: `AbortError` the person can act on, with next steps; anything else is a bug of ours.
 * (Shopify CLI, docs/cli/error_handling.md.)
 */
export class AbortError extends Error {
  override readonly name: string = 'AbortError';
  readonly nextSteps: readonly string[];

  constructor(message: string, nextSteps: readonly string[] = [], options?: ErrorOptions) {
    super(message, options);
    this.nextSteps = nextSteps;
  }
}

/** A wrong flag, variable or file of settings: exit code 78. */
export class ConfigurationError extends AbortError {
  override readonly name = 'ConfigurationError';
}

/** A wrong command line: exit code 2. */
export class UsageError extends AbortError {
  override readonly name = 'UsageError';
}

/**
 * What can go wrong with a model: on the way (connection … cut), at the endpoint (auth … request), in its answer
 * (refusal … mismatch), or before any request (unavailable: it failed too often just now; budget).
 */
export type ModelFault =
  | 'connection'
  | 'timeout'
  | 'conflict'
  | 'rate-limit'
  | 'server'
  | 'idle'
  | 'cut'
  | 'malformed'
  | 'quota'
  | 'auth'
  | 'model-missing'
  | 'not-an-endpoint'
  | 'request'
  | 'refusal'
  | 'content-filter'
  | 'length'
  | 'endless'
  | 'mismatch'
  | 'unavailable'
  | 'budget';

export interface ModelErrorDetails {
  readonly nextSteps?: readonly string[];
  /** The endpoint asks to wait so long, in milliseconds. */
  readonly retryAfterMs?: number;
  /** A reply that does not fit and why not, to tell the model. */
  readonly misfit?: { readonly reply: string; readonly problems: string };
  /** Tokens that the failed attempt was charged for, where the endpoint told. */
  readonly usage?: { readonly input: number; readonly output: number; readonly cached: number };
  /** Status of the HTTP answer, where there was one. */
  readonly status?: number;
}

/** A model was needed and did not give an answer that can be used. The message holds no key. */
export class ModelError extends AbortError {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;
  readonly details: ModelErrorDetails;

  constructor(fault: ModelFault, message: string, details: ModelErrorDetails = {}) {
    super(message, details.nextSteps ?? []);
    this.fault = fault;
    this.details = details;
  }
}

/** The run was cancelled through its AbortSignal. */
export class CancelledError extends Error {
  override readonly name = 'CancelledError';

  constructor(message = 'cancelled') {
    super(message);
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Throws `CancelledError` once the signal is aborted. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new CancelledError();
}
