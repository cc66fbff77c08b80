/** Finds out what an endpoint can do, by one small question. */
import { ModelError } from '../domain/errors.js';
import { exactly } from '../domain/json-schema.js';
import type { LlmEndpoint, LlmFormat, LlmRequest } from '../ports.js';
import { FULL_DIALECT, inDialect, inWordsOf } from './dialect.js';
import { checkedText } from './reply-check.js';

export interface EndpointReport {
  readonly model: string;
  readonly address: string;
  /** How many models it lists, and whether ours is among them; absent where it has no list, or none came in time. */
  readonly models?: { readonly count: number; readonly listed: boolean } | 'late';
  /** Why the question had no answer, or that none came in time; absent where one came. */
  readonly fault?: ModelError | 'late';
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

/** How long each of the two is waited for, in milliseconds: the list of models, and the answer to the question. */
export interface Patience {
  readonly listMs: number;
  readonly answerMs: number;
}

/** Rejects only when the signal is aborted, or with a bug of ours. */
export async function probeEndpoint(
  endpoint: LlmEndpoint,
  { listMs, answerMs }: Patience,
  signal: AbortSignal,
): Promise<EndpointReport> {
  const { model, address } = endpoint;
  const known = await inTime(listMs, signal, (given) => endpoint.models(given).catch(noList));
  const models = known && known !== 'late' ? { count: known.length, listed: known.includes(model) } : known;
  const report = { model, address, ...(models === undefined ? {} : { models }) };
  try {
    const answered = await inTime(answerMs, signal, (given) =>
      inDialect(FULL_DIALECT, true, (dialect) => endpoint.attempt(inWordsOf(dialect, QUESTION), dialect, given)),
    );
    if (answered === 'late') return { ...report, fault: answered };
    const { dialect, answer } = answered;
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

/** "late" where the time is over first. */
async function inTime<T>(
  limitMs: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | 'late'> {
  const limit = AbortSignal.timeout(limitMs);
  try {
    return await work(AbortSignal.any([signal, limit]));
  } catch (error) {
    if (signal.aborted || !limit.aborted) throw error;
    return 'late';
  }
}
