/** metrics.jsonl: many processes, torn and foreign lines, a full file. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { lineFile } from '../../src/adapters/line-file.js';
import { METRICS_FILE, readMetrics } from '../../src/metrics/metrics-log.js';
import { recordLine } from '../../src/metrics/metrics-record.js';
import { recorded, request, requestsOf } from './streams.js';

const root = mkdtempSync(join(tmpdir(), 'bae-metrics-'));
after(() => rmSync(root, { recursive: true, force: true }));
const folder = (): string => mkdtempSync(join(root, 'state-'));
const fail = (message: string): never => assert.fail(message);

test('two processes append at once, over files that become full: no line is lost or torn', async () => {
  const state = folder();
  const child = new URL('./append.child.ts', import.meta.url).pathname;
  const writers = ['a', 'b'].map((name) =>
    spawn(process.execPath, ['--import', 'tsx', child, join(state, METRICS_FILE), name, '150']),
  );
  const codes = await Promise.all(writers.map(async (writer) => (await once(writer, 'close'))[0] as number));
  assert.deepEqual(codes, [0, 0]);
  const { records, damaged } = await readMetrics(disk, state);
  assert.equal(damaged, 0);
  assert.equal(records.length, 300);
  // The current file may just have become full: then there is none.
  const files = readdirSync(state);
  assert.ok(files.length > 2, 'files became full');
  if (process.platform !== 'win32')
    for (const name of files) assert.equal(statSync(join(state, name)).mode & 0o777, 0o600, name);
});

test('the oldest full files go', () => {
  const state = folder();
  const log = lineFile(join(state, METRICS_FILE), { fullBytes: 10, kept: 2, onFault: fail });
  for (let n = 1; n <= 20; n += 1) log.append(`line ${n} is long`);
  const texts = readdirSync(state)
    .sort()
    .map((name) => readFileSync(join(state, name), 'utf8'));
  assert.deepEqual(texts, ['line 19 is long\n', 'line 20 is long\n']);
});

test('half a line of a killed process costs that line alone', async () => {
  const state = folder();
  const path = join(state, METRICS_FILE);
  const [one] = requestsOf(recorded());
  assert.ok(one);
  writeFileSync(path, '{"format":1,"requestId":"torn","time');
  lineFile(path, { onFault: fail }).append(recordLine({ metrics: one }));
  const { records, damaged } = await readMetrics(disk, state);
  assert.equal(damaged, 1);
  assert.deepEqual(
    records.map(({ metrics }) => metrics.requestId),
    [one.requestId],
  );
});

test('lines of older and newer formats, and of anything', async () => {
  const state = folder();
  const path = join(state, METRICS_FILE);
  const old = {
    requestId: 'old',
    timestamp: '2026-01-02T03:04:05.000Z',
    totalTime: 2,
    totalTokens: -5,
    gone: 1,
    tasks: 'none',
    repairs: { patch: 'x' },
  };
  const lines = [
    JSON.stringify(old),
    JSON.stringify({ format: 2, requestId: 'newer', timestamp: '2026-01-02T03:04:05.000Z' }),
    'null',
    '[]',
    '"text"',
    '{"requestId":"no time"}',
    '{"requestId":"bad time","timestamp":"soon"}',
    '\u0000\u0000\u0000',
    '{"__proto__":{"polluted":true},"requestId":"p","timestamp":"2026-01-03T00:00:00.000Z"}',
  ];
  appendFileSync(path, lines.map((line) => `${line}\n`).join(''));
  const { records, damaged, newer } = await readMetrics(disk, state);
  assert.deepEqual(
    records.map(({ metrics }) => metrics.requestId),
    ['old', 'p'],
  );
  assert.equal(newer, 1);
  assert.equal(damaged, 6);
  assert.equal(records[0]?.metrics.totalTime, 2);
  assert.equal(records[0]?.metrics.totalTokens, 0);
  assert.deepEqual(records[0]?.metrics.tasks, []);
  assert.equal(records[0]?.metrics.repairs.patch, 0);
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
});

test('an empty folder, and one that is not there', async () => {
  assert.deepEqual(await readMetrics(disk, folder()), { records: [], damaged: 0, newer: 0 });
  assert.deepEqual(await readMetrics(disk, join(root, 'nowhere')), { records: [], damaged: 0, newer: 0 });
});

test('a folder that cannot be written is told once, and nobody fails', () => {
  const state = folder();
  writeFileSync(join(state, 'file'), '');
  const told: string[] = [];
  const log = lineFile(join(state, 'file', METRICS_FILE), { onFault: (message) => told.push(message) });
  log.append('one');
  log.append('two');
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /metrics\.jsonl cannot be written/);
});

test('requests of the same id count once, the last line of it', async () => {
  const state = folder();
  const log = lineFile(join(state, METRICS_FILE), { onFault: fail });
  log.append(recordLine({ metrics: request({ totalTime: 1 }) }));
  log.append(recordLine({ metrics: request({ totalTime: 2 }) }));
  const { records } = await readMetrics(disk, state);
  assert.deepEqual(
    records.map(({ metrics }) => metrics.totalTime),
    [2],
  );
});
