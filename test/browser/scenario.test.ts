/** The school after its nine sentences: every page that can be reached from the start page opens, without an error. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { baeHome } from '../system/bae.js';
import { GrowingSchool } from '../system/growing-school.js';
import { SCHOOL_STEPS } from '../system/school-steps.js';
import { inPage, openBrowser } from './browser.js';

/** Lists, forms and rows of each entity that must be among the pages. */
const EXPECTED = ['classrooms', 'clubs', 'pupils'].flatMap((name) => [
  `/${name}`,
  `/${name}/new`,
  `/${name}/1`,
  `/${name}/1/edit`,
]);

const home = baeHome();
const school = new GrowingSchool(home);
let browser: Browser;
before(async () => {
  browser = await openBrowser();
  for (const step of SCHOOL_STEPS) await school.take(step);
});
after(async () => {
  await browser.close();
  await home.leave([school.dir]);
});

test('every page that is linked opens', (t) =>
  inPage(browser, school.url, {}, async (page) => {
    const seen = new Set<string>(['/']);
    for (const path of seen) {
      const answer = await page.goto(path);
      assert.equal(answer?.status(), 200, path);
      for (const next of await linksOf(page)) seen.add(next);
    }
    for (const path of EXPECTED) assert.ok(seen.has(path), `${path} can be reached`);
    t.diagnostic(`${seen.size} pages opened`);
  }));

test('a page shows the row with its new names, and what it is linked to', () =>
  inPage(browser, school.url, {}, async (page) => {
    await page.goto('/pupils/1');
    const pupil = await page.innerText('main');
    for (const text of ['Ada Zieliński', 'A-1', 'Chess', 'Robots']) assert.ok(pupil.includes(text), text);
    assert.ok(!pupil.includes('2012'), 'the removed birth date is gone');
    await page.goto('/classrooms/1');
    const room = await page.innerText('main');
    assert.ok(room.includes('Storey') && room.includes('A-4'), room);
  }));

/** Pages of the system that the page links to; orders of a list are one page, and files are none. */
async function linksOf(page: Page): Promise<readonly string[]> {
  const { origin } = new URL(page.url());
  // A link's text form is its absolute address.
  const links = await page.locator('a[href]').evaluateAll((found) => found.map(String));
  const urls = links.map((link) => new URL(link)).filter((url) => url.origin === origin);
  return urls.map(({ pathname }) => pathname).filter((path) => !/^\/(public|openapi)|\.csv$/.test(path));
}
