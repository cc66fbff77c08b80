/** Two regions, one above the other, as the one frame of a painter. */
import type { CursorPosition, Painter } from './painter.js';

export interface Stack {
  setUpper(rows: readonly string[]): void;
  setLower(rows: readonly string[]): void;
  /** In the lower region; undefined hides it. */
  setCursor(position: CursorPosition | undefined): void;
}

export function stackOn(painter: Pick<Painter, 'setFrame' | 'setCursor'>): Stack {
  let upper: readonly string[] = [];
  let lower: readonly string[] = [];
  let cursor: CursorPosition | undefined;

  const show = (): void => {
    painter.setFrame([...upper, ...lower]);
    painter.setCursor(cursor && { ...cursor, row: upper.length + cursor.row });
  };

  return {
    setUpper(rows) {
      upper = rows;
      show();
    },
    setLower(rows) {
      lower = rows;
      show();
    },
    setCursor(position) {
      cursor = position;
      show();
    },
  };
}
