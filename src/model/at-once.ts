import { CancelledError } from '../domain/errors.js';

/** The work's result, or CancelledError the moment the signal is aborted; the work then ends by itself, unheard. */
export function atOnce<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(new CancelledError());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
