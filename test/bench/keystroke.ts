/**
 * From a key to the frame that shows it, in a real pty: at rest, and while events arrive by the thousand; and what a
 * flood of events does to a small terminal.
 */
import { type IPty, spawn } from '@lydell/node-pty';
import { demo } from '../terminal/demo.js';
import { type Measurement, pause, type Suite, times } from './measure.js';
import { inTemporaryFolder } from './surroundings.js';

const KEYS = 200;
const WARM_UP = 20;
const DRAFT = 30;
/** Nobody types evenly: a key falls anywhere between two frames of the spinner. */
const GAPS_MS = [31, 57, 43, 71, 38];
const FLOOD = 'flood of events\r';
const FEW_ROWS = 14;

export const keystrokes: Suite = { name: 'keystroke', run: measured };

async function measured(): Promise<Measurement[]> {
  const budget = { unit: 'ms', figure: 'p95', budget: 16 } as const;
  const [rest, run, flood] = [await typed(''), await typed('long work\r'), await typed(FLOOD)];
  const small = await typed(FLOOD, { rows: FEW_ROWS, keys: 20 });
  const wiped = [rest, run, flood, small].map(({ written }) => written.split('\u001b[3J').length - 1);
  return [
    { name: 'keystroke to frame, at rest', ...budget, samples: rest.ms },
    { name: 'keystroke to frame, in a run', ...budget, samples: run.ms },
    { name: 'keystroke to frame, 20,000 events a second', ...budget, samples: flood.ms },
    {
      name: `rows of the live region, flood on ${FEW_ROWS} rows`,
      unit: '',
      samples: [rowsRepainted(small.typedTo)],
      figure: 'max',
      budget: FEW_ROWS - 2,
    },
    { name: 'scrollback wiped (ESC[3J)', unit: '', samples: wiped, figure: 'max', budget: 0 },
  ];
}

interface Typed {
  /** Milliseconds of each key. */
  readonly ms: readonly number[];
  readonly written: string;
  /** What was written while keys were typed. */
  readonly typedTo: string;
}

/** Types keys after `first` was sent. */
async function typed(first: string, { rows = 30, keys = KEYS } = {}): Promise<Typed> {
  return inTemporaryFolder(async (dir) => {
    const terminal = spawn(process.execPath, [await demo()], {
      cols: 100,
      rows,
      cwd: dir,
      env: { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', DEMO_DIR: dir },
    });
    const ended = new Promise<void>((resolve) => terminal.onExit(() => resolve()));
    try {
      const output = outputOf(terminal);
      await output.shows('›', 0);
      await pause(500);
      terminal.write(first);
      await pause(500);
      const begun = output.written().length;
      const ms: number[] = [];
      let draft = '';
      for (let i = 0; i < WARM_UP + times(keys); i += 1) {
        if (draft.length === DRAFT) {
          terminal.write('\u0015');
          draft = '';
          await pause(100);
        }
        const key = String.fromCharCode(97 + (i % 26));
        draft += key;
        const from = output.written().length;
        const pressed = performance.now();
        terminal.write(key);
        await output.shows(draft, from);
        if (i >= WARM_UP) ms.push(performance.now() - pressed);
        await pause(GAPS_MS[i % GAPS_MS.length] ?? 0);
      }
      return { ms, written: output.written(), typedTo: output.written().slice(begun) };
    } finally {
      terminal.kill('SIGKILL');
      await ended;
    }
  });
}

/** Rows between the highest and the lowest place of the cursor, where nothing is printed above the live region. */
function rowsRepainted(written: string): number {
  let [at, top, bottom] = [0, 0, 0];
  for (const [move, count, direction] of written.matchAll(/\n|\u001b\[(\d+)([AB])/g)) {
    at += move === '\n' ? 1 : direction === 'A' ? -Number(count) : Number(count);
    top = Math.min(top, at);
    bottom = Math.max(bottom, at);
  }
  return bottom - top + 1;
}

interface Output {
  written(): string;
  /** Resolves when the text was written after `from`. */
  shows(text: string, from: number): Promise<void>;
}

function outputOf(terminal: IPty): Output {
  let written = '';
  let check = (): void => undefined;
  terminal.onData((data) => {
    written += data;
    check();
  });
  return {
    written: () => written,
    shows: (text, from) =>
      new Promise((resolve) => {
        check = () => {
          if (written.indexOf(text, from) >= 0) resolve();
        };
        check();
      }),
  };
}
