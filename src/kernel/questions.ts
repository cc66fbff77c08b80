/** A run's questions to the person or to policy: one card at a time, each told as it is asked and as it is answered. */
import type { DecisionRequest } from '../domain/event.js';
import type { Decision, Decisions, Editor } from '../ports.js';
import type { RunEvents } from './run-events.js';

export class Questions {
  readonly #decisions: Decisions;
  readonly #events: RunEvents;
  readonly #signal: AbortSignal;
  #last: Promise<unknown> = Promise.resolve();

  constructor(decisions: Decisions, events: RunEvents, signal: AbortSignal) {
    this.#decisions = decisions;
    this.#events = events;
    this.#signal = signal;
  }

  get editor(): Editor | undefined {
    return this.#decisions.editor;
  }

  /** Waits until the card before it is answered. */
  ask(request: DecisionRequest): Promise<Decision> {
    const answer = this.#last.then(() => this.#askNow(request));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #askNow(request: DecisionRequest): Promise<Decision> {
    this.#events.emit({ type: 'decision-asked', decision: request });
    const decision = await this.#decisions.ask(request, this.#signal);
    const { choice, by } = decision;
    const label = request.choices.find(({ id }) => id === choice)?.label ?? choice;
    this.#events.emit({ type: 'decision-made', id: request.id, choice, label, by });
    return decision;
  }
}
