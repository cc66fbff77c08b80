/** What a spreadsheet reads back is what was written. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metricsCsv } from '../../src/metrics/csv.js';
import { recorded, request, requestsOf } from './streams.js';

/** RFC 4180, as strictly as it says. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = /"((?:[^"]|"")*)"(,|\r\n)/y;
    const plain = /([^",\r\n]*)(,|\r\n)/y;
    quoted.lastIndex = at;
    plain.lastIndex = at;
    const found = quoted.exec(text) ?? plain.exec(text);
    assert.ok(found, `no cell at ${JSON.stringify(text.slice(at, at + 40))}`);
    row.push((found[1] ?? '').replaceAll('""', '"'));
    at += found[0].length;
    if (found[2] !== '\r\n') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

test('real requests: a header, a row each, every row as long as the header', () => {
  const requests = requestsOf(recorded());
  const text = metricsCsv(requests);
  assert.equal(text.charCodeAt(0), 0xfeff);
  const [header = [], ...rows] = read(text.slice(1));
  assert.equal(rows.length, requests.length);
  for (const row of rows) assert.equal(row.length, header.length);
  assert.equal(new Set(header).size, header.length);
  const cell = (row: number, name: string) => rows[row]?.[header.indexOf(name)];
  assert.equal(cell(0, 'request'), requests[0]?.request);
  assert.equal(cell(0, 'validationOutcomes.uncertain'), String(requests[0]?.validationOutcomes.uncertain));
  assert.equal(cell(0, 'tasksCount'), '8');
  assert.equal(cell(0, 'tokenSavingsPct.announced'), '100');
  assert.equal(cell(3, 'tokenSavingsPct.announced'), '', 'a failed request is compared with nobody');
  assert.equal(cell(0, 'obtained.tokens'), 'measured');
});

test('sentences with quotes, commas and lines come back; none runs as a formula', () => {
  const hostile = ['say "hi", twice', 'two\nlines\r\nthree', '=1+1', '+cmd|x', '-2', '@SUM(A1)', '\t=1', 'ação 学'];
  const [header = [], ...rows] = read(metricsCsv(hostile.map((text) => request({ request: text }))).slice(1));
  const back = rows.map((row) => row[header.indexOf('request')] ?? '');
  assert.deepEqual(back, [
    'say "hi", twice',
    'two\nlines\r\nthree',
    "'=1+1",
    "'+cmd|x",
    "'-2",
    "'@SUM(A1)",
    "'\t=1",
    'ação 学',
  ]);
});

test('negative figures stay figures, and no request is a header alone', () => {
  const [header = [], row = []] = read(
    metricsCsv([request({ outcome: 'succeeded', templateArtifactCount: 1, totalTime: 80 })]).slice(1),
  );
  assert.equal(row[header.indexOf('timeSavingsPct.announced')], '-100');
  assert.equal(read(metricsCsv([]).slice(1)).length, 1);
});
