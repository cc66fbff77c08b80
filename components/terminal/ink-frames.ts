/**
 * Ink as a maker of frames, not a writer: in its debug mode it hands over each whole frame as one string, and the
 * painter puts it on the terminal. (Ink 6.8's own incremental writer is one row off, its standard one repaints all, and
 * both erase the scrollback when a frame meets the terminal's height.)
 */
import { EventEmitter } from 'node:events';
import { render } from 'ink';
import type { ReactNode } from 'react';
import type { Size } from './size.js';

export interface InkFrames {
  resize(size: Size): void;
  unmount(): void;
}

/** `onCrash`: a component threw. */
export function renderFrames(
  node: ReactNode,
  size: Size,
  onFrame: (rows: readonly string[]) => void,
  onCrash: (error: unknown) => void,
): InkFrames {
  const sink = new FrameSink(size, onFrame);
  // Ink uses no more of its streams than FrameSink has.
  const stream = sink as unknown as NodeJS.WriteStream;
  const instance = render(node, {
    stdout: stream,
    stderr: stream,
    debug: true,
    exitOnCtrlC: false,
    patchConsole: false,
  });
  let unmounted = false;
  instance.waitUntilExit().catch((error: unknown) => {
    if (!unmounted) onCrash(error);
  });
  return {
    resize(next) {
      sink.columns = next.columns;
      sink.rows = next.rows;
      sink.emit('resize');
    },
    unmount() {
      unmounted = true;
      sink.open = false;
      instance.unmount();
    },
  };
}

class FrameSink extends EventEmitter {
  columns: number;
  rows: number;
  open = true;
  readonly isTTY = true;
  readonly writable = true;
  readonly #onFrame: (rows: readonly string[]) => void;

  constructor(size: Size, onFrame: (rows: readonly string[]) => void) {
    super();
    this.columns = size.columns;
    this.rows = size.rows;
    this.#onFrame = onFrame;
  }

  write(frame: string, done?: () => void): boolean {
    // Ink also writes the sequences that show and hide the cursor; the painter does that.
    if (this.open && !/^(?:\u001b\[[0-9?]*[A-Za-z])*$/.test(frame)) this.#onFrame(frame.split('\n'));
    else if (this.open && frame === '') this.#onFrame([]);
    done?.();
    return true;
  }
}
