/** Rows that give way when there is no room for all. */
import type { Line } from '../../src/view/line.js';

export interface PanelRow {
  readonly line: Line;
  /** Rows of lower weight are left out first; among equals the last. */
  readonly weight: number;
}

/** At most `room` rows, in their order. */
export function fitRows(rows: readonly PanelRow[], room: number): Line[] {
  if (rows.length <= room) return rows.map((row) => row.line);
  const kept = rows
    .map((row, i) => ({ i, weight: row.weight }))
    .sort((a, b) => b.weight - a.weight || a.i - b.i)
    .slice(0, Math.max(0, room))
    .map(({ i }) => i);
  const keep = new Set(kept);
  return rows.filter((_, i) => keep.has(i)).map((row) => row.line);
}
