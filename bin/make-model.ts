/** The model client, where an endpoint is configured. */
import { join } from 'node:path';
import { callFile } from '../src/adapters/openai/call-file.js';
import { OpenAiEndpoint } from '../src/adapters/openai/openai-endpoint.js';
import type { Config } from '../src/config.js';
import { CALL_FILES } from '../src/model/call-log.js';
import { ModelClient, type ModelClientParts } from '../src/model/model-client.js';
import type { Clock, LlmClient, LlmEndpoint } from '../src/ports.js';

export type ModelSettings = Pick<
  Config,
  'openaiApiKey' | 'openaiBaseUrl' | 'openaiModel' | 'maxTokens' | 'maxRequestTokens'
>;

export interface ModelOptions extends Pick<ModelClientParts, 'onCall' | 'random'> {
  readonly clock: Clock;
  /** The log of calls is kept there. */
  readonly stateFolder: string;
}

/** Undefined without a key and without a base URL: then everything works that needs no model. */
export function openEndpoint(config: ModelSettings, clock: Clock): LlmEndpoint | undefined {
  const { openaiApiKey: apiKey, openaiBaseUrl: baseUrl, openaiModel: model } = config;
  return apiKey === '' && baseUrl === '' ? undefined : new OpenAiEndpoint({ apiKey, baseUrl, model, clock });
}

/** Undefined without a key and without a base URL. The SDK is loaded by the first call. */
export function openModel(config: ModelSettings, options: ModelOptions): LlmClient | undefined {
  const { clock, stateFolder, ...rest } = options;
  const endpoint = openEndpoint(config, clock);
  if (!endpoint) return undefined;
  const [current, previous] = CALL_FILES.map((name) => join(stateFolder, name)) as [string, string];
  const log = callFile([current, previous]);
  const { maxTokens: sessionTokens, maxRequestTokens: runTokens } = config;
  return new ModelClient({ endpoint, clock, log, sessionTokens, runTokens, ...rest });
}
