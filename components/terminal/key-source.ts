/** Reads raw stdin and gives keys, with the timers that a key parser needs. Nothing runs between key presses. */
import type { Key } from './key.js';
import { createKeyParser } from './key-parser.js';

/** A lone Esc is the Esc key after this; within it, it starts a sequence. */
const ESCAPE_MS = 50;
/** A longer sequence that stays unfinished is dropped. */
const SEQUENCE_MS = 500;
/** A paste whose end never comes is taken as it is. */
const PASTE_MS = 3_000;

export function readKeys(stdin: NodeJS.ReadStream, onKey: (key: Key) => void): { stop(): void } {
  const parser = createKeyParser();
  let timer: NodeJS.Timeout | undefined;

  const give = (keys: readonly Key[]): void => {
    for (const each of keys) onKey(each);
  };
  const wait = (): void => {
    const pending = parser.pending();
    if (pending === 'none') return;
    const ms = pending === 'escape' ? ESCAPE_MS : pending === 'paste' ? PASTE_MS : SEQUENCE_MS;
    timer = setTimeout(() => give(parser.flush()), ms);
  };
  const onData = (chunk: Buffer | string): void => {
    clearTimeout(timer);
    give(parser.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk));
    wait();
  };

  stdin.on('data', onData);
  stdin.resume();
  return {
    stop() {
      clearTimeout(timer);
      stdin.off('data', onData);
      stdin.pause();
    },
  };
}
