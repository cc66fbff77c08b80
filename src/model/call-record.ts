/** The figures of one call, told once: to the log and to whoever listens. */
import type { Clock, LineLog, LlmRequest, ModelCall } from '../ports.js';
import { costOf } from './prices.js';
import { Tally } from './tally.js';

export class CallRecord {
  readonly tally = new Tally();
  readonly #request: LlmRequest;
  readonly #model: string;
  readonly #clock: Clock;
  readonly #log: LineLog;
  readonly #startedAt: number;
  #ended = false;

  constructor(request: LlmRequest, model: string, { clock, log }: { readonly clock: Clock; readonly log: LineLog }) {
    this.#request = request;
    this.#model = model;
    this.#clock = clock;
    this.#log = log;
    this.#startedAt = clock.monotonic();
  }

  /** A call of which nothing was sent is no call. `outcome` as in `ModelCall`; the first one holds. */
  end(outcome: string): ModelCall {
    const call = this.#figures(outcome);
    if (this.#ended || !this.tally.begun) return call;
    this.#ended = true;
    this.#log.append(JSON.stringify(call));
    this.#request.onCalled?.(call);
    return call;
  }

  #figures(outcome: string): ModelCall {
    const { usage, attempts, model = this.#model } = this.tally;
    const cost = costOf(model, usage) ?? costOf(this.#model, usage);
    return {
      at: this.#clock.now(),
      purpose: this.#request.purpose,
      ...(this.#request.runId === undefined ? {} : { runId: this.#request.runId }),
      model,
      tokensIn: usage.input,
      tokensOut: usage.output,
      tokensCached: usage.cached,
      estimated: usage.estimated,
      ms: Math.round(this.#clock.monotonic() - this.#startedAt),
      attempts,
      outcome,
      ...(cost === undefined ? {} : { cost }),
    };
  }
}
