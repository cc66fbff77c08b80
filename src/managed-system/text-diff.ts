/** Two texts as the lines that differ, with a little around them. */
import { diffIndices } from 'node-diff3';

/** Unchanged lines around a change. */
const AROUND = 2;

/** "+", "-" or " " before each line; "@@ line 12 @@" where lines were left out. Empty for equal texts. */
export function diffLines(before: string, after: string): readonly string[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const places = diffIndices(old, now);
  const shown: string[] = [];
  let done = 0;
  for (const [index, { buffer1, buffer2 }] of places.entries()) {
    const [from, length] = buffer2;
    const start = Math.max(done, from - AROUND);
    if (start > done) shown.push(`@@ line ${start + 1} @@`);
    const end = from + length;
    done = Math.min(end + AROUND, places[index + 1]?.buffer2[0] ?? now.length);
    shown.push(
      ...now.slice(start, from).map((line) => ` ${line}`),
      ...old.slice(buffer1[0], buffer1[0] + buffer1[1]).map((line) => `-${line}`),
      ...now.slice(from, end).map((line) => `+${line}`),
      ...now.slice(end, done).map((line) => ` ${line}`),
    );
  }
  return shown;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n');
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}
