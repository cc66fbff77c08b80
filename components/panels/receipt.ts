/** What the session did: each request, the totals, what each optimisation brought, and what others took. */
import type { SessionEffects, SessionSummary } from '../../src/view/chat-port.js';
import { BLANK, fit, justify, type Line, line, span, type Tone, wrap } from '../../src/view/line.js';
import { plainLine } from '../../src/view/sanitize.js';
import { count, dollars, duration, grouped, percent } from '../../src/view/units.js';
import { padStart } from '../../src/view/width.js';
import { OUTCOME_WORDS, PATH_WORDS, SOURCE_WORDS } from '../../src/view/words.js';

type RequestSummary = SessionSummary['requests'][number];

const MARKS: Readonly<Record<RequestSummary['outcome'], readonly [string, Tone]>> = {
  succeeded: ['✓', 'good'],
  forced: ['!', 'attention'],
  failed: ['✗', 'bad'],
  'needs-answer': ['?', 'attention'],
  cancelled: ['✗', 'attention'],
  running: ['◌', 'dim'],
};
const TIME = 11;
const TOKENS = 16;
const LABEL = 12;

export function receipt(summary: SessionSummary, width: number): Line[] {
  const { requests, totals, baselines, compared } = summary;
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
    ...effectRows(summary).flatMap(([label, text]) =>
      wrap(line(span(`    ${label.padEnd(LABEL)}${text}`, 'dim')), width, LABEL + 4),
    ),
    ...(baselines.length > 0
      ? [BLANK, fit(line(span(`  Others, for ${count(compared, 'such request')} (published figures)`, 'dim')), width)]
      : []),
    ...baselines.flatMap((baseline) => [
      justify(
        line(span(`    ${plainLine(baseline.label)}`, 'dim')),
        figures(baseline.seconds, baseline.tokens, 'dim'),
        width,
      ),
      fit(
        line(
          span(`      you: ${saved(baseline.timeSavingsPct, 'time')}, ${saved(baseline.tokenSavingsPct, 'tokens')}`),
        ),
        width,
      ),
    ]),
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
  const { files } = request;
  const how = [
    outcomeWords(request.outcome),
    request.path && request.path !== 'none' ? PATH_WORDS[request.path] : undefined,
    request.tier && SOURCE_WORDS[request.tier],
    files &&
      (files.model === 0
        ? count(files.template, 'file')
        : `${files.model} of ${files.template + files.model} files by the model`),
    request.approved === undefined ? undefined : request.approved ? 'approved' : 'not approved',
    request.patches === undefined ? undefined : count(request.patches, 'patch', 'patches'),
    request.cost === undefined ? undefined : dollars(request.cost),
  ].filter((text) => text !== undefined);
  return [
    justify(
      line('  ', span(mark, tone), ` ${plainLine(request.request)}`),
      figures(request.seconds, request.tokens, 'plain'),
      width,
    ),
    ...(how.length > 0 ? wrap(line(span(`    ${how.join(' · ')}`, 'dim')), width, 4) : []),
  ];
}

const outcomeWords = (outcome: RequestSummary['outcome']): string | undefined =>
  outcome === 'running' ? 'running' : outcome === 'succeeded' ? undefined : OUTCOME_WORDS[outcome];

function figures(seconds: number, tokens: number, tone: Tone): Line {
  return line(
    span(padStart(duration(seconds * 1000), TIME), tone),
    span(padStart(`${grouped(tokens)} ${tokens === 1 ? 'token ' : 'tokens'}`, TOKENS), tone),
  );
}

const rule = (width: number): Line => line(span(`  ${'─'.repeat(Math.max(0, width - 2))}`, 'dim'));

/** Label and figures of each optimisation that had something to do. */
function effectRows({ effects, totals }: SessionSummary): readonly (readonly [string, string])[] {
  const { cache, templates, validation, approval, patches, waves } = effects;
  const rows: [string, string | undefined][] = [
    ['cache', cache && `${percent(cache.memory)} memory hits, ${percent(cache.disk)} disk hits`],
    [
      'templates',
      templates &&
        `${percent(templates.share)} of requests, ${templates.files} of ${count(templates.allFiles, 'file')}`,
    ],
    [
      'validation',
      validation && `${percent(validation.confident)} of ${count(validation.reviews, 'review')} by rules alone`,
    ],
    ['approval', approval && `${approval.approved} of ${count(approval.reviewed, 'request')} approved`],
    [
      'patches',
      patches && `${count(patches.count, 'patch', 'patches')}, about ${count(patches.tokensSaved, 'token')} saved`,
    ],
    ['waves', waves && waveWords(waves)],
    ['model', modelWords(totals)],
  ];
  return rows.flatMap(([label, text]) => (text === undefined ? [] : [[label, text] as const]));
}

function waveWords({ actual, sequential }: NonNullable<SessionEffects['waves']>): string {
  const less = Math.max(0, 1 - actual / sequential);
  return `${duration(sequential * 1000)} of tasks in ${duration(actual * 1000)}, about ${percent(less)} saved`;
}

function modelWords({ modelCalls, cost, unpricedCalls, obtained }: SessionSummary['totals']): string {
  const unpriced = unpricedCalls > 0 ? `${count(unpricedCalls, 'call')} without a known price` : undefined;
  const how = obtained === 'measured' ? undefined : `tokens ${obtained}`;
  const parts = [count(modelCalls, 'call'), cost === undefined ? undefined : dollars(cost), unpriced, how];
  return parts.filter((text) => text !== undefined).join(' · ');
}

/** "95 % less time", "20 % more tokens". */
function saved(pct: number, what: 'time' | 'tokens'): string {
  const less = what === 'time' ? 'less' : 'fewer';
  return pct >= 0 ? `${wholeUnlessAll(pct)} % ${less} ${what}` : `${Math.round(-pct)} % more ${what}`;
}

/** 99.8 is not all. */
const wholeUnlessAll = (pct: number): string => (pct > 99 && pct < 100 ? pct.toFixed(1) : String(Math.round(pct)));
