/** Finds out what an endpoint can do, by one small question. */
import { ModelError } from '../domain/errors.js';
import { exactly } from '../domain/json-schema.js';
import type { LlmEndpoint, LlmFormat, LlmRequest } from '../ports.js';
import { FULL_DIALECT, inDialect, inWordsOf } from './dialect.js';
import { checkedText } from './reply-check.js';

export interface EndpointReport {
  readonly model: string;
  readonly address: string;
  /** How many models it lists, and whether ours is among them; absent where it has no list. */
  readonly models?: { readonly count: number; readonly listed: boolean };
  /** Why the question had no answer; absent where it had. */
  readonly fault?: ModelError;
  /** What it can do: known once it has answered. */
  readonly abilities?: {
    readonly streams: boolean;
    /** The strictest way of asking for JSON that it takes. */
    readonly format: LlmFormat;
    /** Its reply did fit. */
    readonly fits: boolean;
    readonly reportsUsage: boolean;
  };
}

/** Says nothing of JSON: only an endpoint that enforces the schema answers with it. */
const QUESTION: LlmRequest = {
  purpose: 'doctor',
  messages: [{ role: 'user', content: 'Say hello in one word.' }],
  schema: {
    name: 'hello',
    schema: exactly({ greeting: { type: 'string' } }),
  },
  maxTokens: 256,
};

/** Rejects only when the signal is aborted, or with a bug of ours. */
export async function probeEndpoint(endpoint: LlmEndpoint, signal: AbortSignal): Promise<EndpointReport> {
  const { model, address } = endpoint;
  const known = await endpoint.models(signal).catch(noList);
  const report = {
    model,
    address,
    ...(known ? { models: { count: known.length, listed: known.includes(model) } } : {}),
  };
  try {
    const { dialect, answer } = await inDialect(FULL_DIALECT, true, (dialect) =>
      endpoint.attempt(inWordsOf(dialect, QUESTION), dialect, signal),
    );
    const fits = await checkedText(answer.text, QUESTION.schema).then(
      () => true,
      () => false,
    );
    const { streamed: streams, usage } = answer;
    return { ...report, abilities: { streams, format: dialect.format, fits, reportsUsage: usage !== undefined } };
  } catch (error) {
    if (error instanceof ModelError) return { ...report, fault: error };
    throw error;
  }
}

/** Many servers have no list; whether they can be reached at all is seen by the question. */
function noList(error: unknown): undefined {
  if (!(error instanceof ModelError)) throw error;
}
