/** What the chat shows besides the draft: the live run, open questions, the queue, and what is due for the scrollback. */
import type { DecisionRequest } from '../domain/event.js';
import type { Question } from '../domain/recognition.js';
import type { SessionSummary } from './chat-port.js';
import type { RunView } from './state.js';

/** Something finished, for the scrollback. */
export type Block =
  | { readonly kind: 'request'; readonly text: string }
  | { readonly kind: 'run'; readonly run: RunView }
  | { readonly kind: 'decision'; readonly title: string; readonly choice: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'summary'; readonly summary: SessionSummary }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'problem'; readonly text: string; readonly nextSteps: readonly string[] };

export type Phase = 'idle' | 'running' | 'cancelling' | 'command' | 'leaving';

export interface ChatState {
  readonly phase: Phase;
  /** Set when there is something to cancel: milliseconds since the epoch. */
  readonly since?: number;
  readonly run?: RunView;
  /** What the run waits for a person to decide. */
  readonly decision?: DecisionRequest;
  /** What the last run could not know; its readings can be picked. */
  readonly question?: Question;
  readonly queue: readonly string[];
  /** Rejected files are repaired without a question. */
  readonly auto: boolean;
  readonly status?: string;
  readonly outbox: readonly Block[];
}

export const FIRST_STATE: ChatState = { phase: 'idle', queue: [], auto: false, outbox: [] };
