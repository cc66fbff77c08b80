/**
 * Different sentences into different folders: every system type-checks, passes its own tests, starts, and passes a
 * black-box check against the OpenAPI document it serves. One sentence in `npm test`, all with BAE_PROOFS=full.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { baeHome, eventsOf } from './bae.js';
import { checkSystem } from './black-box.js';

const SENTENCES: readonly (readonly [sentence: string, ...collections: string[]])[] = [
  ['create a student management system with name, unique email, birth date and gpa between 0 and 4', 'students'],
  ['Book: title!, isbn! unique, pages:int>0, blurb?, available: bool default true', 'books'],
  [
    'teams (name, city) and players (name, jersey number between 1 and 99); a player belongs to one team',
    'teams',
    'players',
  ],
  ['I need to keep track of our suppliers: company name, contact person, phone, website and notes', 'suppliers'],
  ['invoice(number:string unique, issued_on:date, due_on:date, amount:decimal>=0, paid:bool)', 'invoices'],
  [
    'Articles have a title of at most 120 characters, a body and a status that is draft, reviewed or published',
    'articles',
  ],
  [
    'Requirements:\n1. The system manages Rooms.\n2. A Room has: code, floor, capacity.\n3. code is required and unique.\n4. capacity must be at least 1.',
    'rooms',
  ],
  ['create meetings with subject, starts at, ends at and an optional url', 'meetings'],
  ['add course', 'courses'],
  ['Sensor readings: temperature from -20 to 60, humidity 0 to 100, recorded at', 'sensor-readings'],
  [
    'students (name, email) and courses (title, credits); students can take many courses and courses have many students',
    'students',
    'courses',
  ],
  ['entity Order with order number, placed at, total and status one of new, paid, shipped', 'orders'],
];
const chosen = process.env.BAE_PROOFS === 'full' ? SENTENCES : SENTENCES.slice(1, 2);
const home = baeHome();
const dirs = chosen.map((_, index) => join(home.root, `system-${index + 1}`));
after(() => home.leave(dirs));

for (const [index, [sentence, ...collections]] of chosen.entries()) {
  const dir = dirs[index] ?? '';
  test(`"${sentence.split('\n')[0]}" becomes a working system`, async () => {
    const result = await home.run(['run', sentence, '--dir', dir, '--json']);
    assert.equal(result.code, 0, result.stdout.split('\n').slice(-3).join('\n') + result.stderr);
    const events = eventsOf(result);
    const types = events.find((event) => event.type === 'types-checked');
    const tests = events.find((event) => event.type === 'tests-run');
    const started = events.find((event) => event.type === 'system-started');
    assert.ok(types?.ok === true && tests !== undefined && tests.passed > 5 && tests.failed === 0);
    assert.equal(events.filter((event) => event.type === 'model-called').length, 0);
    const report = await checkSystem(started?.url ?? '');
    assert.deepEqual([...report.entities].sort(), collections.map((name) => `/api/${name}`).sort());
    await home.run(['stop', '--dir', dir]);
  });
}

test('the tests of a generated folder fail when someone breaks it', async () => {
  const dir = dirs[chosen.findIndex(([, ...collections]) => collections.includes('books'))] ?? '';
  const path = join(dir, 'src/entities/book/book.api.ts');
  const source = readFileSync(path, 'utf8');
  assert.match(source, /\b201\b/);
  writeFileSync(path, source.replace(/\b201\b/, '200'));
  const { code, stdout } = await new Promise<{ code: unknown; stdout: string }>((resolve) =>
    // Without the mark of this test runner: theirs must report for itself.
    execFile(
      'npm',
      ['test', '--', 'test/book.test.ts'],
      { cwd: dir, env: { ...process.env, NODE_TEST_CONTEXT: undefined } },
      (error, stdout) => resolve({ code: error?.code ?? 0, stdout }),
    ),
  );
  writeFileSync(path, source);
  assert.equal(code, 1);
  assert.match(stdout, /are created, read/);
});
