/** Ways out that the chat did not choose: signals and bugs. Each leaves the terminal as it was found. */
import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type ExitSignal = (typeof SIGNALS)[number];

/** Shell convention: 128 and the signal's number. */
export const signalExitCode = (signal: ExitSignal): number => 128 + constants.signals[signal];

export interface ExitHandlers {
  onSignal(signal: ExitSignal): void;
  onCrash(error: unknown): void;
}

/** Returns how to take the handlers away again. */
export function onUnchosenExit({ onSignal, onCrash }: ExitHandlers): () => void {
  for (const signal of SIGNALS) process.on(signal, onSignal);
  process.on('uncaughtException', onCrash);
  process.on('unhandledRejection', onCrash);
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
    process.off('uncaughtException', onCrash);
    process.off('unhandledRejection', onCrash);
  };
}
