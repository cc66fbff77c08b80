/** The prompt: its draft, its history, what it offers to complete, and what it says to the person. */
import type { SlashCommand } from '../../src/view/chat-port.js';
import { type Editor, EMPTY } from './editor.js';
import { type History, historyOf } from './history.js';

export interface PromptState {
  readonly editor: Editor;
  readonly history: History;
  /** Which of the offered commands is marked. */
  readonly marked: number;
  /** Esc closed the offer until the draft changes. */
  readonly offerClosed: boolean;
  /** Ctrl-C was pressed on an empty prompt: once more leaves. */
  readonly leaveArmed: boolean;
  /** One line of feedback; gone with the next key. */
  readonly hint?: string;
  /** The choice of a decision that waits for a value, or to be said again; gone with any other key. */
  readonly pending?: string;
  /** First row shown of a decision's detail. */
  readonly scroll: number;
  /** Key of the decision's view that is open; empty for none. */
  readonly view: string;
}

export const FIRST_PROMPT: PromptState = {
  editor: EMPTY,
  history: historyOf([]),
  marked: 0,
  offerClosed: false,
  leaveArmed: false,
  scroll: 0,
  view: '',
};

/** Commands that the draft may become: only while its first word is being typed. */
export function offerFor(
  { editor, offerClosed }: PromptState,
  commands: readonly SlashCommand[],
): readonly SlashCommand[] {
  if (offerClosed || !/^\/\S*$/.test(editor.text) || editor.cursor !== editor.text.length) return [];
  return commands.filter((command) => command.name.startsWith(editor.text.toLowerCase()));
}
