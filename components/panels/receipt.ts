/** What the session did, shown at exit: each request, the totals, and what others took, labelled as what they are. */
import type { SessionSummary } from '../../src/view/chat-port.js';
import { BLANK, fit, justify, type Line, line, span, type Tone, wrap } from '../../src/view/line.js';
import { plainLine } from '../../src/view/sanitize.js';
import { count, duration, grouped, percent } from '../../src/view/units.js';
import { padStart } from '../../src/view/width.js';
import { OUTCOME_WORDS, PATH_WORDS, SOURCE_WORDS } from '../../src/view/words.js';

type RequestSummary = SessionSummary['requests'][number];

const MARKS: Readonly<Record<RequestSummary['outcome'], readonly [string, Tone]>> = {
  succeeded: ['✓', 'good'],
  forced: ['!', 'attention'],
  failed: ['✗', 'bad'],
  'needs-answer': ['?', 'attention'],
  cancelled: ['✗', 'attention'],
};
const TIME = 11;
const TOKENS = 16;

export function receipt(summary: SessionSummary, width: number): Line[] {
  const { requests, totals, baselines } = summary;
  if (requests.length === 0) return [];
  const succeeded = requests.filter((request) => request.outcome === 'succeeded').length;
  return [
    BLANK,
    line('  ', span('This session', 'strong')),
    ...requests.flatMap((request) => requestLines(request, width)),
    rule(width),
    justify(
      line(`    ${count(requests.length, 'request')}, ${succeeded} succeeded`),
      figures(totals.seconds, totals.tokens, 'strong'),
      width,
    ),
    fit(line(span(`    ${count(totals.modelCalls, 'model call')}${cacheWords(requests)}`, 'dim')), width),
    ...(baselines.length > 0
      ? [BLANK, fit(line(span(`  Others, for ${count(succeeded, 'such request')} (published figures)`, 'dim')), width)]
      : []),
    ...baselines.map((baseline) =>
      justify(
        line(span(`    ${plainLine(baseline.label)}`, 'dim')),
        figures(baseline.seconds, baseline.tokens, 'dim'),
        width,
      ),
    ),
    ...(summary.goesOn === undefined
      ? []
      : [
          BLANK,
          ...wrap(
            line('  ', `The system goes on running at ${plainLine(summary.goesOn)}; bae stop stops it`),
            width,
            2,
          ),
        ]),
    BLANK,
  ];
}

function requestLines(request: RequestSummary, width: number): Line[] {
  const [mark, tone] = MARKS[request.outcome];
  const how = [
    request.outcome === 'succeeded' ? undefined : OUTCOME_WORDS[request.outcome],
    request.path && request.path !== 'none' ? PATH_WORDS[request.path] : undefined,
    request.tier && SOURCE_WORDS[request.tier],
  ].filter((text) => text !== undefined);
  return [
    justify(
      line('  ', span(mark, tone), ` ${plainLine(request.request)}`),
      figures(request.seconds, request.tokens, 'plain'),
      width,
    ),
    ...(how.length > 0 ? [fit(line(span(`    ${how.join(' · ')}`, 'dim')), width)] : []),
  ];
}

function figures(seconds: number, tokens: number, tone: Tone): Line {
  return line(
    span(padStart(duration(seconds * 1000), TIME), tone),
    span(padStart(`${grouped(tokens)} ${tokens === 1 ? 'token ' : 'tokens'}`, TOKENS), tone),
  );
}

const rule = (width: number): Line => line(span(`  ${'─'.repeat(Math.max(0, width - 2))}`, 'dim'));

function cacheWords(requests: readonly RequestSummary[]): string {
  const known = requests.filter((request) => request.tier !== undefined);
  if (known.length === 0) return '';
  const share = (tier: string): string =>
    percent(known.filter((request) => request.tier === tier).length / known.length);
  return ` · cache hits ${share('memory')} memory, ${share('persistent')} disk`;
}
