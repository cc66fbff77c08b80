/** An OpenAI-compatible endpoint: OpenAI, Azure, Ollama, llama.cpp, vLLM, LM Studio … */
import type OpenAI from 'openai';
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources/chat/completions';
import { ModelError, messageOf, throwIfCancelled } from '../../domain/errors.js';
import type { Clock, LlmAnswer, LlmDialect, LlmEndpoint, LlmRequest } from '../../ports.js';
import { eventData } from './event-stream.js';
import { faultOf, noAddress, notAnEndpoint, unreachable } from './faults.js';
import { EndlessBody, guardedFetch } from './guarded-fetch.js';
import { watchIdle } from './idle.js';
import { type Redactor, redactor } from './redact.js';
import { endless, limitsFor, malformed, StreamedReply } from './stream.js';

export interface EndpointSettings {
  /** Empty for servers that want none. */
  readonly apiKey: string;
  /** Empty for api.openai.com. */
  readonly baseUrl: string;
  readonly model: string;
  readonly clock: Clock;
  /** Silence that ends an attempt, before the first byte too. */
  readonly idleMs?: number;
}

const OPENAI = 'https://api.openai.com/v1';
const IDLE_MS = 30_000;
/** However lively: one attempt takes no longer. */
const DEADLINE_MS = 600_000;
/** What an event stream needs around each token, at most. */
const BYTES_PER_EVENT = 1024;

export class OpenAiEndpoint implements LlmEndpoint {
  readonly model: string;
  readonly address: string;
  readonly #settings: EndpointSettings;
  readonly #redact: Redactor;
  #loaded: Promise<typeof OpenAI> | undefined;

  constructor(settings: EndpointSettings) {
    this.#settings = settings;
    this.model = settings.model;
    const { address, secrets } = addressOf(settings.baseUrl || OPENAI);
    this.address = address;
    this.#redact = redactor([settings.apiKey, ...secrets]);
  }

