/** Raw mode, bracketed paste and the keyboard protocol: switched on together, and off again however the process ends. */
import type { TerminalTraits } from './environment.js';

const PASTE_ON = '\u001b[?2004h';
const PASTE_OFF = '\u001b[?2004l';
const KITTY_ON = '\u001b[>1u';
const KITTY_OFF = '\u001b[<u';
const CURSOR_ON = '\u001b[?25h';
const UPDATE_OFF = '\u001b[?2026l';

export interface TerminalModes {
  enter(): void;
  /** Synchronous and harmless when repeated. */
  restore(): void;
}

export function terminalModes(
  stdin: NodeJS.ReadStream,
  stdout: NodeJS.WriteStream,
  traits: TerminalTraits,
): TerminalModes {
  let entered = false;
  const modes: TerminalModes = {
    enter() {
      if (entered) return;
      entered = true;
      stdin.setRawMode(true);
      stdout.write(PASTE_ON + (traits.kitty ? KITTY_ON : ''));
      process.once('exit', modes.restore);
    },
    restore() {
      if (!entered) return;
      entered = false;
      process.off('exit', modes.restore);
      if (!stdin.destroyed) stdin.setRawMode(false);
      const update = traits.synchronised ? UPDATE_OFF : '';
      if (!stdout.destroyed) stdout.write((traits.kitty ? KITTY_OFF : '') + PASTE_OFF + update + CURSOR_ON);
    },
  };
  return modes;
}
