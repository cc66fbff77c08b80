/** Small charts out of characters. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const HEIGHTS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar of `width` columns of which `share` (0 to 1) is filled; what is not nothing is seen. */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const shown = share > 0 ? Math.max(1, eighths) : eighths;
  const text = '█'.repeat(Math.floor(shown / 8)) + (EIGHTHS[shown % 8] ?? '');
  return text + ' '.repeat(Math.max(0, width - text.length));
}

/** One column a value, in order; where there are more values than columns each stands for the highest of several. */
export function sparkline(values: readonly number[], width: number): string {
  const most = Math.max(0, ...values);
  const per = Math.max(1, Math.ceil(values.length / width));
  const columns = Array.from({ length: Math.ceil(values.length / per) }, (_, i) =>
    Math.max(...values.slice(i * per, (i + 1) * per)),
  );
  return columns.map((value) => HEIGHTS[most === 0 ? 0 : Math.round((value / most) * 7)] ?? '').join('');
}
