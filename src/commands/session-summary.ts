/** The receipt of a session, from the figures of its requests. */
import { aggregate } from '../metrics/aggregated-metrics.js';
import { BASELINES } from '../metrics/baselines.js';
import { obtainedOf, weakest } from '../metrics/obtained.js';
import type { PerformanceMetrics } from '../metrics/performance-metrics.js';
import type { RequestSummary, SessionEffects, SessionSummary } from '../view/chat-port.js';

/** Undefined where there was no request; `goesOn` is the address of a system that runs on. */
export function sessionSummary(
  requests: readonly PerformanceMetrics[],
  goesOn: string | undefined,
): SessionSummary | undefined {
  if (requests.length === 0) return undefined;
  const all = aggregate(requests, 'session');
  const compared = all.comparableRequests;
  const obtained = weakest(requests.map((request) => obtainedOf(request).tokens));
  return {
    requests: requests.map(requestSummary),
    totals: {
      seconds: all.totalTime,
      tokens: all.totalTokens,
      modelCalls: all.llmCalls,
      unpricedCalls: all.unpricedCalls,
      obtained: obtained === 'none' ? 'measured' : obtained,
      ...(all.totalCost !== undefined && { cost: all.totalCost }),
    },
    effects: effectsOf(requests),
    compared,
    // A refused or cancelled request made nothing that could be compared.
    baselines: BASELINES.flatMap(({ id, label, tokens, seconds }) => {
      const saved = all.savings.find(({ baseline }) => baseline === id);
      if (!saved || compared === 0) return [];
      const { timeSavingsPct, tokenSavingsPct } = saved;
      return [{ label, tokens: tokens * compared, seconds: seconds * compared, timeSavingsPct, tokenSavingsPct }];
    }),
    ...(goesOn === undefined ? {} : { goesOn }),
  };
}

function requestSummary(one: PerformanceMetrics): RequestSummary {
  const { templateArtifactCount: template, modelArtifactCount: model } = one;
  return {
    request: one.request,
    outcome: one.outcome,
    seconds: one.totalTime,
    tokens: one.totalTokens,
    path: one.path,
    ...(one.recognitionSource && { tier: one.recognitionSource }),
    ...(template + model > 0 && { files: { template, model } }),
    ...(one.validationOutcome && { approved: one.approvalGranted }),
    ...(one.patchCount > 0 && { patches: one.patchCount }),
    ...(one.cost !== undefined && { cost: one.cost }),
  };
}

function effectsOf(requests: readonly PerformanceMetrics[]): SessionEffects {
  const all = aggregate(requests, 'session');
  const files = all.templateArtifacts + all.modelArtifacts;
  const reviews = Object.values(all.validationMethods).reduce((sum, count) => sum + count, 0);
  const reviewed = requests.filter(({ validationOutcome }) => validationOutcome !== undefined);
  const approved = reviewed.filter(({ approvalGranted }) => approvalGranted).length;
  const recognised = requests.some(({ recognitionSource }) => recognitionSource !== undefined);
  const { parallelTimeActual: actual, sequentialTimeEstimate: sequential } = all;
  return {
    ...(recognised && { cache: { memory: all.memoryHitRate, disk: all.persistentHitRate } }),
    ...(files > 0 && { templates: { share: all.templateUsageRate, files: all.templateArtifacts, allFiles: files } }),
    ...(reviews > 0 && { validation: { confident: all.confidentValidationRate, reviews } }),
    ...(reviewed.length > 0 && { approval: { approved, reviewed: reviewed.length } }),
    ...(all.patches > 0 && { patches: { count: all.patches, tokensSaved: all.retryTokensSaved } }),
    ...(sequential > 0 && { waves: { actual, sequential } }),
  };
}
