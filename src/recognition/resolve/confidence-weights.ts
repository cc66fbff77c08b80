export const WEIGHTS: { readonly bias: number; readonly share: number; readonly guess: number; readonly signals: Readonly<Record<string, number>> } = { bias: 4, share: 1, guess: 1, signals: {} };
