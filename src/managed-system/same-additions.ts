/**
 * The same property added by both sides at different lines of one block: no lines collide, and yet only one of the two
 * can be. It is a place to decide on like any other.
 */
import type { Conflict, Resolve } from './hunk.js';

/** Lines from here to before there. */
interface Piece {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

export interface Settled {
  readonly lines: readonly string[];
  readonly conflicts: readonly Conflict[];
}

const KEY = /^(\s*)(?:readonly\s+)?([\w$]+|'[^']*'|"[^"]*")\??:(?:\s|$)/;

/** `theirs` and `ours` are the lines of the two versions that the merged ones came of. */
export function settleSameAdditions(
  merged: readonly string[],
  base: readonly string[],
  theirs: readonly string[],
  ours: readonly string[],
  resolve: Resolve,
): Settled {
  const known = new Set(base);
  const [mine, anew] = [new Set(theirs), new Set(ours)];
  let lines = merged;
  const conflicts: Conflict[] = [];
  for (;;) {
    const pair = pairIn(lines, (line) => {
      if (known.has(line)) return undefined;
      return mine.has(line) === anew.has(line) ? undefined : mine.has(line) ? 'theirs' : 'ours';
    });
    if (!pair) return { lines, conflicts };
    const [a, b] = [lines.slice(pair.theirs.from, pair.theirs.to), lines.slice(pair.ours.from, pair.ours.to)];
    const hunk = { base: [], theirs: a, ours: b };
    const resolved = resolve(hunk);
    lines = lines.flatMap((line, at) => {
      if (at === pair.theirs.from) return resolved;
      return within(at, pair.theirs) || within(at, pair.ours) ? [] : [line];
    });
    const line = pair.theirs.from + 1 - (pair.ours.from < pair.theirs.from ? b.length : 0);
    conflicts.push({ ...hunk, line });
    if (resolved.length > Math.max(a.length, b.length)) return { lines, conflicts };
  }
}

const within = (at: number, { from, to }: Piece): boolean => at >= from && at < to;

/** Two pieces of one block with one key, one of either side. */
function pairIn(lines: readonly string[], sideOf: (line: string) => 'theirs' | 'ours' | undefined) {
  const seen = new Map<string, { readonly side: 'theirs' | 'ours'; readonly piece: Piece }>();
  for (const [at, line] of lines.entries()) {
    const [, indent, key] = KEY.exec(line) ?? [];
    const side = key === undefined ? undefined : sideOf(line);
    if (indent === undefined || key === undefined || side === undefined) continue;
    const name = `${blockOf(lines, at, indent.length)} ${key}`;
    const piece: Piece = { key, from: at, to: endOf(lines, at, indent.length) };
    const other = seen.get(name);
    if (other && other.side !== side)
      return side === 'theirs' ? { theirs: piece, ours: other.piece } : { theirs: other.piece, ours: piece };
    seen.set(name, { side, piece });
  }
  return undefined;
}

const indentOf = (line: string): number => (line.trim() === '' ? Number.POSITIVE_INFINITY : line.search(/\S/));

/** The line that opens the block: the last one before that begins further left. */
function blockOf(lines: readonly string[], at: number, indent: number): number {
  for (let i = at - 1; i >= 0; i -= 1) if (indentOf(lines[i] ?? '') < indent) return i;
  return -1;
}

function endOf(lines: readonly string[], at: number, indent: number): number {
  let end = at + 1;
  while (end < lines.length && indentOf(lines[end] ?? '') > indent && (lines[end] ?? '').trim() !== '') end += 1;
  return /^\s*[}\])]/.test(lines[end] ?? '') && indentOf(lines[end] ?? '') === indent ? end + 1 : end;
}
