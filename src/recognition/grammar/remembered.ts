/** What was read at a place of a sentence is the same each time: remembered for as long as the sentence is. */
import type { Context } from './context.js';

type Reader<T> = (ctx: Context, at: number, limit: number) => T | undefined;

export function remembered<T>(read: Reader<T>): Reader<T> {
  const known = new WeakMap<Context, Map<number, T | undefined>>();
  return (ctx, at, limit) => {
    const places = known.get(ctx) ?? new Map<number, T | undefined>();
    if (places.size === 0) known.set(ctx, places);
    const key = at * (ctx.tokens.length + 1) + limit;
    if (places.has(key)) return places.get(key);
    const found = read(ctx, at, limit);
    places.set(key, found);
    return found;
  };
}
