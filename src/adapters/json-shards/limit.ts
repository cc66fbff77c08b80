export type Limit = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `width` works at once, first come first served: bounds memory and open files, not order of completion. */
export function limit(width: number): Limit {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running === width) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
