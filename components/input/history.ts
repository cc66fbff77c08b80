/** Requests sent before, walked with the arrow keys; the draft waits at the end. */
export interface History {
  readonly entries: readonly string[];
  /** `entries.length` is the draft. */
  readonly index: number;
  readonly draft: string;
}

const MAX_ENTRIES = 1_000;

export const historyOf = (entries: readonly string[]): History => ({
  entries: entries.slice(-MAX_ENTRIES),
  index: Math.min(entries.length, MAX_ENTRIES),
  draft: '',
});

/** Back at the draft, with one more entry; the same text twice in a row is kept once. */
export function remember(history: History, text: string): History {
  if (text.trim() === '' || history.entries.at(-1) === text) return historyOf(history.entries);
  return historyOf([...history.entries, text]);
}

/** One step to older (-1) or newer (1); `current` is what the prompt holds. Undefined when there is none. */
export function step(history: History, by: -1 | 1, current: string): { history: History; text: string } | undefined {
  const index = history.index + by;
  if (index < 0 || index > history.entries.length) return undefined;
  const draft = history.index === history.entries.length ? current : history.draft;
  return { history: { ...history, index, draft }, text: history.entries[index] ?? draft };
}
