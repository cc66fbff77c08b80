/**
 * The live region: what the stores hold, as rows. It is two regions that Ink renders apart, because Ink makes a whole
 * frame anew for each change: a key then costs the few rows of the prompt, however much a run shows above it.
 */
import { useEffect, useLayoutEffect, useReducer, useRef, useSyncExternalStore } from 'react';
import type { Chat } from '../src/view/chat.js';
import type { Store } from '../src/view/store.js';
import type { Prompt } from './input/prompt.js';
import { Lines } from './lines.js';
import { PROMPT_FIELDS, promptRegion, UPPER_FIELDS, upperRegion } from './screen.js';
import type { CursorPosition } from './terminal/painter.js';
import type { Size } from './terminal/size.js';
import type { Symbols } from './theme.js';

export interface RegionProps {
  readonly chat: Chat;
  readonly prompt: Prompt;
  readonly symbols: Symbols;
  readonly size: { getSnapshot(): Size; subscribe(listener: () => void): () => void };
}

export interface PromptRegionProps extends RegionProps {
  /** Where the cursor belongs, in this region. */
  onCursor(position: CursorPosition | undefined): void;
}

const TICK_MS = 120;

/** The draft and what belongs to it. */
export function PromptRegion({ chat, prompt, symbols, size, onCursor }: PromptRegionProps) {
  const { lines, cursor } = promptRegion({
    chat: useFields(chat.store, PROMPT_FIELDS),
    prompt: useSyncExternalStore(prompt.store.subscribe, prompt.store.getSnapshot),
    commands: chat.commands,
    size: useSyncExternalStore(size.subscribe, size.getSnapshot),
  });
  useLayoutEffect(() => onCursor(cursor));
  return <Lines lines={lines} symbols={symbols} />;
}

/** What happens. */
export function UpperRegion({ chat, prompt, symbols, size }: RegionProps) {
  const chatState = useSyncExternalStore(chat.store.subscribe, chat.store.getSnapshot);
  const terminal = useSyncExternalStore(size.subscribe, size.getSnapshot);
  const looked = useFields(prompt.store, UPPER_FIELDS);
  const below = useSyncExternalStore(prompt.store.subscribe, () => {
    const draft = prompt.store.getSnapshot();
    return promptRegion({ chat: chatState, prompt: draft, commands: chat.commands, size: terminal }).lines.length;
  });
  useTicks(chatState.phase !== 'idle' && chatState.phase !== 'leaving' && !chatState.decision);
  const now = Date.now();
  const { spinner } = symbols;
  const lines = upperRegion({
    chat: chatState,
    prompt: looked,
    size: terminal,
    below,
    now,
    spinner: spinner[Math.floor(now / TICK_MS) % spinner.length] ?? '',
  });
  return <Lines lines={lines} symbols={symbols} />;
}

/** The state of a store, as it was when one of these fields changed last. */
function useFields<S extends object, K extends keyof S>(
  { subscribe, getSnapshot }: Pick<Store<S>, 'subscribe' | 'getSnapshot'>,
  fields: readonly K[],
): Pick<S, K> {
  const last = useRef<S>(undefined);
  return useSyncExternalStore(subscribe, () => {
    const now = getSnapshot();
    const { current } = last;
    if (current === undefined || fields.some((field) => now[field] !== current[field])) last.current = now;
    return last.current ?? now;
  });
}

/** Renders again where nothing else did for a tick; no timer while nothing runs. */
function useTicks(active: boolean): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(tick, TICK_MS);
    return () => clearTimeout(timer);
  });
}
