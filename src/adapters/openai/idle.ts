/** Notices when nothing arrives for too long. */
import type { Clock } from '../../ports.js';

export interface IdleWatch {
  /** Something arrived. */
  alive(): void;
  stop(): void;
  readonly expired: boolean;
}

export function watchIdle(clock: Clock, limitMs: number, onExpired: () => void): IdleWatch {
  const stopped = new AbortController();
  let lastAt = clock.monotonic();
  let expired = false;
  const watch = async (): Promise<void> => {
    for (let left = limitMs; left > 0; left = lastAt + limitMs - clock.monotonic())
      await clock.sleep(left, stopped.signal);
    expired = true;
    onExpired();
  };
  // A stopped watch rejects its sleep; nothing is left to do then.
  watch().catch(() => undefined);
  return {
    alive() {
      lastAt = clock.monotonic();
    },
    stop: () => stopped.abort(),
    get expired() {
      return expired;
    },
  };
}

/** Silence that ends an attempt, in milliseconds. */
export interface SilenceLimits {
  readonly beforeText: number;
  readonly withinText: number;
}

export interface SilenceWatch extends IdleWatch {
  /** The text has begun: from now on silence may not be as long. */
  begin(): void;
  readonly begun: boolean;
}

/** A model that is loaded and reads its prompt is silent for longer than one that writes. */
export function watchSilence(clock: Clock, limits: SilenceLimits, onExpired: () => void): SilenceWatch {
  let watch = watchIdle(clock, limits.beforeText, onExpired);
  let begun = false;
  return {
    alive: () => watch.alive(),
    begin() {
      if (begun) return;
      begun = true;
      watch.stop();
      watch = watchIdle(clock, limits.withinText, onExpired);
    },
    stop: () => watch.stop(),
    get expired() {
      return watch.expired;
    },
    get begun() {
      return begun;
    },
  };
}
