/** What was saved against a baseline. */
export interface Savings {
  readonly timeSavingsPct: number;
  readonly tokenSavingsPct: number;
  readonly timeSavedSeconds: number;
  readonly tokensSaved: number;
}

/** Per cent with one decimal; 0 for a baseline of 0, negative where more was used. */
export const savedPct = (saved: number, of: number): number => (of === 0 ? 0 : Math.round((1000 * saved) / of) / 10);

export function savingsOf(
  used: { readonly seconds: number; readonly tokens: number },
  baseline: { readonly seconds: number; readonly tokens: number },
): Savings {
  const timeSavedSeconds = baseline.seconds - used.seconds;
  const tokensSaved = baseline.tokens - used.tokens;
  return {
    timeSavingsPct: savedPct(timeSavedSeconds, baseline.seconds),
    tokenSavingsPct: savedPct(tokensSaved, baseline.tokens),
    timeSavedSeconds,
    tokensSaved,
  };
}
