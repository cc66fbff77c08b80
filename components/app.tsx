/** The live region: what the stores hold, as rows; tells the terminal where the cursor belongs. */
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import type { Chat } from '../src/view/chat.js';
import type { Prompt } from './input/prompt.js';
import { Lines } from './lines.js';
import { screen } from './screen.js';
import type { CursorPosition } from './terminal/painter.js';
import type { Size } from './terminal/size.js';
import type { Symbols } from './theme.js';

export interface AppProps {
  readonly chat: Chat;
  readonly prompt: Prompt;
  readonly symbols: Symbols;
  readonly size: { getSnapshot(): Size; subscribe(listener: () => void): () => void };
  onCursor(position: CursorPosition | undefined): void;
}

const TICK_MS = 120;

export function App({ chat, prompt, symbols, size, onCursor }: AppProps) {
  const chatState = useSyncExternalStore(chat.store.subscribe, chat.store.getSnapshot);
  const promptState = useSyncExternalStore(prompt.store.subscribe, prompt.store.getSnapshot);
  const terminal = useSyncExternalStore(size.subscribe, size.getSnapshot);
  const tick = useTicks(chatState.phase !== 'idle' && chatState.phase !== 'leaving' && !chatState.decision);
  const { lines, cursor } = screen({
    chat: chatState,
    prompt: promptState,
    commands: chat.commands,
    size: terminal,
    now: Date.now(),
    spinner: symbols.spinner[tick % symbols.spinner.length] ?? '',
  });
  useLayoutEffect(() => onCursor(cursor));
  return <Lines lines={lines} symbols={symbols} />;
}

/** Counts while something runs; no timer otherwise. */
function useTicks(active: boolean): number {
  const [tick, setTick] = useState(0);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => setTick((count) => count + 1), TICK_MS);
    return () => clearInterval(timer);
  }, [active]);
  return tick;
}
