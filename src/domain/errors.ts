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
