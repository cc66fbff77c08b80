/** What `bae doctor` says about the model endpoint. */

import type { EndpointReport, Patience } from '../model/probe.js';
import type { LlmFormat } from '../ports.js';
import type { CommandContext } from './command.js';

/** A person waits for this; a run has more patience. */
const PATIENCE: Patience = { listMs: 5_000, answerMs: 30_000 };
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

type Abilities = NonNullable<EndpointReport['abilities']>;

export interface ModelCheck {
  readonly ok: boolean;
  readonly detail: string;
}

/**
 * Asks the endpoint for its models and one small question, where one is configured; `onAsk` hears whom, and how long that
 * may take.
 */
export async function checkModel(
  context: CommandContext,
  onAsk: (text: string) => void = () => undefined,
  patience = PATIENCE,
): Promise<ModelCheck> {
  const { services, config, signal } = context;
  const endpoint = await services.endpoint();
  if (!endpoint)
    return {
      ok: false,
      detail: 'none configured; standard systems need none. OPENAI_API_KEY or OPENAI_BASE_URL sets one up',
    };
  const most = seconds(patience.listMs + patience.answerMs);
  onAsk(`asking ${endpoint.model} at ${endpoint.address}, for ${most} at most`);
  const { probeEndpoint } = await import('../model/probe.js');
  const report = await probeEndpoint(endpoint, patience, signal);
  const { model, address, abilities } = report;
  const listed = listWords(report, patience);
  const facts = abilities
    ? ['answers', listed, ...abilityWords(abilities)]
    : [listed, ...faultWords(report, patience, config.modelFirstTokenSeconds)];
  return {
    ok: abilities !== undefined,
    detail: `${model} at ${address}: ${facts.filter((fact) => fact !== undefined).join('; ')}`,
  };
}

function listWords({ models }: EndpointReport, { listMs }: Patience): string | undefined {
  if (models === 'late') return `sent no list of models within ${seconds(listMs)}`;
  return models && `${models.listed ? 'listed' : 'not listed'} among ${models.count}`;
}

const abilityWords = ({ streams, reportsUsage, format, fits }: Abilities): readonly string[] => [
  streams ? 'streams' : 'does not stream, so replies come as a whole',
  reportsUsage ? 'counts tokens' : 'counts no tokens, so they are estimated',
  fits ? FORMATS[format][0] : `${FORMATS[format][1]}: replies may be asked for twice`,
];

function faultWords(
  { address, fault }: EndpointReport,
  { answerMs }: Patience,
  runSeconds: number,
): readonly (string | undefined)[] {
  if (fault === 'late')
    return [
      `did not answer within ${seconds(answerMs)}`,
      `a run waits up to ${runSeconds} s for the first word (BAE_MODEL_FIRST_TOKEN_SECONDS)`,
    ];
  const steps = fault?.nextSteps.filter((step) => !step.startsWith('bae doctor')) ?? [];
  return [fault?.message.replace(`${address} `, 'it '), ...steps];
}

const seconds = (ms: number): string => `${ms / 1000} s`;
