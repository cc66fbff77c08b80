/** What every stored row has besides its values; written by the system only. */
export interface Stored {
  readonly id: number;
  /** ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly updatedAt: string;
  /** Grows by one with each change. */
  readonly version: number;
}

type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** `current` with the values that `patch` gives; null empties a value, undefined keeps it. */
export function merge<T extends object>(current: T, patch: Patch<NoInfer<T>>): T {
  const given = Object.entries(patch).filter(([, value]) => value !== undefined);
  return Object.assign({}, current, Object.fromEntries(given));
}
