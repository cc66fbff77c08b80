/** The terminal's size; a pty that was never given one (0×0) counts as 80×24. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

const FALLBACK: Size = { columns: 80, rows: 24 };
const LEAST: Size = { columns: 20, rows: 6 };

export function sizeOf(stdout: { readonly columns?: number; readonly rows?: number }): Size {
  return {
    columns: Math.max(LEAST.columns, stdout.columns || FALLBACK.columns),
    rows: Math.max(LEAST.rows, stdout.rows || FALLBACK.rows),
  };
}

/** Rows that the live region may take: at the full height terminals scroll, and what scrolled cannot be redrawn. */
export const liveRows = (size: Size): number => size.rows - 2;
