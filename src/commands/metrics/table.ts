/** Requests on one screen: totals with small charts, others' figures beside ours, and the last requests. */
import { type AggregatedMetrics, aggregate } from '../../metrics/aggregated-metrics.js';
import { BASELINES } from '../../metrics/baselines.js';
import { legend } from '../../metrics/obtained.js';
import type { PerformanceMetrics } from '../../metrics/performance-metrics.js';
import { BLANK, fit, type Line, line, span, type Tone, wrap } from '../../view/line.js';
import { plainLine } from '../../view/sanitize.js';
import { count, dollars, duration, grouped, percent } from '../../view/units.js';
import { padEnd, padStart, truncate } from '../../view/width.js';
import { OUTCOME_WORDS, SOURCE_WORDS } from '../../view/words.js';
import { bar, sparkline } from './bars.js';

const LABEL = 13;
const FIGURE = 9;
/** Narrower than this the last columns of the list go. */
const WIDE = 110;
const LISTED = 12;

export function metricsTable(requests: readonly PerformanceMetrics[], width: number): Line[] {
  if (requests.length === 0)
    return [
      line('There is no request yet.'),
      line(span('bae run "create a student system with name and unique email" makes the first', 'dim')),
    ];
  const all = aggregate(requests);
  return [
    line(span('bae metrics', 'strong'), span(`  ${daysOf(all)}, ${count(requests.length, 'request')}`, 'dim')),
    BLANK,
    ...shares(requests, all, width),
    BLANK,
    ...comparison(all, width),
    ...list(requests, width),
    BLANK,
    ...legend(requests).flatMap(([what, how]) =>
      wrap(line(span(padEnd(what, 22), 'dim'), span(how, 'dim')), width, 22),
    ),
  ];
}

const daysOf = ({ startDate, endDate }: AggregatedMetrics): string =>
  startDate === endDate ? startDate : `${startDate} to ${endDate}`;

function shares(requests: readonly PerformanceMetrics[], all: AggregatedMetrics, width: number): Line[] {
  const chart = Math.max(10, Math.min(30, width - LABEL - FIGURE - 44));
  const row = (label: string, figure: string, drawn: string, tone: Tone, words: string): Line =>
    fit(
      line(
        padEnd(label, LABEL),
        padStart(figure, FIGURE),
        '  ',
        span(padEnd(drawn, chart), tone),
        span(`  ${words}`, 'dim'),
      ),
      width,
    );
  /** No row where there is nothing of which it would be a share. */
  const rate = (label: string, share: number, of: number, words: string, tone: Tone = 'accent'): Line[] =>
    of === 0 ? [] : [row(label, percent(share), bar(share, chart), tone, words)];
  const files = all.templateArtifacts + all.modelArtifacts;
  const methods = all.validationMethods;
  const reviews = Object.values(methods).reduce((sum, one) => sum + one, 0);
  const byRules = methods.confident_rule_approval + methods.confident_rule_rejection;
  const saved = all.sequentialTimeEstimate === 0 ? 0 : all.parallelTimeSaved / all.sequentialTimeEstimate;
  return [
    ...rate('succeeded', all.successfulRequests / all.totalRequests, all.totalRequests, outcomeWords(all), 'good'),
    row(
      'time',
      duration(all.avgTotalTime * 1000),
      sparkline(
        requests.map((one) => one.totalTime),
        chart,
      ),
      'accent',
      'on average; each request',
    ),
    row(
      'tokens',
      grouped(all.avgTotalTokens),
      sparkline(
        requests.map((one) => one.totalTokens),
        chart,
      ),
      'accent',
      modelWords(all),
    ),
    ...rate(
      'cache hits',
      all.cacheHitRate,
      requests.filter((one) => one.recognitionSource !== undefined).length,
      `${percent(all.memoryHitRate)} memory, ${percent(all.persistentHitRate)} disk`,
    ),
    ...rate(
      'templates',
      all.templateArtifactShare,
      files,
      `${grouped(all.templateArtifacts)} of ${count(files, 'file')}`,
    ),
    ...rate('rules alone', all.confidentValidationRate, reviews, `${grouped(byRules)} of ${count(reviews, 'review')}`),
    ...rate(
      'approved',
      all.approvalRate,
      all.reviewedRequests,
      `of ${count(all.reviewedRequests, 'request')} reviewed`,
    ),
    ...rate('tests passed', all.testPassRate, all.testedRequests, `of ${count(all.testedRequests, 'request')} tested`),
    ...rate('waves', saved, all.sequentialTimeEstimate, waveWords(all)),
    row('repairs', grouped(all.retries), '', 'plain', repairWords(all)),
  ];
}

const waveWords = ({ sequentialTimeEstimate, parallelTimeActual }: AggregatedMetrics): string =>
  `about ${duration(sequentialTimeEstimate * 1000)} of tasks in ${duration(parallelTimeActual * 1000)}`;

