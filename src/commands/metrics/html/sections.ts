/** The charts of the page: each a card that says what it shows and how its figures were obtained. */
import { type AggregatedMetrics, aggregate } from '../../../metrics/aggregated-metrics.js';
import { BASELINES } from '../../../metrics/baselines.js';
import { obtainedOf, weakest } from '../../../metrics/obtained.js';
import type { PerformanceMetrics } from '../../../metrics/performance-metrics.js';
import type { ValidationReport } from '../../../validation/validation-report.js';
import { count, duration, grouped, percent } from '../../../view/units.js';
import { buckets } from './buckets.js';
import { barList, type Column, columnPlot, key, type Piece } from './charts.js';
import { html, type Markup } from './markup.js';

/** Columns that can still be told apart. */
const MOST_COLUMNS = 90;

export const card = (title: string, how: string, body: Markup, className = ''): Markup =>
  html`<section class="card ${className}"><div class="head"><h2>${title}</h2><span class="how">${how}</span></div>${body}</section>`;

const STAGE_PIECES = [
  ['recognise', 'memory', (one: PerformanceMetrics) => one.recognitionTime],
  ['generate and validate', 'good', (one: PerformanceMetrics) => one.parallelTimeActual],
  ['verify, write, start', 'persistent', (one: PerformanceMetrics) => one.integrationTime],
  ['waiting for you', 'attention', (one: PerformanceMetrics) => one.waitingTime],
] as const;

function stagePieces(one: PerformanceMetrics): Piece[] {
  const pieces = STAGE_PIECES.map(([name, tone, pick]) => ({ name, tone, value: pick(one) }));
  const known = pieces.reduce((sum, { value }) => sum + value, 0);
  // Stages overlap where nothing waits for anything; then the whole is what counts.
  if (known > one.totalTime) return [{ name: 'whole', tone: 'good', value: one.totalTime }];
  return [...pieces, { name: 'the rest', tone: 'grammar', value: one.totalTime - known }];
}

export function timeCard(requests: readonly PerformanceMetrics[]): Markup {
  const shown = requests.slice(-MOST_COLUMNS);
  const columns = shown.map(
    (one): Column => ({
      title: `${one.request}: ${duration(one.totalTime * 1000)}, ${one.outcome}`,
      pieces: stagePieces(one),
    }),
  );
  const marks = BASELINES.map(({ id, label, seconds }) => ({
    label: `${label}: ${seconds} s`,
    tone: id,
    value: seconds,
  }));
  const average = duration(aggregate(shown).avgTotalTime * 1000);
  return card(
    'Time of each request',
    'measured · lines are baseline constants',
    html`${columnPlot({
      label: `Seconds of ${count(shown.length, 'request')}, ${average} on average, beside baselines of 40 and 35 seconds`,
      columns,
      marks,
      tick: (value) => `${round(value)} s`,
      ...ends(shown),
    })}${key([...STAGE_PIECES.map(([name, tone]) => ({ name, tone })), { name: 'the rest', tone: 'grammar' }])}`,
    'half',
  );
}

export function tokensCard(requests: readonly PerformanceMetrics[]): Markup {
  const shown = requests.slice(-MOST_COLUMNS);
  const columns = shown.map((one): Column => {
    const { recognitionTokens, validationTokens, totalTokens } = one;
    return {
      title: `${one.request}: ${grouped(totalTokens)} tokens in ${count(one.llmCallCount, 'model call')}`,
      pieces: [
        { name: 'recognise', tone: 'memory', value: recognitionTokens },
        { name: 'write', tone: 'model', value: Math.max(0, totalTokens - recognitionTokens - validationTokens) },
        { name: 'review', tone: 'test', value: validationTokens },
      ],
    };
  });
  const marks = BASELINES.map(({ id, label, tokens }) => ({
    label: `${label}: ${grouped(tokens)}`,
    tone: id,
    value: tokens,
  }));
  const average = grouped(aggregate(shown).avgTotalTokens);
  return card(
    'Tokens of each request',
    `${weakest(shown.map((one) => obtainedOf(one).tokens))} · lines are baseline constants`,
    html`${columnPlot({
      label: `Tokens of ${count(shown.length, 'request')}, ${average} on average, beside baselines of 8,000 and 7,366 tokens`,
      columns,
      marks,
      tick: (value) => grouped(value),
      none: '0 tokens: no model was called',
      ...ends(shown),
    })}${key([
      { name: 'recognise', tone: 'memory' },
      { name: 'write and repair', tone: 'model' },
      { name: 'review', tone: 'test' },
    ])}`,
    'half',
  );
}

const TIERS = [
  ['memory', 'memory cache'],
  ['persistent', 'disk cache'],
  ['grammar', 'local grammar'],
  ['model', 'model'],
] as const;

