/** Clocks for tests of model calls: HTTP is real, long waits are not. */
import type { Clock } from '../../src/ports.js';

/** Waits are over at once; how long they were is kept, and the time goes on by as much. */
export class SkippingClock implements Clock {
  readonly waits: number[] = [];
  #skipped = 0;

  now = (): number => Date.now() + this.#skipped;
  monotonic = (): number => performance.now() + this.#skipped;

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(ms);
    this.#skipped += ms;
  }
}

/** Time stands still until it is moved; `asleep` counts the waits that are going on. */
export class StandingClock implements Clock {
  #now = 1_800_000_000_000;
  #waiting: { readonly until: number; readonly wake: () => void }[] = [];

  now = (): number => this.#now;
  monotonic = (): number => this.#now;

  get asleep(): number {
    return this.#waiting.length;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    await new Promise<void>((resolve, reject) => {
      const entry = { until: this.#now + ms, wake: resolve };
      this.#waiting.push(entry);
      signal?.addEventListener(
        'abort',
        () => {
          this.#waiting = this.#waiting.filter((one) => one !== entry);
          reject(signal.reason);
        },
        { once: true },
      );
    });
  }

  advance(ms: number): void {
    this.#now += ms;
    const due = this.#waiting.filter(({ until }) => until <= this.#now);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#now);
    for (const { wake } of due) wake();
  }
}
