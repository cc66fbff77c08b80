/** The model as bae asks it: second tries, checked replies, a budget, a breaker and a log around one endpoint. */
import { ModelError, throwIfCancelled } from '../domain/errors.js';
import type {
  Clock,
  LineLog,
  LlmAnswer,
  LlmClient,
  LlmDialect,
  LlmEndpoint,
  LlmMessage,
  LlmReply,
  LlmRequest,
} from '../ports.js';
import { atOnce } from './at-once.js';
import { Breaker } from './breaker.js';
import { Budgets } from './budget.js';
import { CallRecord } from './call-record.js';
import { FULL_DIALECT, inDialect, inWordsOf } from './dialect.js';
import { checkedText } from './reply-check.js';
import { waitAfter } from './retry.js';
import type { Tally } from './tally.js';
import { countPrompt } from './token-count.js';

export interface ModelClientParts {
  readonly endpoint: LlmEndpoint;
  readonly clock: Clock;
  /** A line a call, a ModelCall as JSON. */
  readonly log: LineLog;
  /** Tokens of all calls together, and of the calls of one run; 0 is no limit. */
  readonly sessionTokens: number;
  readonly runTokens: number;
  /** From 0 to 1; stretches waits. */
  readonly random?: () => number;
}

export class ModelClient implements LlmClient {
  readonly model: string;
  readonly #parts: ModelClientParts;
  readonly #breaker: Breaker;
  readonly #budgets: Budgets;
  /** What this endpoint has shown to understand. */
  #dialect: LlmDialect = FULL_DIALECT;

  constructor(parts: ModelClientParts) {
    this.#parts = parts;
    this.model = parts.endpoint.model;
    this.#breaker = new Breaker(parts.clock);
    this.#budgets = new Budgets(parts.sessionTokens, parts.runTokens);
  }

  complete(request: LlmRequest, signal: AbortSignal): Promise<LlmReply> {
    const record = new CallRecord(request, this.model, this.#parts);
    return atOnce(this.#complete(request, record, signal), signal, () => record.end('cancelled'));
  }

  async #complete(request: LlmRequest, record: CallRecord, signal: AbortSignal): Promise<LlmReply> {
    const { tally } = record;
    try {
      throwIfCancelled(signal);
      this.#breaker.check();
      const text = await this.#ask(request, tally, signal);
      this.#breaker.succeeded();
      const { model, ms, attempts, cost } = record.end('succeeded');
      return { text, model, usage: tally.usage, ms, attempts, ...(cost === undefined ? {} : { cost }) };
    } catch (error) {
      throwIfCancelled(signal);
      if (error instanceof ModelError) this.#breaker.failed(error);
      record.end(error instanceof ModelError ? error.fault : 'failed');
      throw error;
    }
  }

  /** Until a reply fits, a fault is final, or the attempts are used up. */
  async #ask(request: LlmRequest, tally: Tally, signal: AbortSignal): Promise<string> {
    let asked = request;
    let corrected = false;
    for (;;) {
      tally.attempts += 1;
      try {
        const answer = await this.#understood(asked, tally, signal);
        return await checkedText(answer.text, request.schema);
      } catch (error) {
        throwIfCancelled(signal);
        if (!(error instanceof ModelError)) throw error;
        // Nothing was sent then.
        if (error.fault === 'budget') tally.attempts -= 1;
        const correction = error.fault === 'mismatch' && !corrected;
        const waitMs = correction ? 0 : waitAfter(error, tally.attempts, (this.#parts.random ?? Math.random)());
        if (waitMs === undefined) throw error;
        if (correction) {
          corrected = true;
          asked = { ...request, messages: [...request.messages, ...told(error)] };
        }
        request.onRetry?.({ reason: error.message, attempt: tally.attempts + 1, waitMs });
        await this.#parts.clock.sleep(waitMs, signal);
      }
    }
  }

  /** One attempt, in the words that the endpoint understands; finding them out is no attempt of its own. */
  async #understood(request: LlmRequest, tally: Tally, signal: AbortSignal): Promise<LlmAnswer> {
    const withSchema = request.schema !== undefined;
    const { dialect, answer } = await inDialect(this.#dialect, withSchema, (dialect) =>
      this.#paid(inWordsOf(dialect, request), dialect, tally, signal),
    );
    this.#dialect = { ...dialect, stream: answer.streamed };
    return answer;
  }

  async #paid(request: LlmRequest, dialect: LlmDialect, tally: Tally, signal: AbortSignal): Promise<LlmAnswer> {
    const { messages, maxTokens, runId } = request;
    const most = this.#budgets.limited ? (await countPrompt(messages)) + maxTokens : 0;
    const reservation = this.#budgets.reserve(most, runId);
    let used = 0;
    const onText = (text: string): void => {
      tally.hear(text);
      request.onText?.(text);
    };
    try {
      throwIfCancelled(signal);
      tally.begin(messages);
      request.onAsked?.({ attempt: tally.attempts, streamed: dialect.stream });
      const answer = await this.#parts.endpoint.attempt({ ...request, onText }, dialect, signal);
      used = await tally.add(messages, answer);
      return answer;
    } catch (error) {
      used = tally.addFailed(error instanceof ModelError ? error.details.usage : undefined);
      throw error;
    } finally {
      reservation.settle(used);
    }
  }
}

/** The rejected reply and what was wrong with it, so that the next one can be right. */
function told({ details: { misfit } }: ModelError): readonly LlmMessage[] {
  if (!misfit) return [];
  const content = `That does not fit: ${misfit.problems}. Answer again, with the whole JSON and nothing else.`;
  return [
    { role: 'assistant', content: misfit.reply },
    { role: 'user', content },
  ];
}
