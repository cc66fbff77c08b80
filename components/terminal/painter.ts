/**
 * Puts frames on the terminal, inline, below the scrollback. One write a frame: only rows that changed, inside a
 * synchronised update, cursor placed. Knows where the last frame stands, so it can also erase it after a resize, when
 * the terminal has wrapped its rows anew. Never clears the screen or the scrollback.
 */
import { plainText } from '../../src/view/sanitize.js';
import { textWidth } from '../../src/view/width.js';

export interface CursorPosition {
  /** From 0, from the frame's top left. */
  readonly row: number;
  readonly column: number;
}

export interface Painter {
  /** The next frame, styled rows each narrower than the terminal; drawn with the next `flush`. */
  setFrame(rows: readonly string[]): void;
  /** Where the cursor is to be; undefined hides it. */
  setCursor(position: CursorPosition | undefined): void;
  /** Rows for the scrollback, above the frame, drawn with the next `flush`. */
  printAbove(rows: readonly string[]): void;
  /** Draws what is new, now. Called by itself once the current turn of the event loop ends. */
  flush(): void;
  /** The terminal has a new width: takes the old frame away, wherever its rows have gone. */
  resized(from: number, to: number): void;
  /** Moves what is on the screen into the scrollback and starts at the top. */
  clearScreen(rows: number): void;
  /** Takes the frame away and writes nothing until `release`: the terminal is another program's. */
  hold(): void;
  release(): void;
  /** Takes the frame away, writes `rows` in its place and stops. */
  close(rows: readonly string[]): void;
}

export interface PaintOptions {
  readonly synchronised: boolean;
  /** Terminals that wrap rows anew when narrowed (nearly all but xterm and the Linux console). */
  readonly reflows: boolean;
  /** Whether they do so with the cursor's row too; xterm.js does not, see `xtermJsRowsAbove`. */
  readonly reflowsCursorRow: boolean;
}

const SHOW = '\u001b[?25h';
const HIDE = '\u001b[?25l';
const BEGIN = '\u001b[?2026h';
const END = '\u001b[?2026l';
const ERASE_BELOW = '\u001b[J';
const ERASE_RIGHT = '\u001b[K';
const up = (n: number): string => (n > 0 ? `\u001b[${n}A` : '');
const down = (n: number): string => (n > 0 ? `\u001b[${n}B` : '');

export function createPainter(write: (text: string) => void, options: PaintOptions): Painter {
  let shown: readonly string[] = [];
  let shownCursor: CursorPosition = { row: 0, column: 0 };
  let cursorVisible = true;
  let next: readonly string[] = [];
  let nextCursor: CursorPosition | undefined;
  let above: string[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let held = false;
  let closed = false;

  const schedule = (): void => {
    if (!closed) scheduled ??= setImmediate(flush);
  };

  const send = (body: string): void => {
    if (body === '' || held) return;
    write(options.synchronised ? BEGIN + body + END : body);
  };

  function flush(): void {
    clearImmediate(scheduled);
    scheduled = undefined;
    if (closed || held) return;
    const cursor = nextCursor && clamped(nextCursor, next);
    const body = above.length > 0 ? redrawn() : changedRows();
    const target = cursor ?? { row: Math.max(0, next.length - 1), column: 0 };
    const moved = body !== '' || target.row !== shownCursor.row || target.column !== shownCursor.column;
    const visible = cursor !== undefined;
    if (!moved && visible === cursorVisible) return;
    const from = body === '' ? shownCursor.row : Math.max(0, next.length - 1);
    const place = `${from > target.row ? up(from - target.row) : down(target.row - from)}\u001b[${target.column + 1}G`;
    send((cursorVisible && body !== '' ? HIDE : '') + body + place + (visible ? SHOW : HIDE));
    shown = next;
    shownCursor = target;
    cursorVisible = visible;
  }

  /** Everything from the frame's top, with new scrollback before it; ends on the last row. */
  function redrawn(): string {
    const body = `${up(shownCursor.row)}\r${ERASE_BELOW}${above.map((row) => `${row}\r\n`).join('')}${next.join('\r\n')}`;
    above = [];
    return body;
  }

  /** Only rows that differ; ends on the last row. Empty when none does. */
  function changedRows(): string {
    if (next.length === shown.length && next.every((row, i) => row === shown[i])) return '';
    let body = `${up(shownCursor.row)}\r`;
    let at = 0;
    const goTo = (row: number): void => {
      const reachable = Math.min(row, Math.max(0, shown.length - 1));
      if (at < reachable) body += `${down(reachable - at)}\r`;
      body += '\r\n'.repeat(row - Math.max(at, reachable));
      at = row;
    };
    for (const [i, row] of next.entries()) {
      if (i < shown.length && row === shown[i]) continue;
      goTo(i);
      body += `\r${row}${ERASE_RIGHT}`;
    }
    const last = Math.max(0, next.length - 1);
    if (shown.length > next.length) {
      goTo(next.length);
      body += `\r${ERASE_BELOW}`;
    }
    body += at > last ? up(at - last) : down(last - at);
    return body;
  }

  /** How far the cursor is below the frame's top, once the terminal has wrapped its rows to `columns`. */
  function rowsAbove(columns: number): number {
    const heights = shown.map((row) => Math.max(1, Math.ceil(textWidth(plainText(row)) / columns)));
    if (!options.reflowsCursorRow) return xtermJsRowsAbove(heights, shownCursor.row);
    const above = heights.slice(0, shownCursor.row).reduce((sum, height) => sum + height, 0);
    return above + Math.floor(shownCursor.column / columns);
  }

  function forget(): void {
    shown = [];
    shownCursor = { row: 0, column: 0 };
  }

  return {
    setFrame(rows) {
      next = rows;
      schedule();
    },
    setCursor(position) {
      nextCursor = position;
      schedule();
    },
    printAbove(rows) {
      above.push(...rows);
      schedule();
    },
    flush,
    resized(from, to) {
      const rows = options.reflows && to < from ? rowsAbove(to) : shownCursor.row;
      send(`${up(rows)}\r${ERASE_BELOW}`);
      forget();
      schedule();
    },
    clearScreen(rows) {
      flush();
      send(`${up(shownCursor.row)}\r${ERASE_BELOW}${'\r\n'.repeat(rows)}\u001b[H`);
      forget();
      schedule();
    },
    hold() {
      flush();
      send(`${up(shownCursor.row)}\r${ERASE_BELOW}${SHOW}`);
      cursorVisible = true;
      forget();
      held = true;
    },
    release() {
      held = false;
      schedule();
    },
    close(rows) {
      if (closed) return;
      held = false;
      const last = [...above, ...rows];
      closed = true;
      clearImmediate(scheduled);
      send(`${up(shownCursor.row)}\r${ERASE_BELOW}${last.map((row) => `${row}\r\n`).join('')}${SHOW}`);
    },
  };
}

/**
 * xterm.js wraps from the bottom up, moves the cursor down for every row it adds, also below the cursor, and leaves the
 * row alone that it then takes for the cursor's.
 */
function xtermJsRowsAbove(heights: readonly number[], cursorRow: number): number {
  return heights.reduceRight((cursor, height, row) => (row === cursor ? cursor : cursor + height - 1), cursorRow);
}

function clamped(position: CursorPosition, frame: readonly string[]): CursorPosition {
  return { row: Math.min(position.row, Math.max(0, frame.length - 1)), column: position.column };
}
