/** What is kept of a session while it goes on: a line a request, and the session's own file. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { validationOf } from '../../src/commands/metrics/validation.js';
import { MetricsRecorder } from '../../src/commands/metrics-recorder.js';
import { sessionSummary } from '../../src/commands/session-summary.js';
import { parseLine } from '../../src/metrics/metrics-record.js';
import { SessionMetrics } from '../../src/metrics/session.js';
import { sessionFile } from '../../src/metrics/session-file.js';
import { validationReport } from '../../src/validation/validation-report.js';
import { recorded, requestsOf } from './streams.js';

const root = mkdtempSync(join(tmpdir(), 'bae-recorder-'));
after(() => rmSync(root, { recursive: true, force: true }));

function recorder(now = () => 0) {
  const lines: string[] = [];
  const marks = new Map<string, string>();
  const made = new MetricsRecorder({
    log: { append: (line) => void lines.push(line) },
    marks: {
      set: (id, line) => void marks.set(id, line),
      clear: (id) => void marks.delete(id),
      takeAbandoned: async () => ['left'],
    },
    clock: { now },
    sessionId: 's1',
    redact: (text) => text.replaceAll('birth', '[key]'),
  });
  return { made, lines, marks };
}

test('each request is written when it ends, once, with what validation said and no key', () => {
  const { made, lines } = recorder();
  const written = recorded().map((event) => {
    made.add(event);
    return lines.length;
  });
  made.close();
  assert.equal(lines.length, 4);
  assert.equal(written.filter((n, i) => n !== (written[i - 1] ?? 0)).length, 4);
  assert.match(lines[0] ?? '', /unique email and \[key\] date/);
  const records = lines.flatMap((line) => {
    const parsed = parseLine(line);
    return parsed.kind === 'record' ? [parsed.record] : [];
  });
  assert.deepEqual(
    records.map(({ metrics }) => metrics.sessionId),
    ['s1', 's1', 's1', 's1'],
  );
  const { averageMs, p95Ms, ...kept } = validationOf(records);
  const { averageMs: average, p95Ms: p95, ...direct } = validationReport(recorded());
  assert.deepEqual(kept, direct);
  assert.ok(kept.artifacts > 100);
  assert.ok(Math.abs(averageMs - average) < 1e-5 && Math.abs(p95Ms - p95) < 1e-5);
});

test('what is under way when the process ends counts as cancelled', () => {
  const events = recorded().slice(0, 40);
  const { made, lines } = recorder(() => (events[0]?.at ?? 0) + 1_500);
  events.forEach(made.add);
  assert.equal(lines.length, 0);
  made.close();
  made.close();
  assert.equal(lines.length, 1);
  const { outcome, totalTime } = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
  assert.equal(outcome, 'cancelled');
  assert.equal(totalTime, 1.5);
});

test('while it is under way a run is marked as cancelled so far, and no more when it has ended', async () => {
  const { made, lines, marks } = recorder();
  const events = recorded();
  const [first] = events;
  const end = events.findIndex(({ type }) => type === 'run-ended');
  events.slice(0, end).forEach(made.add);
  const mark = JSON.parse(marks.get(first?.runId ?? '') ?? '') as Record<string, unknown>;
  assert.equal(mark.outcome, 'cancelled');
  assert.ok(Number(mark.totalTime) > 1);
  assert.equal(made.session.requests[0]?.outcome, 'running');
  events.slice(end).forEach(made.add);
  assert.equal(marks.size, 0);
  await made.adopt();
  assert.equal(lines.at(-1), 'left');
});

test('the session’s file holds what happened so far, the running request too', async () => {
  const folder = join(root, 'sessions');
  const file = sessionFile(disk, folder, '/home/ana/school');
  const session = new SessionMetrics('2026-11-21T10-00-00-abc');
  const read = () => JSON.parse(readFileSync(join(folder, `${session.id}.json`), 'utf8'));
  const [first, ...rest] = recorded();
  assert.ok(first);
  session.add(first);
  await file.save(session, '2026-11-21T10:00:00.000Z');
  assert.equal(read().requests[0].outcome, 'running');
  assert.equal(read().endedAt, undefined);
  for (const event of rest) session.add(event);
  await file.save(session, '2026-11-21T10:05:00.000Z', true);
  assert.equal(read().startedAt, '2026-11-21T10:00:00.000Z');
  assert.equal(read().endedAt, '2026-11-21T10:05:00.000Z');
  assert.equal(read().summary.totalRequests, 4);
  assert.equal(read().summary.comparableRequests, 2);
  assert.equal(read().requests[0].outcome, 'succeeded');
});

test('a hundred sessions are kept, and a folder that cannot be made fails nobody', async () => {
  const folder = join(root, 'many');
  await disk.makeDirectory(folder);
  for (let n = 0; n < 120; n += 1)
    writeFileSync(join(folder, `2026-01-01T00-00-${String(n).padStart(3, '0')}.json`), '{}');
  const session = new SessionMetrics('2026-11-21T10-00-00-abc');
  await sessionFile(disk, folder, '/d').save(session, '2026-11-21T10:00:00.000Z');
  const names = readdirSync(folder).sort();
  assert.equal(names.length, 100);
  assert.equal(names.at(-1), `${session.id}.json`);
  await sessionFile(disk, join(folder, names[0] ?? '', 'below'), '/d').save(session, '2026-11-21T10:00:00.000Z');
});

test('the receipt tells of each request and what the optimisations did', () => {
  assert.equal(sessionSummary([], undefined), undefined);
  const summary = sessionSummary(requestsOf(recorded()), 'http://127.0.0.1:8100');
  assert.ok(summary);
  assert.deepEqual(
    summary.requests.map(({ outcome, approved, files }) => [outcome, approved, files?.template]),
    [
      ['succeeded', true, 91],
      ['succeeded', true, 13],
      ['needs-answer', undefined, undefined],
      ['failed', undefined, undefined],
    ],
  );
  assert.deepEqual(summary.effects.templates, { share: 1, files: 104, allFiles: 104 });
  assert.deepEqual(summary.effects.approval, { approved: 2, reviewed: 2 });
  assert.equal(summary.effects.cache?.disk.toFixed(3), '0.333');
  assert.equal(summary.effects.patches, undefined);
  assert.equal(summary.effects.validation?.reviews, 101);
  assert.equal(summary.compared, 2);
  assert.deepEqual(
    summary.baselines.map(({ seconds, tokens, tokenSavingsPct }) => [seconds, tokens, tokenSavingsPct]),
    [
      [80, 16_000, 100],
      [70, 14_732, 100],
    ],
  );
  assert.equal(summary.goesOn, 'http://127.0.0.1:8100');
});
