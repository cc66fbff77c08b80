/** State outside React: read by `useSyncExternalStore`, written by anybody, told to readers in frames. */

export interface Store<S> {
  getSnapshot(): S;
  subscribe(listener: () => void): () => void;
  /** Readers are told at once: a key was pressed. */
  update(change: (state: S) => S): void;
  /** Readers are told with the next frame: events may come by the thousand. */
  updateInFrame(change: (state: S) => S): void;
}

/** `frameMs`: least time between two frames caused by `updateInFrame`. No timer runs while nothing changes. */
export function createStore<S>(initial: S, frameMs = 100): Store<S> {
  let state = initial;
  let timer: NodeJS.Timeout | undefined;
  let lastFrame = Number.NEGATIVE_INFINITY;
  const listeners = new Set<() => void>();

  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const listener of [...listeners]) listener();
  };

  return {
    getSnapshot: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearTimeout(timer);
      };
    },
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      tell();
    },
    updateInFrame(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      timer ??= setTimeout(
        () => {
          lastFrame = performance.now();
          tell();
        },
        Math.max(0, lastFrame + frameMs - performance.now()),
      );
    },
  };
}
