/** Figures for people. */

/** "0.4 ms", "12 ms", "1.4 s", "2 min 5 s". */
export function duration(ms: number): string {
  if (ms < 0.95) return ms < 0.05 ? '0 ms' : `${ms.toFixed(1)} ms`;
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** "1 file", "3 files"; `many` for words that do not just take an s. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`;
}

/** "7,366". */
export function grouped(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** "$0.0107", "$1.20": four decimals below a dollar. */
export const dollars = (amount: number): string => `$${amount.toFixed(amount !== 0 && amount < 1 ? 4 : 2)}`;

/** "98 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** "a, b and 3 more": at most `shown` names. */
export function listed(names: readonly string[], shown = 3): string {
  if (names.length <= shown + 1 && names.length > 0)
    return names.length === 1 ? String(names[0]) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return names.length === 0 ? '' : `${names.slice(0, shown).join(', ')} and ${names.length - shown} more`;
}
