/** Turns keys into edits of the draft and into what the chat is to do. Holds the prompt's state, outside React. */
import type { DecisionChoice, DecisionRequest } from '../../src/domain/event.js';
import type { Chat } from '../../src/view/chat.js';
import { createStore, type Store } from '../../src/view/store.js';
import type { Key } from '../terminal/key.js';
import { editKey, newLine } from './edit-keys.js';
import { EMPTY, insert, withText } from './editor.js';
import { historyOf, remember, step } from './history.js';
import { vertically } from './layout.js';
import { FIRST_PROMPT, offerFor, type PromptState } from './prompt-state.js';

export interface PromptActions {
  /** What Tab puts into an empty prompt. */
  readonly example: string;
  /** The person wants to leave. */
  leave(): void;
  redraw(): void;
  suspend(): void;
  /** The draft changed, for keeping. */
  draftChanged(text: string): void;
  /** A text to find again with the arrow keys. */
  remember(text: string): void;
  /** Columns that the draft may use. */
  width(): number;
  /** Milliseconds that never go back. */
  clock(): number;
}

export interface Prompt {
  readonly store: Pick<Store<PromptState>, 'getSnapshot' | 'subscribe'>;
  press(key: Key): void;
  /** Fills in what was kept from an earlier session; what was typed meanwhile stays. */
  restore(history: readonly string[], draft: string): void;
  putBack(texts: readonly string[]): void;
}

/** Keys that follow each other within this belong to what was being typed when a decision appeared. */
const BURST_MS = 400;

