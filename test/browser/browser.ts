/** The system's own Chromium, driven by playwright; nothing is downloaded. */
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });

export interface Look {
  readonly width?: number;
  readonly scheme?: 'light' | 'dark';
  readonly scripts?: boolean;
  /** For axe, which comes into the page as a script. */
  readonly bypassCSP?: boolean;
}

/** Runs `visit` in a page of its own; console errors and requests to other hosts fail it. */
export async function inPage(
  browser: Browser,
  url: string,
  { width = 1280, scheme = 'light', scripts = true, bypassCSP = false }: Look,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height: 844 },
    colorScheme: scheme,
    javaScriptEnabled: scripts,
    bypassCSP,
  });
  const faults: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // A page that is shown with an error status says so in the console, too.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('data:')) faults.push(`asked ${request.url()}`);
  });
  try {
    await visit(page);
  } finally {
    await context.close();
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

/** What axe finds wrong with the page, one finding a line. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: AXE });
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`,
  );
  return Array.isArray(found) ? found.map(String) : ['axe gave no answer'];
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
