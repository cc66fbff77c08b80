/** From a key to the frame that shows it, in a real pty: at rest, and while events arrive by the thousand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type IPty, spawn } from '@lydell/node-pty';
import { demo } from '../terminal/demo.js';
import type { Measurement } from './measure.js';

const KEYS = 200;
const WARM_UP = 20;
const DRAFT = 30;
/** Nobody types evenly: a key falls anywhere between two frames of the spinner. */
const GAPS_MS = [31, 57, 43, 71, 38];

export async function keystrokes(): Promise<Measurement[]> {
  const budget = { unit: 'ms', figure: 'p95', budget: 16 } as const;
  return [
    { name: 'keystroke to frame, at rest', ...budget, samples: await typed('') },
    { name: 'keystroke to frame, in a run', ...budget, samples: await typed('long work\r') },
    { name: 'keystroke to frame, 20,000 events a second', ...budget, samples: await typed('flood of events\r') },
  ];
}

/** Milliseconds of each key, after `first` was sent. */
async function typed(first: string): Promise<readonly number[]> {
  const dir = mkdtempSync(join(tmpdir(), 'bae-keys-'));
  const terminal = spawn(process.execPath, [await demo()], {
    cols: 100,
    rows: 30,
    cwd: dir,
    env: { ...process.env, TERM: 'xterm-256color', DEMO_DIR: dir },
  });
  try {
    const output = outputOf(terminal);
    await output.shows('›', 0);
    await pause(500);
    terminal.write(first);
    await pause(500);
    const samples: number[] = [];
    let draft = '';
    for (let i = 0; i < WARM_UP + KEYS; i += 1) {
      if (draft.length === DRAFT) {
        terminal.write('\u0015');
        draft = '';
        await pause(100);
      }
      const key = String.fromCharCode(97 + (i % 26));
      draft += key;
      const from = output.length();
      const pressed = performance.now();
      terminal.write(key);
      await output.shows(draft, from);
      if (i >= WARM_UP) samples.push(performance.now() - pressed);
      await pause(GAPS_MS[i % GAPS_MS.length] ?? 0);
    }
    return samples;
  } finally {
    terminal.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  }
}

interface Output {
  length(): number;
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
    length: () => written.length,
    shows: (text, from) =>
      new Promise((resolve) => {
        check = () => {
          if (written.indexOf(text, from) >= 0) resolve();
        };
        check();
      }),
  };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
