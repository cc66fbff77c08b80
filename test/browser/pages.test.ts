/** The pages of a generated system, in a real browser: with scripts and without, light and dark, wide and on a phone. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { inPage, type Look, openBrowser, overflow, violations } from './browser.js';
import { type RunningSystem, startSystem } from './running-system.js';
import { SCHOOL } from './school.js';

const SAVE = 'form.form footer button';
const HOSTILE = '<img src=x onerror="alert(1)">';

let system: RunningSystem;
let browser: Browser;

const student = (name: string, rest: object = {}) => ({
  name,
  email: `${name.toLowerCase().replace(/[^a-z0-9]+/g, '.')}@example.com`,
  birthDate: '1990-01-31',
  age: 20,
  ...rest,
});

before(async () => {
  [system, browser] = await Promise.all([startSystem(SCHOOL), openBrowser()]);
  for (let number = 1; number <= 105; number += 1)
    await system.send('POST', '/teachers', { name: `Teacher ${number}` });
  await system.send('POST', '/courses', { title: 'Algebra', credits: 4, teacherId: 1 });
  for (let number = 1; number <= 45; number += 1)
    await system.send('POST', '/students', student(`Student ${number}`, { age: 16 + number, status: 'enrolled' }));
  await system.send(
    'POST',
    '/students',
    student('Ada Lovelace', { biography: HOSTILE, homepage: 'https://example.com/ada' }),
  );
  await system.send('PUT', '/students/46/courses/1', {});
});

after(async () => {
  await browser.close();
  await system.stop();
});

const visit = (look: Look, steps: (page: Page) => Promise<void>) => inPage(browser, system.url, look, steps);
const rows = (page: Page): Promise<number> => page.locator('#list tbody tr').count();

for (const scripts of [true, false])
  describe(scripts ? 'with scripts' : 'without scripts', () => {
    test('a form says what is wrong beside each field, keeps what was typed, and then saves', () =>
      visit({ scripts }, async (page) => {
        const name = scripts ? 'Grace Hopper' : 'Edith Clarke';
        await page.goto('/students/new');
        await page.fill('[name=name]', 'G');
        await page.fill('[name=gpa]', '7');
        await page.fill('[name=biography]', HOSTILE);
        await page.uncheck('[name=active]');
        await page.click(SAVE);
        assert.equal(await page.textContent('#f-name-error'), 'Name needs at least 2 characters');
        assert.equal(await page.textContent('#f-gpa-error'), 'GPA must be at most 4');
        assert.equal(await page.getAttribute('#f-name', 'aria-invalid'), 'true');
        assert.equal(await page.getAttribute('#f-name', 'aria-describedby'), 'f-name-error f-name-hint');
        assert.equal(await page.locator('.notice.danger li').count(), 4);
        assert.equal(await page.locator('[autofocus]').getAttribute('id'), 'f-name');
        assert.equal(await page.inputValue('#f-gpa'), '7');
        assert.equal(await page.inputValue('#f-biography'), HOSTILE);
        assert.equal(await page.isChecked('#f-active'), false);

        await page.fill('[name=name]', name);
        await page.fill('[name=email]', `${name.replace(' ', '.')}@example.com`);
        await page.fill('[name=birthDate]', '1906-12-09');
        await page.fill('[name=gpa]', '3.5');
        await page.fill('[name=enrolledAt]', '2026-01-31T09:30');
        await page.press('[name=gpa]', 'Enter');
        await page.waitForURL(/\/students\/\d+$/);
        assert.match((await page.textContent('[role=status]')) ?? '', new RegExp(`${name} was created`));
        const facts = (await page.textContent('.facts'))?.replace(/\s+/g, ' ') ?? '';
        for (const shown of ['1906-12-09', '3.50', '2026-01-31 09:30', 'applied', HOSTILE])
          assert.ok(facts.includes(shown), shown);
        assert.equal(await page.locator('.facts img').count(), 0);
      }));

    test('a list is searched, filtered, sorted and paged', () =>
      visit({ scripts }, async (page) => {
        let loads = 0;
        await page.goto('/students');
        page.on('domcontentloaded', () => {
          loads += 1;
        });
        assert.equal(await rows(page), 20);
        await page.click('#page-Next');
        await page.waitForURL(/page=2/);
        await page.locator('#page-Previous').waitFor();
        await page.click('#sort-age');
        await page.waitForURL(/sort=age&dir=asc$/);
        await page.locator('th[aria-sort=ascending] #sort-age').waitFor();
        await page.click('#sort-age');
        await page.locator('th[aria-sort=descending]').waitFor();
        assert.equal(await page.textContent('#list tbody a.title'), 'Student 45');
        await page.fill('#q', 'student 4');
        if (!scripts) await page.press('#q', 'Enter');
        await page.waitForURL(/q=student/);
        await page.locator('#list tbody tr').nth(7).waitFor({ state: 'detached' });
        assert.equal(await rows(page), 7);
        assert.match((await page.textContent('#status')) ?? '', /^7 students$/);
        assert.match((await page.getAttribute('#export', 'href')) ?? '', /^\/students\/export\.csv\?q=student\+4/);
        assert.equal(await page.textContent('#list tbody a.title'), 'Student 45', 'the order is kept');
        await page.selectOption('#filter-status', 'left early');
        if (!scripts) await page.click('#toolbar button');
        await page.getByText('No students match').waitFor();
        assert.equal(loads > 0, !scripts, 'scripts change the list in place');
      }));

    test('a row of many is found for a belongsTo', () =>
      visit({ scripts }, async (page) => {
        await page.goto('/courses/new');
        await page.fill('[name=title]', 'Chemistry');
        await page.fill('[name=search-teacherId]', 'Teacher 105');
        if (!scripts) await page.click('.chooser button');
        await page.locator('#f-teacherId option').nth(2).waitFor({ state: 'detached' });
        await page.selectOption('#f-teacherId', { label: 'Teacher 105' });
        assert.equal(await page.inputValue('[name=title]'), 'Chemistry');
        await page.click(SAVE);
        await page.waitForURL(/\/courses\/\d+$/);
        assert.equal(await page.textContent('.facts a'), 'Teacher 105');
      }));

    test('rows are linked and unlinked', () =>
      visit({ scripts }, async (page) => {
        await page.goto('/students/1');
        await page.selectOption('#f-courses', { label: 'Algebra' });
        await page.click('form.link > button');
        await page.getByText('Added.').waitFor();
        assert.equal(await page.textContent('#courses tbody a.title'), 'Algebra');
        await page.click('#courses button.plain');
        await page.getByText('No courses yet.').waitFor();
      }));

    test('a row is deleted after a question, unless others need it', () =>
      visit({ scripts }, async (page) => {
        const { id } = await system.send('POST', '/students', student(`Short Stay ${scripts}`));
        await page.goto(`/students/${id}`);
        await page.click('text=Delete');
        assert.equal(await page.textContent('h1'), `Delete Short Stay ${scripts}?`);
        await page.click('button.danger');
        await page.waitForURL(/\/students$/);
        assert.equal(await page.textContent('.notice'), `Short Stay ${scripts} was deleted.`);
        assert.equal((await page.goto(`/students/${id}`))?.status(), 404);
        await page.goto('/teachers/1/delete');
        await page.click('button.danger');
        assert.match((await page.textContent('[role=alert]')) ?? '', /still used by 1 course\.$/);
      }));

    test('an edit that changes nothing loses nothing', () =>
      visit({ scripts }, async (page) => {
        const values = { enrolledAt: '2026-01-31T09:30:15.250Z', wakesAt: '06:45:10', height: 1.7e-7, gpa: 3.125 };
        await system.send('PATCH', '/students/3', { ...values, biography: '\nTwo\n\n  lines' });
        const stored = await system.read('/students/3');
        await page.goto('/students/3/edit');
        await page.click(SAVE);
        await page.waitForURL(/\/students\/3$/);
        const saved = await system.read('/students/3');
        assert.deepEqual({ ...saved, version: 0, updatedAt: '' }, { ...stored, version: 0, updatedAt: '' });
      }));

    test('two people who edit one row see both versions', () =>
      visit({ scripts }, async (page) => {
        await page.goto('/students/2/edit');
        await system.send('PATCH', '/students/2', { height: scripts ? 1.8 : 1.9 });
        await page.fill('[name=name]', 'Mine');
        await page.click(SAVE);
        const notice = (await page.textContent('[role=alert]'))?.replace(/\s+/g, ' ') ?? '';
        assert.match(notice, /changed by someone else/);
        assert.match(notice, scripts ? /Height1\.8—/ : /Height1\.9—/);
        assert.equal(await page.inputValue('[name=name]'), 'Mine');
        await page.click(SAVE);
        await page.waitForURL(/\/students\/2$/);
        assert.equal(await page.textContent('h1'), 'Mine');
        await system.send('PATCH', '/students/2', { name: 'Student 2', height: null });
      }));
  });

test('a list is exported for a spreadsheet', async () => {
  const response = await fetch(`${system.url}/students/export.csv?q=ada`);
  const [head, ada] = (await response.text()).split('\r\n');
  assert.match(head ?? '', /^id,name,email,birthDate,gpa,age,/);
  assert.match(
    ada ?? '',
    /^46,Ada Lovelace,ada\.lovelace@example\.com,1990-01-31,,20,.*,"<img src=x onerror=""alert\(1\)"">",/,
  );
});

test('files are served with a tag, and nothing outside the folder', async () => {
  const first = await fetch(`${system.url}/public/app.css`);
  const headers = { 'If-None-Match': first.headers.get('etag') ?? '' };
  assert.equal((await fetch(`${system.url}/public/app.css`, { headers })).status, 304);
  for (const path of ['..%2fpackage.json', '%2e%2e/package.json', 'constructor', ''])
    assert.equal((await fetch(`${system.url}/public/${path}`)).status, 404, path);
});

const PAGES: Readonly<Record<string, string>> = {
  start: '/',
  list: '/students',
  'list that is narrowed': '/courses?teacherId=1&sort=title&dir=desc',
  'list without a match': '/students?q=nobody',
  'new row': '/students/new',
  'new row with a search for another': '/courses/new',
  row: '/students/46',
  'row with many': '/teachers/1',
  edit: '/students/46/edit',
  'question before deleting': '/students/46/delete',
  'API for people': '/docs',
  'missing row': '/students/99999',
  'question that makes no sense': '/students?sort=nonsense',
};

for (const [name, path] of Object.entries(PAGES))
  test(`no barriers, and no wider than the window: ${name}`, async () => {
    for (const scheme of ['light', 'dark'] as const)
      for (const width of [1280, 390])
        await visit({ scheme, width, bypassCSP: true }, async (page) => {
          await page.goto(path);
          assert.deepEqual(await violations(page), [], `${scheme}, ${width} px`);
          assert.equal(await overflow(page), 0, `${scheme}, ${width} px`);
        });
  });

test('the page of the API says what comes along, and how much of it', () =>
  visit({}, async (page) => {
    await page.goto('/docs');
    const [student] = await page.locator('.docs .note').allTextContents();
    assert.match(
      student ?? '',
      /\?include=courses brings .* the first 100 .*coursesTotal .*\/students\/\{id\}\/courses/,
    );
  }));

test('no barriers in a form with errors', () =>
  visit({ bypassCSP: true }, async (page) => {
    await page.goto('/students/new');
    await page.click(SAVE);
    await page.locator('[role=alert]').waitFor();
    assert.deepEqual(await violations(page), []);
  }));

test('on a phone every row stands as a card with its labels', () =>
  visit({ width: 390 }, async (page) => {
    await page.goto('/students');
    const display = 'getComputedStyle(document.querySelector("#list tbody td.email"), "::before").content';
    assert.equal(await page.evaluate(display), '"Email"');
    const [title, edit] = await Promise.all(
      ['.title', '.actions a'].map((part) => page.locator(`#list tbody tr:first-child ${part}`).boundingBox()),
    );
    assert.ok(title && edit && Math.abs(title.y - edit.y) < 12, 'Edit stands beside the title');
    await page.click('#list tbody tr:first-child .actions a');
    await page.waitForURL(/\/students\/1\/edit$/);
  }));
