/** What `bae doctor` says about the model endpoint. */

import type { EndpointReport } from '../model/probe.js';
import type { LlmFormat } from '../ports.js';
import type { CommandContext } from './command.js';

/** A person waits for this; a run has more patience. */
const PATIENCE_MS = 30_000;
/** How replies are bound to a schema, and whether this one kept to it. */
const FORMATS: Readonly<Record<LlmFormat, readonly [kept: string, missed: string]>> = {
  schema: ['takes JSON schemas and keeps to them', 'takes JSON schemas but does not keep to them'],
  object: [
    'takes JSON without a schema and keeps to the one in the prompt',
    'takes JSON without a schema and does not keep to the one in the prompt',
  ],
  text: [
    'takes no JSON format but keeps to the schema in the prompt',
    'takes no JSON format and does not keep to the schema in the prompt',
  ],
};

export interface ModelCheck {
  readonly ok: boolean;
  readonly detail: string;
}

/** Asks the endpoint one small question, where one is configured. */
export async function checkModel({ services, config, signal }: CommandContext): Promise<ModelCheck> {
  const endpoint = await services.endpoint();
  if (!endpoint)
    return {
      ok: false,
      detail: 'none configured; standard systems need none. OPENAI_API_KEY or OPENAI_BASE_URL sets one up',
    };
  const { probeEndpoint } = await import('../model/probe.js');
  const patience = AbortSignal.timeout(PATIENCE_MS);
  try {
    return describe(await probeEndpoint(endpoint, AbortSignal.any([signal, patience])));
  } catch (error) {
    if (signal.aborted || !patience.aborted) throw error;
    const where = `${endpoint.model} at ${endpoint.address}`;
    const longer = `a run waits up to ${config.modelFirstTokenSeconds} s for the first word (BAE_MODEL_FIRST_TOKEN_SECONDS)`;
    return { ok: false, detail: `${where} did not answer within ${PATIENCE_MS / 1000} s; ${longer}` };
  }
}

function describe({ model, address, models, fault, abilities }: EndpointReport): ModelCheck {
  const listed = models && (models.listed ? `listed among ${models.count}` : `not listed among ${models.count}`);
  const facts = abilities
    ? [
        'answers',
        listed,
        abilities.streams ? 'streams' : 'does not stream, so replies come as a whole',
        abilities.reportsUsage ? 'counts tokens' : 'counts no tokens, so they are estimated',
        abilities.fits
          ? FORMATS[abilities.format][0]
          : `${FORMATS[abilities.format][1]}: replies may be asked for twice`,
      ]
    : [
        listed,
        fault?.message.replace(`${address} `, 'it '),
        ...(fault?.nextSteps ?? []).filter((step) => !step.startsWith('bae doctor')),
      ];
  return {
    ok: abilities !== undefined,
    detail: `${model} at ${address}: ${facts.filter((fact) => fact !== undefined).join('; ')}`,
  };
}
