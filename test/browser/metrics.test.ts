/** The page of `bae metrics --html`, in a real browser, straight from its file. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { page as metricsPage } from '../../src/commands/metrics/html/page.js';
import type { MetricsRecord } from '../../src/metrics/metrics-record.js';
import { tallyOf } from '../../src/validation/validation-report.js';
import { recorded, request, requestsOf } from '../metrics/streams.js';
import { inPage, type Look, openBrowser, overflow, violations } from './browser.js';

const HOSTILE = '<img src=x onerror="alert(1)"> "quoted" & \u202eturned';
const NOW = new Date('2026-11-21T12:00:00.000Z');

/** Real requests, and many of every kind after them. */
function records(): MetricsRecord[] {
  const events = recorded();
  const real = requestsOf(events).map((metrics) => ({
    metrics,
    validation: { ...tallyOf(events.filter(({ runId }) => runId === metrics.requestId)) },
  }));
  const sources = ['memory', 'persistent', 'grammar', 'model'] as const;
  const made = Array.from({ length: 300 }, (_, n) => {
    const metrics = request({
      requestId: `r${n}`,
      timestamp: new Date(Date.UTC(2026, 9, 1 + (n % 40), 9)).toISOString(),
      request: n === 299 ? HOSTILE : `request ${n}`,
      outcome: n % 9 === 0 ? 'failed' : 'succeeded',
      recognitionSource: sources[n % 4],
      totalTime: 1 + (n % 50),
      totalTokens: n % 4 === 3 ? 4_000 : 0,
      llmCallCount: n % 4 === 3 ? 2 : 0,
      cost: n % 4 === 3 ? 0.001 : undefined,
      templateArtifactCount: 20,
      modelArtifactCount: n % 4 === 3 ? 2 : 0,
      retryCount: n % 7 === 0 ? 1 : 0,
    });
    metrics.repairs.patch = n % 7 === 0 ? 1 : 0;
    return { metrics };
  });
  return [...real, ...made];
}

const root = mkdtempSync(join(tmpdir(), 'bae-page-'));
const FILES: Readonly<Record<string, readonly MetricsRecord[]>> = {
  full: records(),
  one: records().slice(0, 1),
  empty: [],
};
let browser: Browser;
before(async () => {
  for (const [name, some] of Object.entries(FILES)) writeFileSync(join(root, `${name}.html`), metricsPage(some, NOW));
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  rmSync(root, { recursive: true, force: true });
});

const visit = (look: Look, steps: (page: Page) => Promise<void>): Promise<void> =>
  inPage(browser, pathToFileURL(root).href, look, steps);
const open = (page: Page, name: string) => page.goto(pathToFileURL(join(root, `${name}.html`)).href);

for (const name of Object.keys(FILES))
  test(`no barriers, nothing asked of the network, no wider than the window: ${name}`, async () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1280, 390])
        await visit({ scheme, width, bypassCSP: true }, async (page) => {
          await open(page, name);
          assert.deepEqual(await violations(page), [], `${scheme}, ${width} px`);
          assert.equal(await overflow(page), 0, `${scheme}, ${width} px`);
        });
  });

test('every chart has something to see, and says so in words', () =>
  visit({}, async (page) => {
    await open(page, 'full');
    const charts = page.locator('.plot svg[role=img]');
    assert.equal(await charts.count(), 4);
    for (let n = 0; n < 4; n += 1) {
      assert.match((await charts.nth(n).getAttribute('aria-label')) ?? '', /\d/);
      assert.ok((await charts.nth(n).locator('rect:not([fill=transparent])').count()) > 10);
      const box = await charts.nth(n).boundingBox();
      assert.ok(box && box.width > 300 && box.height > 150);
    }
    const marks = await page.locator('.mark').allTextContents();
    assert.deepEqual(
      marks.map((words) => words.replaceAll('\u00a0', ' ')),
      [
        'BAES, as announced: 40 s',
        'BAES, as benchmarked: 35 s',
        'BAES, as announced: 8,000',
        'BAES, as benchmarked: 7,366',
      ],
    );
    assert.equal(await page.locator('.gantt dt').count(), 8);
    assert.match((await page.textContent('main')) ?? '', /baseline constant: public six-step school benchmark/);
    assert.match((await page.textContent('main')) ?? '', /the last 200 of 304/);
  }));

test('a sentence is text, whatever it holds', () =>
  visit({}, async (page) => {
    await open(page, 'full');
    assert.equal(await page.locator('img, script').count(), 0);
    assert.ok((await page.locator('td.ask').allTextContents()).includes(HOSTILE));
  }));
