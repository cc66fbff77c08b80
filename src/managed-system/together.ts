/**
 * `Promise.all` over items, but a failure is thrown only after every other one has ended: nothing is still being written
 * when the fault is dealt with.
 */
export async function together<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results = await Promise.allSettled(items.map(work));
  return results.map((result) => {
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  });
}
