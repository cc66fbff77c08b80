/** A program in a real pty, its output read by a real terminal emulator. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const KEYS = {
  enter: '\r',
  escape: '\u001b',
  tab: '\t',
  backspace: '\u007f',
  delete: '\u001b[3~',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  'ctrl-a': '\u0001',
  'ctrl-c': '\u0003',
  'ctrl-d': '\u0004',
  'ctrl-j': '\n',
  'ctrl-l': '\f',
} as const;

const LIMIT_MS = 30_000;
const QUIET_MS = 150;

export type KeyPress = keyof typeof KEYS;

export interface TerminalOptions {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  readonly rows?: number;
}

export interface TerminalProgram {
  readonly pid: number;
  /** The visible rows, without trailing space and trailing empty rows. */
  screen(): string;
  /** The same with everything above it. */
  scrollback(): string;
  /** Every byte the program wrote. */
  raw(): string;
  cursor(): { readonly row: number; readonly column: number };
  /** Resolves when the screen shows it; rejects with the screen after `ms`, or when the program has ended. */
  waitFor(what: string | RegExp, ms?: number): Promise<void>;
  /** Resolves when nothing has been written for a moment; rejects where that moment never comes. */
  settled(): Promise<void>;
  type(text: string): void;
  press(...keys: readonly KeyPress[]): void;
  resize(columns: number, rows: number): void;
  kill(signal: NodeJS.Signals): void;
  /** Resolves with the exit code when the program has ended; rejects with the screen when it does not. */
  exit(): Promise<number>;
}

/** Node with `args` in a pty; ended with the test. */
export function openTerminal(t: TestContext, options: TerminalOptions): TerminalProgram {
  const { columns = 80, rows = 24 } = options;
  // A terminal that was given no size is still emulated with the one that programs fall back to.
  const emulator = new xterm.Terminal({
    cols: columns || 80,
    rows: rows || 24,
    scrollback: 10_000,
    allowProposedApi: true,
  });
  const pty = spawn(process.execPath, [...options.args], {
    cols: columns,
    rows,
    cwd: options.cwd,
    env: cleanEnv({ TERM: 'xterm-256color', TERM_PROGRAM: 'vscode', LANG: 'C.UTF-8', ...options.env }),
  });
  let written = '';
  let ended: number | undefined;
  const watchers = new Set<() => void>();
  const changed = (): void => {
    for (const watcher of [...watchers]) watcher();
  };
  pty.onData((data) => {
    written += data;
    emulator.write(data, changed);
  });
  const exited = new Promise<number>((resolve) => {
    pty.onExit(({ exitCode, signal }) => {
      ended = signal ? 128 + signal : exitCode;
      // The emulator reads what was written when it has time: only behind that is the screen the last one.
      emulator.write('', () => {
        changed();
        resolve(ended ?? exitCode);
      });
    });
  });
  t.after(() => {
    if (ended === undefined) pty.kill('SIGKILL');
    return exited;
  });

  const text = (from: number): string => {
    const { active } = emulator.buffer;
    const lines = Array.from(
      { length: active.baseY + emulator.rows - from },
      (_, i) => active.getLine(from + i)?.translateToString(true) ?? '',
    );
    return lines.join('\n').trimEnd();
  };
  const screen = (): string => text(emulator.buffer.active.baseY);

  return {
    pid: pty.pid,
    screen,
    scrollback: () => text(0),
    raw: () => written,
    cursor: () => ({ row: emulator.buffer.active.cursorY, column: emulator.buffer.active.cursorX }),
    waitFor: (what, ms = LIMIT_MS) =>
      new Promise((resolve, reject) => {
        const seen = (): boolean => (typeof what === 'string' ? screen().includes(what) : what.test(screen()));
        const done = (): void => {
          clearTimeout(timer);
          watchers.delete(check);
        };
        const fail = (why: string): void => {
          done();
          reject(new Error(`${why} while waiting for ${what}; the screen:\n${screen()}`));
        };
        const check = (): void => {
          if (seen()) {
            done();
            resolve();
          } else if (ended !== undefined) fail(`the program ended with ${ended}`);
        };
        const timer = setTimeout(() => fail(`${ms} ms passed`), ms);
        watchers.add(check);
        check();
      }),
    settled: () =>
      new Promise((resolve, reject) => {
        const done = (result: () => void): void => {
          clearTimeout(quiet);
          clearTimeout(limit);
          watchers.delete(again);
          result();
        };
        const again = (): void => void quiet.refresh();
        const quiet = setTimeout(done, QUIET_MS, resolve);
        const limit = setTimeout(done, LIMIT_MS, () => reject(new Error(`never quiet; the screen:\n${screen()}`)));
        watchers.add(again);
      }),
    type: (typed) => pty.write(typed),
    press: (...keys) => {
      for (const key of keys) pty.write(KEYS[key]);
    },
    resize(newColumns, newRows) {
      emulator.resize(newColumns, newRows);
      pty.resize(newColumns, newRows);
    },
    kill: (signal) => pty.kill(signal),
    exit: () => {
      let timer: NodeJS.Timeout | undefined;
      const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error(`still running; the screen:\n${screen()}`)), LIMIT_MS);
      });
      return Promise.race([exited, limit]).finally(() => clearTimeout(timer));
    },
  };
}

/** A folder of its own for the program's files; removed when the tests of this process, and what they do after, are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bae-terminal-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

/** The surroundings without what would change colours, sizes or settings. */
function cleanEnv(wanted: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const { NO_COLOR: _n, FORCE_COLOR: _f, COLUMNS: _c, LINES: _l, CI: _ci, NODE_OPTIONS: _o, ...kept } = process.env;
  const { NODE_TEST_CONTEXT: _t, LC_ALL: _a, LC_CTYPE: _y, TMUX: _m, ...rest } = kept;
  const all = { ...rest, ...wanted };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
