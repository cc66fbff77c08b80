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
