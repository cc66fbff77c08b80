/** Applies changes to a text, and leaves every other character of it alone. */
import type { TextChange } from './edit.js';

/** In the order of the text, without those that change nothing. Throws where two would change the same characters. */
export function inOrder(code: string, changes: readonly TextChange[]): readonly TextChange[] {
  const effective = changes.filter(({ start, end, text }) => code.slice(start, end) !== text);
  const sorted = [...effective].sort((a, b) => a.start - b.start || a.end - b.end);
  sorted.forEach((change, index) => {
    const next = sorted[index + 1];
    if (next && next.start < change.end) throw new Error('two changes of an edit overlap');
  });
  return sorted;
}

/** `changes` as `inOrder` gives them. */
export function applyChanges(code: string, changes: readonly TextChange[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text } of changes) {
    result += code.slice(done, start) + text;
    done = end;
  }
  return result + code.slice(done);
}
