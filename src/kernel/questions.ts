/** A run's questions to the person or to policy: one card at a time, each told as it is asked and as it is answered. */
import { throwIfCancelled } from '../domain/errors.js';
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

  /** Waits until the card before it is answered; where that ends the work of `signal`, this one is not shown any more. */
  ask(request: DecisionRequest, signal: AbortSignal = this.#signal): Promise<Decision> {
    const answer = this.#last.then(() => this.#askNow(request, signal));
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  async #askNow(request: DecisionRequest, signal: AbortSignal): Promise<Decision> {
    throwIfCancelled(signal);
    this.#events.emit({ type: 'decision-asked', decision: request });
    const decision = await this.#decisions.ask(request, signal);
    const { choice, by } = decision;
    const label = request.choices.find(({ id }) => id === choice)?.label ?? choice;
    this.#events.emit({ type: 'decision-made', id: request.id, choice, label, by });
    return decision;
  }
}