export function createPrompt(chat: Chat, actions: PromptActions): Prompt {
  const store = createStore<PromptState>(FIRST_PROMPT);
  let lastTyped = Number.NEGATIVE_INFINITY;

  const set = (change: Partial<PromptState>): void => {
    const before = store.getSnapshot().editor.text;
    store.update(({ hint: _hint, pending: _pending, ...state }) => ({ ...state, leaveArmed: false, ...change }));
    const after = store.getSnapshot().editor.text;
    if (after !== before) actions.draftChanged(after);
  };
  const setDraft = (text: string): void => set({ editor: withText(store.getSnapshot().editor, text), marked: 0 });

  const keep = (text: string): void => {
    actions.remember(text);
    set({ history: remember(store.getSnapshot().history, text) });
  };

  const submit = (text: string): void => {
    set({ editor: { ...EMPTY, killed: store.getSnapshot().editor.killed }, marked: 0, offerClosed: false });
    keep(text);
    chat.submit(text);
  };

  const enter = (key: Key): void => {
    const { editor, marked } = store.getSnapshot();
    const broken = newLine(editor, key);
    if (broken) return set({ editor: broken });
    const offered = offerFor(store.getSnapshot(), chat.commands);
    const text = offered[marked]?.name ?? editor.text.trim();
    if (text !== '') submit(text);
  };

  /** Ctrl-C: stops what runs; else empties the draft, which stays in the history; else leaves, the second time. */
  const interrupt = (): void => {
    const { editor, leaveArmed } = store.getSnapshot();
    if (chat.cancel()) return set({});
    if (leaveArmed) return actions.leave();
    if (editor.text.trim() !== '') {
      keep(editor.text);
      setDraft('');
      return set({ hint: 'cleared · ↑ brings it back' });
    }
    setDraft('');
    set({ leaveArmed: true, hint: 'Ctrl-C again leaves' });
  };

  const stopOrClose = (): void => {
    const { phase } = chat.store.getSnapshot();
    if (phase === 'running' || phase === 'command') {
      chat.cancel();
      return set({});
    }
    set({ offerClosed: true });
  };

  const walk = (by: -1 | 1): void => {
    const { editor, history, marked } = store.getSnapshot();
    const offered = offerFor(store.getSnapshot(), chat.commands);
    if (offered.length > 0) return set({ marked: (marked + by + offered.length) % offered.length });
    const moved = vertically(editor, actions.width(), by);
    if (moved) return set({ editor: moved });
    if (by < 0 && editor.text === '') {
      const queued = chat.unqueue();
      if (queued !== undefined) return setDraft(queued);
    }
    const found = step(history, by, editor.text);
    if (found) set({ history: found.history, editor: withText(editor, found.text) });
  };

  const complete = (): void => {
    const { marked, editor } = store.getSnapshot();
    if (editor.text === '' && chat.store.getSnapshot().phase === 'idle') return setDraft(actions.example);
    const command = offerFor(store.getSnapshot(), chat.commands)[marked];
    if (command) set({ editor: withText(editor, `${command.name} `), marked: 0 });
  };

  /** A choice that wants a value waits for it; one that loses data waits to be said again. */
  const take = (choice: DecisionChoice): boolean => {
    if (choice.asks !== undefined) {
      set({ pending: choice.id, hint: `type here: ${choice.asks} · Enter takes it, Esc goes back` });
      return true;
    }
    if (choice.losesData && store.getSnapshot().pending !== choice.id) {
      set({ pending: choice.id, hint: `this takes stored values away: press ${choice.key} again to do it` });
      return true;
    }
    if (!chat.decide(choice.id)) return false;
    set({ scroll: 0, view: '' });
    return true;
  };

  /** Opens a view of the decision, or closes it again. */
  const look = ({ views }: DecisionRequest, pressed: string): boolean => {
    if (!views?.some(({ key }) => key === pressed)) return false;
    set({ view: store.getSnapshot().view === pressed ? '' : pressed, scroll: 0 });
    return true;
  };

  const wantsValue = ({ choices }: DecisionRequest): boolean => {
    const { pending } = store.getSnapshot();
    return choices.some(({ id, asks }) => id === pending && asks !== undefined);
  };

  /** While a value is typed, all keys but Enter and Esc edit it. */
  const givesValue = (key: Key): boolean => {
    const { editor, pending, hint } = store.getSnapshot();
    if (key.name === 'escape') set({});
    else if (key.name === 'enter' && pending !== undefined && editor.text.trim() !== '') {
      chat.decide(pending, editor.text.trim());
      set({ editor: EMPTY, scroll: 0, view: '' });
    } else {
      const edited = editKey(editor, key);
      if (edited && pending !== undefined && hint !== undefined) set({ editor: edited, pending, hint });
    }
    return true;
  };

  /** True when the key belongs to the open decision, or to the last run's question. */
  const answered = (key: Key): boolean => {
    const { decision, question, phase } = chat.store.getSnapshot();
    const { editor, scroll } = store.getSnapshot();
    const typing = actions.clock() - lastTyped < BURST_MS;
    if (decision && wantsValue(decision)) return givesValue(key);
    if (decision && !typing && !key.ctrl && !key.alt) {
      const taken = decision.choices.find(({ id, key: its }) =>
        key.name === 'enter' ? id === decision.safe : key.name === 'text' && its === key.text,
      );
      if (taken && take(taken)) return true;
      if (key.name === 'text' && look(decision, key.text)) return true;
      if (key.name === 'down' || key.name === 'page-down') set({ scroll: scroll + (key.name === 'down' ? 1 : 8) });
      else if (key.name === 'up' || key.name === 'page-up')
        set({ scroll: Math.max(0, scroll - (key.name === 'up' ? 1 : 8)) });
      return key.name !== 'escape' && key.name !== 'paste';
    }
    if (!question || phase !== 'idle' || editor.text !== '' || key.name !== 'text' || key.ctrl || key.alt) return false;
    const reading = /^[1-9]$/.test(key.text) ? question.readings[Number(key.text) - 1] : undefined;
    if (reading) submit(reading.request);
    return reading !== undefined;
  };

  const control = (key: Key): boolean => {
    if (key.name !== 'text' || !key.ctrl) return false;
    if (key.text === 'c') interrupt();
    else if (key.text === 'l') actions.redraw();
    else if (key.text === 'z') actions.suspend();
    else if (key.text === 'p' || key.text === 'n') walk(key.text === 'p' ? -1 : 1);
    else if (key.text === 'd' && store.getSnapshot().editor.text === '') {
      if (chat.store.getSnapshot().phase === 'idle') actions.leave();
      else set({ hint: 'Ctrl-C cancels, then Ctrl-D leaves' });
    } else return false;
    return true;
  };

  return {
    store,
    press(key) {
      if (control(key) || answered(key)) return;
      if (key.name === 'enter') return enter(key);
      if (key.name === 'escape') return stopOrClose();
      if (key.name === 'tab') return complete();
      if ((key.name === 'up' || key.name === 'down') && !key.alt) return walk(key.name === 'up' ? -1 : 1);
      const { editor } = store.getSnapshot();
      const edited = editKey(editor, key);
      if (!edited) return set({});
      lastTyped = actions.clock();
      set({ editor: edited, ...(edited.text !== editor.text && { marked: 0, offerClosed: false }) });
    },
    restore(entries, draft) {
      const { editor, history } = store.getSnapshot();
      const typed = editor.text;
      store.update((state) => ({ ...state, history: historyOf([...entries, ...history.entries]) }));
      if (typed === '' && draft !== '') store.update((state) => ({ ...state, editor: withText(editor, draft) }));
    },
    putBack(texts) {
      const { editor } = store.getSnapshot();
      const text = texts.join('\n');
      set({
        editor: editor.text === '' ? withText(editor, text) : insert(withText(editor, editor.text), `\n${text}`),
        hint: 'queued requests are back here: the run before them did not succeed',
      });
    },
  };
}
