/** Names that are others now, everywhere in a file of ours: what a person added to the file speaks of them too. */
import { diffIndices } from 'node-diff3';

/** Old name → new name. */
export type NewNames = ReadonlyMap<string, string>;

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/**
 * Puts the new names into a text. A name counts as renamed when it is nowhere in the new version, stands for one other
 * wherever the two versions differ by as many words, and that one is new.
 * Where the renames are `told`, they alone count, and too only where nothing has the old name any more.
 */
export function withNewNames(before: string, after: string, told?: NewNames): (text: string) => string {
  const left = new Set(wordsOf(after));
  const names = told ? new Map([...told].filter(([word]) => !left.has(word))) : newNames(before, after);
  return (text) => text.replace(WORD, (word) => names.get(word) ?? word);
}

function newNames(before: string, after: string): ReadonlyMap<string, string> {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const [known, left] = [new Set(old), new Set(now)];
  const names = new Map<string, Set<string>>();
  for (const { buffer1Content, buffer2Content } of diffIndices([...old], [...now])) {
    if (buffer1Content.length !== buffer2Content.length) continue;
    for (const [index, word] of buffer1Content.entries()) {
      const other = buffer2Content[index];
      if (other === undefined || left.has(word) || known.has(other)) continue;
      names.set(word, (names.get(word) ?? new Set()).add(other));
    }
  }
  return new Map([...names].flatMap(([word, [only, ...more]]) => (only && more.length === 0 ? [[word, only]] : [])));
}

const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? [];
