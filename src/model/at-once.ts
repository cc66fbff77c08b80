import { CancelledError } from '../domain/errors.js';

/**
 * The work's result, or CancelledError the moment the signal is aborted; the work then ends by itself, unheard. `onAbort`
 * is called at that moment.
 */
export function atOnce<T>(work: Promise<T>, signal: AbortSignal, onAbort: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      onAbort();
      reject(new CancelledError());
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
