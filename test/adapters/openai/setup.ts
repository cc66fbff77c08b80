/** A client and a scripted endpoint for one test. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { OpenAiEndpoint } from '../../../src/adapters/openai/openai-endpoint.js';
import { ModelError, type ModelFault } from '../../../src/domain/errors.js';
import { ModelClient } from '../../../src/model/model-client.js';
import type { Clock, LlmReply, LlmRequest, LlmRetry, ModelCall } from '../../../src/ports.js';
import { SkippingClock, StandingClock } from '../../support/model-clocks.js';
import { startModelServer } from '../../support/model-server/model-server.js';
import type { ModelScript } from '../../support/model-server/script.js';

export const KEY = 'test-key-0123456789abcdef';
export const SCHEMA = {
  name: 'greeting',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['words', 'count'],
    properties: { words: { type: 'string' }, count: { type: 'integer' } },
  },
};
export const GOOD = { words: 'grüß dich — 你好 👋', count: 3 };
export const REQUEST: LlmRequest = {
  purpose: 'greet',
  messages: [
    { role: 'system', content: 'You greet.' },
    { role: 'user', content: 'Greet me in three words.' },
  ],
  schema: SCHEMA,
  maxTokens: 200,
};

export interface Bench {
  readonly server: Awaited<ReturnType<typeof startModelServer>>;
  readonly client: ModelClient;
  readonly endpoint: OpenAiEndpoint;
  /** Waits between attempts. */
  readonly clock: SkippingClock;
  /** The idle limit. */
  readonly idleClock: StandingClock;
  readonly calls: ModelCall[];
  readonly retries: LlmRetry[];
  ask(request?: Partial<LlmRequest>, signal?: AbortSignal): Promise<LlmReply>;
}

interface BenchOptions {
  readonly clock?: Clock;
  readonly key?: string;
  readonly model?: string;
  readonly url?: string;
  readonly sessionTokens?: number;
  readonly runTokens?: number;
}

export async function openBench(
  test: Pick<TestContext, 'after'>,
  script: ModelScript,
  options: BenchOptions = {},
): Promise<Bench> {
  const server = await startModelServer(script);
  test.after(() => server.close());
  const clock = new SkippingClock();
  const idleClock = new StandingClock();
  const calls: ModelCall[] = [];
  const retries: LlmRetry[] = [];
  const endpoint = new OpenAiEndpoint({
    apiKey: options.key ?? KEY,
    baseUrl: options.url ?? server.url,
    model: options.model ?? 'gpt-4o-mini',
    clock: idleClock,
    firstTokenMs: 180_000,
    idleMs: 30_000,
  });
  const client = new ModelClient({
    endpoint,
    clock: options.clock ?? clock,
    log: { append: (line) => void calls.push(JSON.parse(line)) },
    sessionTokens: options.sessionTokens ?? 0,
    runTokens: options.runTokens ?? 0,
    random: () => 0.5,
  });
  return {
    server,
    client,
    endpoint,
    clock,
    idleClock,
    calls,
    retries,
    ask: (request, signal = new AbortController().signal) =>
      client.complete({ ...REQUEST, onRetry: (retry) => void retries.push(retry), ...request }, signal),
  };
}

/** The ModelError that a call ends with. */
export async function faultIn(call: Promise<unknown>, kind: ModelFault): Promise<ModelError> {
  const error = await call.then(
    (value) => assert.fail(`expected ${kind}, got ${JSON.stringify(value)}`),
    (thrown: unknown) => thrown,
  );
  assert.ok(error instanceof ModelError, String(error));
  assert.equal(error.fault, kind, error.message);
  return error;
}
