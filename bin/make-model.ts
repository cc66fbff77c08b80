/** The model client, where an endpoint is configured. */
import { join } from 'node:path';
import { lineFile } from '../src/adapters/line-file.js';
import { OpenAiEndpoint } from '../src/adapters/openai/openai-endpoint.js';
import type { Config } from '../src/config.js';
import { CALLS_FILE } from '../src/model/call-log.js';
import { ModelClient, type ModelClientParts } from '../src/model/model-client.js';
import type { Clock, LlmClient, LlmEndpoint } from '../src/ports.js';

export type ModelSettings = Pick<
  Config,
  | 'openaiApiKey'
  | 'openaiBaseUrl'
  | 'openaiModel'
  | 'maxTokens'
  | 'maxRequestTokens'
  | 'modelFirstTokenSeconds'
  | 'modelIdleSeconds'
>;

export interface ModelOptions extends Pick<ModelClientParts, 'random'> {
  readonly clock: Clock;
  /** The log of calls is kept there. */
  readonly stateFolder: string;
  /** Hears once why calls are not written down; no call fails for that. */
  onFault(message: string): void;
}

/** Undefined without a key and without a base URL: then everything works that needs no model. */
export function openEndpoint(config: ModelSettings, clock: Clock): LlmEndpoint | undefined {
  const { openaiApiKey: apiKey, openaiBaseUrl: baseUrl, openaiModel: model } = config;
  if (apiKey === '' && baseUrl === '') return undefined;
  const limits = { firstTokenMs: config.modelFirstTokenSeconds * 1000, idleMs: config.modelIdleSeconds * 1000 };
  return new OpenAiEndpoint({ apiKey, baseUrl, model, clock, ...limits });
}

/** Undefined without a key and without a base URL. The SDK is loaded by the first call. */
export function openModel(config: ModelSettings, options: ModelOptions): LlmClient | undefined {
  const { clock, stateFolder, onFault, ...rest } = options;
  const endpoint = openEndpoint(config, clock);
  if (!endpoint) return undefined;
  const log = lineFile(join(stateFolder, CALLS_FILE), { onFault });
  const { maxTokens: sessionTokens, maxRequestTokens: runTokens } = config;
  return new ModelClient({ endpoint, clock, log, sessionTokens, runTokens, ...rest });
}
