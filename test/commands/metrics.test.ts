/** The executable on real files: what it keeps of requests however they end, and how it shows them. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { recordLine } from '../../src/metrics/metrics-record.js';
import { recorded, requestsOf } from '../metrics/streams.js';
import { BAE, baeHome } from '../system/bae.js';

const home = baeHome();
const state = join(home.root, 'xdg/state/bae');
const metricsFile = join(state, 'metrics.jsonl');
after(() => home.leave());

interface Line {
  readonly request: string;
  readonly outcome: string;
  readonly totalTime: number;
}
const kept = (): Line[] =>
  existsSync(metricsFile)
    ? readFileSync(metricsFile, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as Line)
    : [];

/** Gets these signals as soon as it says anything. */
async function interrupted(...signals: NodeJS.Signals[]): Promise<number | null> {
  const args = [
    BAE,
    'run',
    'create a library system with title and unique isbn',
    '--json',
    '--no-start',
    '--no-verify',
  ];
  const env = {
    ...process.env,
    XDG_STATE_HOME: join(home.root, 'xdg/state'),
    XDG_CACHE_HOME: join(home.root, 'xdg/cache'),
  };
  const child = spawn(process.execPath, args, { cwd: home.root, env, stdio: ['ignore', 'pipe', 'ignore'] });
  const closed = once(child, 'close');
  await once(child.stdout, 'data');
  for (const signal of signals) child.kill(signal);
  child.stdout.resume();
  await closed;
  return child.exitCode;
}

describe('every request is a line', () => {
  test('one that asks back, and one that fails', async () => {
    assert.equal((await home.run(['run', 'make it better', '--no-start'])).code, 3);
    const secret = 'key-that-nobody-may-read';
    writeFileSync(join(home.root, 'file'), '');
    const failed = await home.run(
      ['run', `create a book system with title, key ${secret}`, '--no-start', '--dir', 'file/x'],
      {
        env: { OPENAI_API_KEY: secret, OPENAI_BASE_URL: 'http://127.0.0.1:9' },
      },
    );
    assert.equal(failed.code, 1);
    assert.deepEqual(
      kept().map(({ outcome }) => outcome),
      ['needs-answer', 'failed'],
    );
    assert.ok(!readFileSync(metricsFile, 'utf8').includes(secret));
    assert.equal(kept()[0]?.request, 'make it better');
  });

  test('one that is cancelled, and one that is cut short', async () => {
    const before = kept().length;
    assert.equal(await interrupted('SIGINT'), 130);
    assert.equal(await interrupted('SIGINT', 'SIGINT'), 130);
    const lines = kept().slice(before);
    assert.deepEqual(
      lines.map(({ outcome }) => outcome),
      ['cancelled', 'cancelled'],
    );
    for (const { totalTime } of lines) assert.ok(totalTime >= 0 && totalTime < 60);
  });
});

test('one whose process is killed is counted by the next', async () => {
  const before = kept().length;
  assert.equal(await interrupted('SIGKILL'), null);
  assert.equal(kept().length, before);
  const { stdout } = await home.run(['metrics', '--json']);
  const { requests } = JSON.parse(stdout) as { requests: Line[] };
  assert.equal(requests.length, before + 1);
  assert.equal(requests.at(-1)?.outcome, 'cancelled');
  await home.run(['metrics']);
  assert.equal(kept().length, before + 1);
});

