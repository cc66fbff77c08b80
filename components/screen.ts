/**
 * The live region as rows, from the state of the chat and of the prompt; pure, so that any width can be tested. It is two
 * regions, one above the other: what happens, and the prompt.
 */
import type { SlashCommand } from '../src/view/chat-port.js';
import type { ChatState } from '../src/view/chat-state.js';
import { BLANK, fit, type Line, line, span } from '../src/view/line.js';
import { plainLine } from '../src/view/sanitize.js';
import { count, listed } from '../src/view/units.js';
import { textWidth } from '../src/view/width.js';
import { layOut } from './input/layout.js';
import { offerFor, type PromptState } from './input/prompt-state.js';
import { decisionCard, questionCard } from './panels/decision-card.js';
import { runPanel } from './panels/run-panel.js';
import type { CursorPosition } from './terminal/painter.js';
import { liveRows, type Size } from './terminal/size.js';

/** What each region shows of the other one's state. */
export const PROMPT_FIELDS = ['phase', 'decision', 'question', 'queue', 'status'] as const;
export const UPPER_FIELDS = ['scroll', 'view'] as const;

type ChatPart = Pick<ChatState, (typeof PROMPT_FIELDS)[number]>;

export interface PromptInput {
  readonly chat: ChatPart;
  readonly prompt: PromptState;
  readonly commands: readonly SlashCommand[];
  readonly size: Size;
}

export interface PromptRegion {
  readonly lines: readonly Line[];
  /** In these lines. */
  readonly cursor: CursorPosition | undefined;
}

export interface UpperInput {
  readonly chat: ChatState;
  readonly prompt: Pick<PromptState, (typeof UPPER_FIELDS)[number]>;
  readonly size: Size;
  /** Rows of the prompt below. */
  readonly below: number;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly spinner: string;
}

/** Columns before the draft: "› ". */
const PROMPT_WIDTH = 2;
const WIDEST = 110;
const MOST_DRAFT_ROWS = 8;
const MOST_OFFERED = 8;

/** Columns of the draft's row; one is left free, because a full row makes some terminals wrap. */
const rowWidth = ({ columns }: Size): number => columns - 1;
/** Columns of everything else: figures at the right edge of a wide window are too far from their words. */
export const contentWidth = (size: Size): number => Math.min(rowWidth(size), WIDEST);
/** Columns of the draft. */
export const draftWidth = (size: Size): number => rowWidth(size) - PROMPT_WIDTH;

/** The draft with its mark, what it may become, and a line about keys; below a blank one. */
export function promptRegion({ chat, prompt, commands, size }: PromptInput): PromptRegion {
  if (chat.phase === 'leaving') return { lines: [], cursor: undefined };
  const width = contentWidth(size);
  const draft = draftRows(prompt, placeholderFor(chat, prompt.pending), {
    width: rowWidth(size),
    rows: Math.max(1, Math.min(MOST_DRAFT_ROWS, liveRows(size) - 4)),
  });
  const offers = offerRows(offerFor(prompt, commands), prompt.marked, size, width);
  return {
    lines: [BLANK, ...draft.lines, ...offers, footer(chat, prompt, width)],
    cursor: { ...draft.cursor, row: draft.cursor.row + 1 },
  };
}

/** What happens: the run, the decision it waits for, or the question it ended with. */
export function upperRegion({ chat, prompt, size, below, now, spinner }: UpperInput): readonly Line[] {
  const { run, decision, question, phase } = chat;
  const width = contentWidth(size);
  const room = liveRows(size) - below - 1;
  if (room <= 0 || phase === 'leaving') return [];
  if (decision)
    return [BLANK, ...decisionCard(decision, { width, rows: room - 1, scroll: prompt.scroll, view: prompt.view })];
  if (run)
    return [BLANK, ...runPanel(run, { width, rows: room - 1, now, spinner, cancelling: phase === 'cancelling' })];
  if (phase === 'command' || phase === 'running' || phase === 'cancelling')
    return [
      BLANK,
      line('  ', span(spinner, 'accent'), span(phase === 'cancelling' ? ' cancelling' : ' working', 'dim')),
    ];
  return question ? [BLANK, ...questionCard(question, width, room - 1)] : [];
}

function placeholderFor({ decision, question, phase }: ChatPart, pending: string | undefined): string {
  const asked = decision?.choices.find(({ id }) => id === pending)?.asks;
  if (asked !== undefined) return asked;
  if (decision) return 'Press one of the keys above';
  if (question)
    return question.readings.length > 0 ? 'Press a number above, or say it in other words' : 'Say it in other words';
  return phase === 'idle' ? 'Describe your app, or a change to it' : 'Your next request waits its turn';
}

/** The draft with its mark; a long one shows the rows around the cursor. */
function draftRows(
  prompt: PromptState,
  placeholder: string,
  { width, rows: most }: { readonly width: number; readonly rows: number },
): { lines: Line[]; cursor: CursorPosition } {
  const { editor } = prompt;
  const mark = span('› ', 'accent');
  if (editor.text === '')
    return { lines: [fit(line(mark, span(placeholder, 'dim')), width)], cursor: { row: 0, column: PROMPT_WIDTH } };
  const { rows, cursor } = layOut(editor, width - PROMPT_WIDTH);
  const first = Math.max(0, Math.min(cursor.row - most + 1, rows.length - most));
  const shown = rows.slice(first, first + most);
  return {
    lines: shown.map((row, i) => line(first + i === 0 ? mark : span('  '), span(row.text))),
    cursor: { row: cursor.row - first, column: cursor.column + PROMPT_WIDTH },
  };
}

/** Commands that the draft may become, the marked one in view. */
function offerRows(offered: readonly SlashCommand[], marked: number, size: Size, width: number): Line[] {
  const most = Math.min(MOST_OFFERED, Math.max(1, liveRows(size) - 8));
  const first = Math.max(0, Math.min(marked - most + 1, offered.length - most));
  const column = Math.max(0, ...offered.map((command) => (command.usage ?? command.name).length)) + 2;
  return offered.slice(first, first + most).map((command, i) => {
    const name = (command.usage ?? command.name).padEnd(column);
    const tone = first + i === marked ? 'accent' : 'plain';
    return fit(line('  ', span(name, tone), span(command.summary, 'dim')), width);
  });
}

/** One line under the prompt: feedback first, else what is queued, else where the system runs. */
function footer(chat: ChatPart, prompt: PromptState, width: number): Line {
  if (prompt.hint !== undefined) return fit(line('  ', span(prompt.hint, 'attention')), width);
  if (chat.queue.length > 0) {
    const texts = listed(chat.queue.map((text) => plainLine(text)));
    return fit(line('  ', span(`${count(chat.queue.length, 'request')} queued: ${texts}`, 'dim')), width);
  }
  const where = chat.status === undefined ? [] : [plainLine(chat.status)];
  return fit(line(span(`  ${asManyAsFit([...where, ...keysFor(chat)], width - 2)}`, 'dim')), width);
}

function keysFor({ decision, phase }: ChatPart): string[] {
  if (decision) return ['Enter takes the safe choice', 'Ctrl-C cancels the run'];
  return phase === 'idle'
    ? ['Enter sends', '/ commands', 'Ctrl-C twice leaves', '↑ recalls', 'Ctrl-J new line']
    : ['Enter queues', 'Esc cancels'];
}

/** The first of `parts`, as many as there is room for. */
function asManyAsFit(parts: readonly string[], width: number): string {
  const texts = parts.map((_, i) => parts.slice(0, parts.length - i).join(' · '));
  return texts.find((text) => textWidth(text) <= width) ?? texts.at(-1) ?? '';
}