function outcomeWords(all: AggregatedMetrics): string {
  const others: [number, string][] = [
    [all.forcedRequests, 'forced'],
    [all.failedRequests, 'failed'],
    [all.cancelledRequests, 'cancelled'],
    [all.unansweredRequests, 'asked'],
  ];
  const said = others.filter(([n]) => n > 0).map(([n, word]) => `${n} ${word}`);
  return [`${all.successfulRequests} of ${all.totalRequests}`, ...said].join(', ');
}

function modelWords({ llmCalls, totalCost, unpricedCalls }: AggregatedMetrics): string {
  const cost = totalCost === undefined ? [] : [dollars(totalCost)];
  const unpriced = unpricedCalls > 0 ? [`${unpricedCalls} without a known price`] : [];
  return [count(llmCalls, 'model call'), ...cost, ...unpriced].join(', ');
}

const repairWords = ({ patches, retryTokensSaved }: AggregatedMetrics): string =>
  patches === 0
    ? 'no patches'
    : `${count(patches, 'patch', 'patches')}, about ${count(retryTokensSaved, 'token')} saved`;

/** Ours and each baseline, a request; bars on one scale. */
function comparison(all: AggregatedMetrics, width: number): Line[] {
  const { comparableRequests: compared, comparableWorkTime, comparableTokens } = all;
  if (compared === 0) return [];
  const mine = { label: 'bae here', seconds: comparableWorkTime / compared, tokens: comparableTokens / compared };
  const rows = [mine, ...BASELINES.map(({ label, seconds, tokens }) => ({ label, seconds, tokens }))];
  const chart = Math.max(6, Math.floor((width - 22 - 2 * FIGURE - 6) / 2));
  const most = {
    seconds: Math.max(...rows.map((one) => one.seconds)),
    tokens: Math.max(...rows.map((one) => one.tokens)),
  };
  return [
    line(
      padEnd(`of ${grouped(compared)} that succeeded`, 22),
      padEnd(padStart('time', FIGURE), FIGURE + chart + 3),
      padStart('tokens', FIGURE),
      span(' each', 'dim'),
    ),
    ...rows.map(({ label, seconds, tokens }, i) => {
      const tone: Tone = i === 0 ? 'good' : 'dim';
      return fit(
        line(
          span(padEnd(label, 22), i === 0 ? 'strong' : 'plain'),
          span(padStart(duration(seconds * 1000), FIGURE)),
          span(` ${bar(seconds / most.seconds, chart)}  `, tone),
          span(padStart(grouped(tokens), FIGURE)),
          span(` ${bar(tokens / most.tokens, chart)}`, tone),
        ),
        width,
      );
    }),
    BLANK,
  ];
}

const MARKS: Readonly<Record<PerformanceMetrics['outcome'], readonly [string, Tone]>> = {
  succeeded: ['✓', 'good'],
  forced: ['!', 'attention'],
  failed: ['✗', 'bad'],
  'needs-answer': ['?', 'attention'],
  cancelled: ['✗', 'attention'],
  running: ['◌', 'dim'],
};

function list(requests: readonly PerformanceMetrics[], width: number): Line[] {
  const shown = requests.slice(-LISTED).reverse();
  const wide = width >= WIDE;
  const room = width - 13 - 2 - FIGURE * 2 - 16 - (wide ? 32 : 0);
  const head = [
    padEnd('when (UTC)', 13),
    padEnd('  request', room + 2),
    padStart('time', FIGURE),
    padStart('tokens', FIGURE),
    '  ',
    padEnd('recognised by', 14),
    ...(wide ? [padEnd('files', 14), padEnd('validated', 18)] : []),
  ];
  return [
    line(span(head.join('').trimEnd(), 'plain')),
    ...shown.map((one) => {
      const [mark, tone] = MARKS[one.outcome];
      return fit(
        line(
          span(padEnd(one.timestamp.slice(5, 16).replace('T', ' '), 13), 'dim'),
          span(`${mark} `, tone),
          padEnd(truncate(plainLine(one.request), room - 1), room),
          padStart(duration(one.totalTime * 1000), FIGURE),
          padStart(grouped(one.totalTokens), FIGURE),
          span(`  ${padEnd(one.recognitionSource ? SOURCE_WORDS[one.recognitionSource] : '–', 14)}`, 'dim'),
          span(wide ? padEnd(filesWords(one), 14) + padEnd(reviewWords(one), 18) : '', 'dim'),
        ),
        width,
      );
    }),
    ...(requests.length > shown.length
      ? [line(span(`${requests.length - shown.length} before these: bae metrics --csv FILE has them all`, 'dim'))]
      : []),
  ];
}

const filesWords = ({ templateArtifactCount: template, modelArtifactCount: model }: PerformanceMetrics): string =>
  template + model === 0 ? '–' : `${template}${model > 0 ? ` + ${model} model` : ''}`;

function reviewWords(one: PerformanceMetrics): string {
  if (one.outcome !== 'succeeded') return one.outcome === 'running' ? 'running' : OUTCOME_WORDS[one.outcome];
  return one.validationOutcome === undefined ? '–' : one.approvalGranted ? 'approved' : 'not approved';
}