describe('bae metrics', () => {
  const shown = (...args: string[]) => home.run(['metrics', ...args]);
  const count = () => kept().length + 1;

  test('of nothing says how to begin', async () => {
    const { code, stdout } = await home.run(['metrics'], { env: { XDG_STATE_HOME: join(home.root, 'empty') } });
    assert.equal(code, 0);
    assert.match(stdout, /There is no request yet/);
  });

  test('a table within 80 columns, without a single escape code, and damaged lines said once', async () => {
    for (const metrics of requestsOf(recorded())) appendFileSync(metricsFile, `${recordLine({ metrics })}\n`);
    const { stdout, stderr } = await shown();
    assert.ok(!stdout.includes('\u001b'));
    for (const line of stdout.split('\n')) assert.ok([...line].length <= 80, line);
    assert.match(stdout, /2 of 9, 2 failed, 3 cancelled, 2 asked/);
    assert.match(stdout, /BAES, as announced +40\.0 s/);
    assert.match(stdout, /baseline constant: BAES performance specification/);
    assert.equal(stderr, '');
    appendFileSync(metricsFile, '{"half\n');
    assert.equal((await shown()).stderr, '1 line of the metrics could not be read and was left out\n');
    writeFileSync(metricsFile, readFileSync(metricsFile, 'utf8').replace('{"half\n', ''));
  });

  test('as JSON: the contract’s two parts, and by period', async () => {
    const { stdout } = await shown('--json');
    const { aggregated, requests, periods } = JSON.parse(stdout) as {
      aggregated: Record<string, unknown>;
      requests: Record<string, unknown>[];
      periods: Record<string, unknown[]>;
    };
    assert.equal(aggregated.totalRequests, count() - 1);
    assert.equal(requests.length, count() - 1);
    for (const name of FIELDS)
      assert.ok(
        requests.every((one) => name in one),
        name,
      );
    for (const name of AGGREGATED_FIELDS) assert.ok(name in aggregated, name);
    assert.deepEqual(Object.keys(periods), ['session', 'daily', 'weekly', 'monthly']);
    assert.ok((periods.session?.length ?? 0) >= 4);
    assert.match(JSON.stringify(requests[0]?.obtained), /"times":"measured","tokens":"measured"/);
  });

  test('since a time', async () => {
    const { stdout } = await shown('--json', '--since', '2999-01-01');
    assert.equal((JSON.parse(stdout) as { requests: unknown[] }).requests.length, 0);
    const wrong = await shown('--since', 'yesterday');
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--since takes 12h, 7d, 2w or a day/);
  });

  test('as CSV and as a page, in the files that are named', async () => {
    const { code, stdout } = await shown('--csv', 'figures.csv', '--html', 'page.html');
    assert.equal(code, 0);
    assert.match(stdout, /9 requests written to .*figures\.csv\n9 requests written to .*page\.html/);
    assert.equal(readFileSync(join(home.root, 'figures.csv'), 'utf8').split('\r\n').length, 11);
    const text = readFileSync(join(home.root, 'page.html'), 'utf8');
    assert.doesNotMatch(text, /<script|src=|@import|url\(/);
  });

  test('how validation decided, and what models were called', async () => {
    assert.match((await shown('--validation')).stdout, /Nothing was reviewed yet/);
    assert.match((await shown('--calls')).stdout, /No model was called yet/);
    const at = Date.now();
    const call = {
      at,
      purpose: 'rules Loan',
      model: 'gpt-4o-mini',
      tokensIn: 900,
      tokensOut: 300,
      tokensCached: 100,
      estimated: false,
      ms: 1200,
      attempts: 2,
      outcome: 'succeeded',
      cost: 0.0003,
    };
    appendFileSync(join(state, 'model-calls.jsonl'), `${JSON.stringify(call)}\n`);
    const { stdout } = await shown('--calls');
    assert.match(stdout, /rules · gpt-4o-mini +1 +900 +100 +300 +1\.2 s +\$0\.0003/);
    assert.match(stdout, /1 further attempt/);
    assert.match(stdout, /price list of \d{4}-\d{2}-\d{2}/);
  });
});

/** Of the published data model and API reference. */
const FIELDS =
  'requestId entityName entityType timestamp totalTime recognitionTime backendTime databaseTime frontendTime testTime validationTime totalTokens recognitionTokens backendTokens databaseTokens frontendTokens testTokens validationTokens cacheHit cacheHitTime cacheTier templateUsed templateId templateFallbackCount standardsType promptTokenCount parallelExecutionEnabled sequentialTimeEstimate parallelTimeActual parallelSavingsPct executionWavesCount retryMethod retryTokens retrySuccess patchFeasibility retryCount validationOutcome validationLlmCalled approvalGranted testPassed errorCount'.split(
    ' ',
  );
const AGGREGATED_FIELDS =
  'period startDate endDate totalRequests successfulRequests failedRequests avgTotalTime avgTotalTokens avgCacheHitTime cacheHitRate templateUsageRate confidentValidationRate approvalRate testPassRate totalTimeSaved totalTokensSaved tokenReductionPct timeReductionPct'.split(
    ' ',
  );
