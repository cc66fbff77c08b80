/** An OpenAI-compatible endpoint: OpenAI, Azure, Ollama, llama.cpp, vLLM, LM Studio … */
import type OpenAI from 'openai';
import { ModelError, throwIfCancelled } from '../../domain/errors.js';
import type { Clock, LlmAnswer, LlmDialect, LlmEndpoint, LlmRequest } from '../../ports.js';
import { addressOf } from './address.js';
import { reasonOf, rootOf } from './causes.js';
import { faultOf, noAddress, silent, unreachable } from './faults.js';
import { EndlessBody, guardedFetch } from './guarded-fetch.js';
import { type SilenceLimits, watchIdle, watchSilence } from './idle.js';
import { readReply } from './read-reply.js';
import { type Redactor, redactor } from './redact.js';
import { requestBody } from './request-body.js';
import { endless, limitsFor, malformed, StreamedReply, tooSlow } from './stream.js';

export interface EndpointSettings {
  /** Empty for servers that want none. */
  readonly apiKey: string;
  /** Empty for api.openai.com. */
  readonly baseUrl: string;
  readonly model: string;
  readonly clock: Clock;
  /**
   * Silence that ends an attempt, in milliseconds. Before the first piece of text it has to be longer: a model on this
   * machine is loaded first, and without a graphics card it reads 10 to 30 tokens of a prompt in a second; one that
   * thinks before it writes says nothing meanwhile. Who has begun to write needs seconds for a token, at most.
   */
  readonly firstTokenMs: number;
  readonly idleMs: number;
}

const OPENAI = 'https://api.openai.com/v1';
/** Without a stream silence tells nothing until the whole reply is written. */
const WHOLE_MS = 600_000;
/** However lively: one attempt takes no longer. Enough for 4,000 tokens by a model that writes two or three in a second. */
const DEADLINE_MS = 1_800_000;
/** What an event stream needs around each token, at most. */
const BYTES_PER_EVENT = 1024;

interface ExchangeRules {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly silence: SilenceLimits;
}

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
    const { firstTokenMs, idleMs } = this.#settings;
    const beforeText = dialect.stream ? firstTokenMs : Math.max(firstTokenMs, WHOLE_MS);
    const rules = { signal, maxBytes: limits.events * BYTES_PER_EVENT, silence: { beforeText, withinText: idleMs } };
    const heard = this.#redact.stream(request.onText ?? (() => undefined));
    const answer = await this.#exchange(rules, async (sdk, given, begin) => {
      const reply = new StreamedReply(this.model, limits, (text) => {
        begin();
        heard.push(text);
      });
      const body = requestBody(this.model, request, dialect);
      const response = await sdk.chat.completions.create(body, { signal: given }).asResponse();
      return readReply(response, reply, this.address, () => this.#settings.clock.now());
    });
    heard.end();
    return { ...answer, text: this.#redact.reply(answer.text), model: this.#redact.message(answer.model) };
  }

  models(signal: AbortSignal): Promise<readonly string[]> {
    const { idleMs } = this.#settings;
    const rules = { signal, maxBytes: 1024 * 1024, silence: { beforeText: idleMs, withinText: idleMs } };
    return this.#exchange(rules, async (sdk, given) => {
      const { data } = await sdk.models.list({ signal: given });
      if (!Array.isArray(data)) throw malformed('a list of models that is none');
      return data.flatMap(({ id }) => (typeof id === 'string' ? [this.#redact.message(id)] : []));
    });
  }

  /** One exchange under the watch of the signal, of silence and of the deadline; whatever goes wrong is a ModelError. */
  async #exchange<T>(
    { signal, maxBytes, silence: limits }: ExchangeRules,
    talk: (sdk: OpenAI, signal: AbortSignal, begin: () => void) => Promise<T>,
  ): Promise<T> {
    throwIfCancelled(signal);
    const { clock, baseUrl } = this.#settings;
    if (baseUrl !== '' && !URL.canParse(baseUrl)) throw noAddress();
    const SDK = await this.#load();
    const control = new AbortController();
    const stop = (): void => control.abort();
    const silence = watchSilence(clock, limits, stop);
    const deadline = watchIdle(clock, DEADLINE_MS, stop);
    signal.addEventListener('abort', stop, { once: true });
    try {
      throwIfCancelled(signal);
      const result = await talk(
        this.#client(SDK, guardedFetch(maxBytes, silence.alive)),
        control.signal,
        silence.begin,
      );
      throwIfCancelled(signal);
      return result;
    } catch (error) {
      throwIfCancelled(signal);
      if (silence.expired) throw silent(this.address, limits, silence.begun);
      if (deadline.expired) throw tooSlow(DEADLINE_MS / 60_000);
      const { fault, message, details } = this.#faultOf(error, SDK);
      throw new ModelError(fault, this.#redact.message(message), details);
    } finally {
      signal.removeEventListener('abort', stop);
      silence.stop();
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
