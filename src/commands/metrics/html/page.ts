/** One page that stands alone: no network, no script; what a chart draws is also in the table below it. */
import { type AggregatedMetrics, aggregate } from '../../../metrics/aggregated-metrics.js';
import type { MetricsRecord } from '../../../metrics/metrics-record.js';
import { legend } from '../../../metrics/obtained.js';
import type { PerformanceMetrics } from '../../../metrics/performance-metrics.js';
import { PRICE_LIST } from '../../../model/prices.js';
import { count, dollars, duration, grouped, percent } from '../../../view/units.js';
import { OUTCOME_WORDS, SOURCE_WORDS } from '../../../view/words.js';
import { validationOf } from '../validation.js';
import { type Piece, stripe } from './charts.js';
import { html, Markup } from './markup.js';
import { cacheCard, card, repairCard, templateCard, timeCard, tokensCard, validationCard } from './sections.js';
import { STYLE } from './style.js';
import { wavesCard } from './waves.js';

const LISTED = 200;

export function page(records: readonly MetricsRecord[], now: Date): string {
  const requests = records.map(({ metrics }) => metrics);
  const all = aggregate(requests);
  const made = now.toISOString().slice(0, 16).replace('T', ' ');
  const text = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
<title>bae: what requests took and saved</title>
<link rel="icon" href="data:,">
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
<header>
<h1>${headline(all)}</h1>
<p class="soft">${count(all.totalRequests, 'request')}${all.startDate === '' ? '' : `, ${days(all)}`}. Made by bae metrics on ${made} UTC.</p>
</header>
<div class="cards">
${requests.length === 0 ? card('No request yet', 'none', html`<p class="empty">bae run makes the first.</p>`) : cards(records, requests, all)}
</div>
</main>
</body>
</html>
`;
  return text.text;
}

const days = ({ startDate, endDate }: AggregatedMetrics): string =>
  startDate === endDate ? startDate : `${startDate} to ${endDate}`;

function headline(all: AggregatedMetrics): string {
  if (all.comparableRequests === 0) return 'What requests took and saved';
  const { timeReductionPct, tokenReductionPct, comparableWorkTime, comparableRequests } = all;
  const words = (pct: number, less: string, more: string): string =>
    pct >= 0 ? `${exact(pct)} % ${less}` : `${exact(-pct)} % ${more}`;
  return `${duration((comparableWorkTime / comparableRequests) * 1000)} a request: ${words(timeReductionPct, 'less', 'more')} time and ${words(tokenReductionPct, 'fewer', 'more')} tokens than BAES announced`;
}
/** 99.8 is not all. */
const exact = (pct: number): string => (pct > 99 && pct < 100 ? pct.toFixed(1) : String(Math.round(pct)));

function cards(
  records: readonly MetricsRecord[],
  requests: readonly PerformanceMetrics[],
  all: AggregatedMetrics,
): readonly Markup[] {
  return [
    ...tiles(all),
    timeCard(requests),
    tokensCard(requests),
    cacheCard(requests),
    templateCard(requests),
    html`<div class="half stack">${[validationCard(validationOf(records)), repairCard(requests, all)]}</div>`,
    wavesCard(requests, all),
    listCard(requests),
    legendCard(requests),
  ];
}

function tiles(all: AggregatedMetrics): readonly Markup[] {
  const tile = (label: string, figure: string, words: string, pieces: readonly Piece[] = []): Markup =>
    html`<section class="card tile"><h2 class="small soft">${label}</h2><strong>${figure}</strong><span class="small soft">${words}</span>${
      pieces.length === 0 ? undefined : html`<span class="meter">${stripe(pieces, 1, `${label}: ${figure}`)}</span>`
    }</section>`;
  const share = (label: string, value: number, of: number, words: string, tone = 'good'): Markup =>
    of === 0 ? tile(label, '–', words) : tile(label, percent(value), words, [{ name: label, tone, value }]);
  const files = all.templateArtifacts + all.modelArtifacts;
  const cost = all.totalCost === undefined ? 'no priced call' : dollars(all.totalCost);
  return [
    share(
      'Succeeded',
      all.successfulRequests / all.totalRequests,
      all.totalRequests,
      `${all.successfulRequests} of ${all.totalRequests} requests`,
    ),
    tile('Tokens', grouped(all.totalTokens), `${count(all.llmCalls, 'model call')}, ${cost}`),
    tile(
      'Cache hits',
      percent(all.cacheHitRate),
      `${percent(all.memoryHitRate)} memory, ${percent(all.persistentHitRate)} disk`,
      [
        { name: 'memory', tone: 'memory', value: all.memoryHitRate },
        { name: 'disk', tone: 'persistent', value: all.persistentHitRate },
      ],
    ),
    share(
      'From templates',
      all.templateArtifactShare,
      files,
      `${grouped(all.templateArtifacts)} of ${count(files, 'file')}`,
      'template',
    ),
    share('Approved', all.approvalRate, all.reviewedRequests, `of ${count(all.reviewedRequests, 'request')} reviewed`),
    share('Tests passed', all.testPassRate, all.testedRequests, `of ${count(all.testedRequests, 'request')} tested`),
  ];
}

const legendCard = (requests: readonly PerformanceMetrics[]): Markup =>
  card(
    'How these figures were obtained',
    'from events only',
    html`<dl class="legend">${legend(requests).map(([what, how]) => html`<dt>${what}</dt><dd>${how}</dd>`)}<dt>price list</dt><dd>${PRICE_LIST.date}, ${PRICE_LIST.source}</dd></dl>`,
  );

function listCard(requests: readonly PerformanceMetrics[]): Markup {
  const shown = requests.slice(-LISTED).reverse();
  return card(
    'Requests',
    shown.length < requests.length ? `the last ${shown.length} of ${requests.length}` : 'all of them, the last first',
    html`<div class="scroll" tabindex="0" role="region" aria-label="Table of requests"><table>
<thead><tr><th scope="col">when (UTC)</th><th scope="col">request</th><th scope="col">outcome</th><th scope="col">recognised by</th><th scope="col" class="n">time</th><th scope="col" class="n">tokens</th><th scope="col" class="n">files</th><th scope="col" class="n">by model</th><th scope="col">validation</th><th scope="col" class="n">repairs</th><th scope="col" class="n">cost</th></tr></thead>
<tbody>${shown.map(rowOf)}</tbody></table></div>`,
  );
}

const rowOf = (one: PerformanceMetrics): Markup => html`<tr>
<td class="n">${one.timestamp.slice(0, 16).replace('T', ' ')}</td><td class="ask">${one.request}</td>
<td>${one.outcome === 'running' ? 'running' : OUTCOME_WORDS[one.outcome]}</td>
<td>${one.recognitionSource ? SOURCE_WORDS[one.recognitionSource] : '–'}</td>
<td class="n">${duration(one.totalTime * 1000)}</td><td class="n">${grouped(one.totalTokens)}</td>
<td class="n">${one.templateArtifactCount + one.modelArtifactCount}</td><td class="n">${one.modelArtifactCount}</td>
<td>${one.validationOutcome === undefined ? '–' : one.approvalGranted ? 'approved' : 'not approved'}</td>
<td class="n">${one.retryCount}</td><td class="n">${one.cost === undefined ? '–' : dollars(one.cost)}</td></tr>
`;
