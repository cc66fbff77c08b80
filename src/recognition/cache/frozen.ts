/** What JSON keeps of a value, safe from whoever holds the original or the copy. */
export const frozenCopy = <T>(value: T): T => frozen(JSON.parse(JSON.stringify(value)));

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}
