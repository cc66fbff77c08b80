/** Stops asking an endpoint that fails again and again, so that nobody waits for it in vain. */
import { ModelError } from '../domain/errors.js';
import type { Clock } from '../ports.js';
import { TRANSIENT } from './retry.js';

const FAILURES = 3;
const WINDOW_MS = 60_000;
const PAUSE_MS = 60_000;

export class Breaker {
  readonly #clock: Clock;
  #failures: readonly number[] = [];
  #pausedAt: number | undefined;
  #last = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws during the pause. */
  check(): void {
    if (this.#pausedAt === undefined) return;
    const left = this.#pausedAt + PAUSE_MS - this.#clock.monotonic();
    if (left <= 0) {
      this.#pausedAt = undefined;
      return;
    }
    throw new ModelError(
      'unavailable',
      `the model failed ${FAILURES} times within a minute and is left alone for another ${Math.ceil(left / 1000)} s; last: ${this.#last}`,
      { nextSteps: ['what templates cover goes on working', 'bae doctor checks the model endpoint'] },
    );
  }

  succeeded(): void {
    this.#failures = [];
  }

  /** Only faults of the endpoint and the way to it count: a wrong key fails at once every time anyway. */
  failed(error: ModelError): void {
    if (!TRANSIENT.has(error.fault)) return;
    const now = this.#clock.monotonic();
    this.#last = error.message;
    this.#failures = [...this.#failures.filter((at) => now - at < WINDOW_MS), now];
    if (this.#failures.length < FAILURES) return;
    this.#failures = [];
    this.#pausedAt = now;
  }
}