  async attempt(request: LlmRequest, dialect: LlmDialect, signal: AbortSignal): Promise<LlmAnswer> {
    const limits = limitsFor(request.maxTokens);
    const stream = this.#redact.stream(request.onText ?? (() => undefined));
    const reply = new StreamedReply(this.model, limits, stream.push);
    const answer = await this.#exchange(signal, limits.events * BYTES_PER_EVENT, async (sdk, given) => {
      const body = bodyOf(this.model, request, dialect);
      const response = await sdk.chat.completions.create(body, { signal: given }).asResponse();
      const contentType = response.headers.get('content-type') ?? '';
      if (!response.body || !/^text\/event-stream\b/i.test(contentType)) throw notAnEndpoint(this.address, contentType);
      try {
        for await (const data of eventData(response.body)) {
          if (data.startsWith('[DONE]')) break;
          reply.add(eventIn(data, this.#settings.clock.now()));
        }
      } catch (error) {
        // Figures may be lost after the end of the text; the text is whole.
        if (!reply.finished || error instanceof ModelError) throw brokenStream(error);
      }
      return reply.result();
    });
    stream.end();
    return { ...answer, text: this.#redact.reply(answer.text), model: this.#redact.message(answer.model) };
  }

  models(signal: AbortSignal): Promise<readonly string[]> {
    return this.#exchange(signal, 1024 * 1024, async (sdk, given) => {
      const { data } = await sdk.models.list({ signal: given });
      if (!Array.isArray(data)) throw malformed('a list of models that is none');
      return data.flatMap(({ id }) => (typeof id === 'string' ? [this.#redact.message(id)] : []));
    });
  }

  /** One exchange under the watch of the signal, the idle limit and the deadline; whatever goes wrong is a ModelError. */
  async #exchange<T>(
    signal: AbortSignal,
    maxBytes: number,
    talk: (sdk: OpenAI, signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    throwIfCancelled(signal);
    const { clock, baseUrl, idleMs = IDLE_MS } = this.#settings;
    if (baseUrl !== '' && !URL.canParse(baseUrl)) throw noAddress();
    const SDK = await this.#load();
    const control = new AbortController();
    const stop = (): void => control.abort();
    const idle = watchIdle(clock, idleMs, stop);
    const deadline = watchIdle(clock, DEADLINE_MS, stop);
    signal.addEventListener('abort', stop, { once: true });
    try {
      throwIfCancelled(signal);
      const result = await talk(this.#client(SDK, guardedFetch(maxBytes, idle.alive)), control.signal);
      throwIfCancelled(signal);
      return result;
    } catch (error) {
      throwIfCancelled(signal);
      if (idle.expired)
        throw new ModelError('idle', `${this.address} was silent for ${idleMs / 1000} s`, {
          nextSteps: ['try again later', 'bae doctor checks the model endpoint'],
        });
      if (deadline.expired) throw endless();
      const { fault, message, details } = this.#faultOf(error, SDK);
      throw new ModelError(fault, this.#redact.message(message), details);
    } finally {
      signal.removeEventListener('abort', stop);
      idle.stop();
      deadline.stop();
      // Whatever is still open is closed: an error's text that nobody reads, a stream after its last event.
      control.abort();
    }
  }

  #load(): Promise<typeof OpenAI> {
    this.#loaded ??= import('openai').then(({ default: SDK }) => SDK);
    return this.#loaded;
  }

  #client(SDK: typeof OpenAI, guarded: typeof fetch): OpenAI {
    const { apiKey, baseUrl } = this.#settings;
    return new SDK({
      apiKey: apiKey || 'none',
      baseURL: baseUrl || OPENAI,
      maxRetries: 0,
      // Ours are the limits; the SDK's own timer must not come first.
      timeout: 2 * DEADLINE_MS,
      fetch: guarded,
      logLevel: 'off',
      ...(apiKey === '' ? { defaultHeaders: { Authorization: null } } : {}),
    });
  }

  #faultOf(error: unknown, SDK: typeof OpenAI): ModelError {
    if (error instanceof ModelError) return error;
    const cause = rootOf(error);
    if (cause instanceof EndlessBody) return endless();
    if (error instanceof SDK.APIConnectionError || !(error instanceof SDK.APIError))
      return unreachable(this.address, reasonOf(cause));
    const { status, code, message, headers } = error;
    const header = (name: string): string | null => headers?.get(name) ?? null;
    return faultOf({ status, code, message, header }, this.#settings.clock.now());
  }
}

function bodyOf(model: string, { messages, schema, maxTokens }: LlmRequest, dialect: LlmDialect) {
  const format = schema ? dialect.format : 'text';
  const body: ChatCompletionCreateParamsStreaming = {
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    [dialect.lengthField]: maxTokens,
    ...(dialect.usage ? { stream_options: { include_usage: true } } : {}),
    ...(dialect.temperature ? { temperature: 0 } : {}),
    ...(format === 'object' ? { response_format: { type: 'json_object' } } : {}),
    ...(format === 'schema' && schema
      ? { response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } } }
      : {}),
  };
  return body;
}

/** One event of a stream; some servers tell in one that they have failed. */
function eventIn(data: string, now: number): unknown {
  const event: unknown = JSON.parse(data);
  const { error } = Object(event);
  if (!error) return event;
  const { code, message = error } = Object(error);
  throw faultOf({ status: undefined, code, message: String(message), header: () => null }, now);
}

/** What went wrong while a stream was read. */
function brokenStream(error: unknown): unknown {
  if (error instanceof SyntaxError) return malformed('an event that is not JSON');
  if (error instanceof TypeError && !(rootOf(error) instanceof EndlessBody))
    return new ModelError('cut', 'the connection broke off in the middle of a reply', {
      nextSteps: ['try again', 'bae doctor checks the model endpoint'],
    });
  return error;
}

function rootOf(error: unknown): unknown {
  let root = error;
  while (root instanceof Error && root.cause instanceof Error) root = root.cause;
  return root;
}

const reasonOf = (cause: unknown): string => {
  const code = (cause as { code?: unknown } | undefined)?.code;
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known';
  return messageOf(cause);
};

/** Where requests go, without credentials; those that a URL holds are secrets too. */
function addressOf(baseUrl: string): { readonly address: string; readonly secrets: readonly string[] } {
  if (!URL.canParse(baseUrl)) return { address: 'OPENAI_BASE_URL', secrets: [] };
  const { origin, pathname, password, searchParams } = new URL(baseUrl);
  return {
    address: `${origin}${pathname === '/' ? '' : pathname}`,
    secrets: [decodeURIComponent(password), ...searchParams.values()],
  };
}