export function cacheCard(requests: readonly PerformanceMetrics[]): Markup {
  const recognised = requests.filter(({ recognitionSource }) => recognitionSource !== undefined);
  const groups = buckets(recognised);
  const columns = groups.map(({ label, requests: some }): Column => {
    const share = (tier: string): number =>
      some.filter(({ recognitionSource }) => recognitionSource === tier).length / some.length;
    const words = TIERS.filter(([tier]) => share(tier) > 0).map(([tier, name]) => `${name} ${percent(share(tier))}`);
    return {
      title: `${label}, ${count(some.length, 'request')}: ${words.join(', ')}`,
      pieces: TIERS.map(([tier, name]) => ({ name, tone: tier, value: share(tier) })),
    };
  });
  const all = aggregate(recognised);
  return card(
    'Who understood the sentence',
    'measured',
    html`${columnPlot({
      label: `Share of each source over time; in all ${percent(all.memoryHitRate)} memory cache and ${percent(all.persistentHitRate)} disk cache`,
      columns,
      most: 1,
      tick: percent,
      from: groups[0]?.label ?? '',
      to: groups.length > 1 ? (groups.at(-1)?.label ?? '') : '',
    })}${key(TIERS.map(([tone, name]) => ({ name, tone })))}`,
    'half',
  );
}

export function templateCard(requests: readonly PerformanceMetrics[]): Markup {
  const written = requests.filter((one) => one.templateArtifactCount + one.modelArtifactCount > 0);
  const groups = buckets(written);
  const columns = groups.map(({ label, requests: some }): Column => {
    const { templateArtifactShare: share, templateArtifacts, modelArtifacts } = aggregate(some);
    return {
      title: `${label}: ${grouped(templateArtifacts)} files from templates, ${grouped(modelArtifacts)} from the model`,
      pieces: [
        { name: 'templates', tone: 'template', value: share },
        { name: 'model', tone: 'model', value: 1 - share },
      ],
    };
  });
  const all = aggregate(written);
  return card(
    'Who wrote the files',
    'measured',
    html`${columnPlot({
      label: `Share of files from templates over time; in all ${percent(all.templateArtifactShare)}`,
      columns,
      most: 1,
      tick: percent,
      from: groups[0]?.label ?? '',
      to: groups.length > 1 ? (groups.at(-1)?.label ?? '') : '',
    })}${key([
      { name: `templates, ${grouped(all.templateArtifacts)} files`, tone: 'template' },
      { name: `model, ${grouped(all.modelArtifacts)} files`, tone: 'model' },
      { name: `${count(all.templateFallbacks, 'fallback')} to the model`, tone: 'neutral' },
    ])}`,
    'half',
  );
}

export function validationCard(report: ValidationReport): Markup {
  const { methods, artifacts, confidentShare, rules, warning } = report;
  const one = (label: string, tone: string, value: number) => ({
    label,
    pieces: [{ name: label, tone, value }],
    figure: grouped(value),
  });
  const loud = rules.slice(0, 5);
  return card(
    `Validation: ${percent(confidentShare)} decided by rules alone`,
    'measured',
    html`${warning === undefined ? undefined : html`<p class="small"><strong>${warning}</strong></p>`}
${barList(
  [
    one('approved by rules', 'good', methods.confident_rule_approval),
    one('rejected by rules', 'bad', methods.confident_rule_rejection),
    one('reviewed by the model', 'test', methods.llm_semantic_review),
    one('unreviewed', 'neutral', methods.unreviewed),
  ],
  `Outcomes of ${count(artifacts, 'review')}`,
)}${
  loud.length === 0
    ? html`<p class="small soft">No rule had anything to say against a file.</p>`
    : html`<p class="small soft">Rules that spoke most often: places violated, and places in doubt</p>${barList(
        loud.map(({ ruleId, violations, uncertain }) => ({
          label: ruleId,
          pieces: [
            { name: 'violated', tone: 'bad', value: violations },
            { name: 'in doubt', tone: 'neutral', value: uncertain },
          ],
          figure: `${violations} / ${uncertain}`,
        })),
        'Places',
      )}`
}`,
  );
}

const REPAIR_NAMES = [
  ['patch', 'patched by a known edit', 'good'],
  ['function', 'one function asked for anew', 'model'],
  ['regenerate', 'asked for anew', 'bad'],
  ['edit', 'edited by you', 'memory'],
  ['accept', 'accepted by you', 'attention'],
  ['force', 'accepted by force', 'attention'],
  ['skip', 'left out', 'neutral'],
] as const;

export function repairCard(requests: readonly PerformanceMetrics[], all: AggregatedMetrics): Markup {
  const of = (kind: (typeof REPAIR_NAMES)[number][0]): number =>
    requests.reduce((sum, one) => sum + one.repairs[kind], 0);
  const rows = REPAIR_NAMES.map(([kind, label, tone]) => ({ label, tone, value: of(kind) })).filter(
    ({ value }) => value > 0,
  );
  const body =
    rows.length === 0
      ? html`<p class="empty">Nothing was rejected in these requests, so nothing had to be repaired.</p>`
      : html`${barList(
          rows.map(({ label, tone, value }) => ({
            label,
            pieces: [{ name: label, tone, value }],
            figure: grouped(value),
          })),
          'Repairs',
        )}<p class="small soft">${count(all.patches, 'patch', 'patches')} instead of new files: about ${count(all.retryTokensSaved, 'token')} not spent.</p>`;
  return card('Repairs', rows.length === 0 ? 'measured' : 'measured · tokens saved are estimated', body);
}

const round = (value: number): string => String(Math.round(value * 100) / 100);

const ends = (shown: readonly PerformanceMetrics[]): { from: string; to: string } => ({
  from: day(shown[0]),
  to: shown.length > 1 ? day(shown.at(-1)) : '',
});
const day = (one: PerformanceMetrics | undefined): string => one?.timestamp.slice(0, 16).replace('T', ' ') ?? '';
