/**
 * The flags through the executable: a system whose files a model wrote whole (scripted, by hand), what happens without a
 * model, and values that no flag takes.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type ModelServer, startModelServer } from '../support/model-server/model-server.js';
import { FLAGS, modelAt } from '../support/six-requests/carry-out.js';
import { SixReplies, wholeArtifact } from '../support/six-requests/replies.js';
import { type BaeHome, baeHome, eventsOf } from './bae.js';

const BOOKS = 'create a book with title and pages';
const full = process.env.BAE_PROOFS === 'full';

let home: BaeHome;
let server: ModelServer;
before(async () => {
  home = baeHome();
  server = await startModelServer({ replies: new SixReplies().replies });
});
after(async () => {
  await home.leave([join(home.root, 'whole')]);
  await server.close();
});

if (full)
  test('without templates a model writes the files of the entity; types, tests and the running system agree', async () => {
    const dir = join(home.root, 'whole');
    const port = String(20_000 + (process.pid % 20_000));
    const result = await home.run(['run', BOOKS, '--json', '--dir', dir], {
      env: { ...modelAt(server.url), ENABLE_TEMPLATES: 'false', API_PORT: port },
    });
    assert.equal(result.code, 0, result.stdout.split('\n').slice(-4).join('\n') + result.stderr);
    const events = eventsOf(result);
    const written = events.flatMap((event) =>
      event.type === 'artifact-generated' && event.origin === 'model' ? [event.path] : [],
    );
    assert.deepEqual(written.sort(), [
      'src/entities/book/book.api.ts',
      'src/entities/book/book.model.ts',
      'src/entities/book/book.pages.ts',
      'src/entities/book/book.repo.ts',
      'test/book.sample.ts',
      'test/book.test.ts',
    ]);
    for (const path of written) assert.equal(readFileSync(join(dir, path), 'utf8'), wholeArtifact('standard', path));
    const judged = events.flatMap((event) =>
      event.type === 'artifact-validated' && written.includes(event.path) ? [event.outcome] : [],
    );
    assert.deepEqual(new Set(judged), new Set(['confident_approval']));
    assert.ok(events.some((event) => event.type === 'types-checked' && event.ok));
    const started = events.find((event) => event.type === 'system-started');
    assert.ok(started);
    const answer = await fetch(`${started.url}/api/books`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'Emma', pages: 474 }),
    });
    assert.equal(answer.status, 201);
    assert.match(await (await fetch(`${started.url}/books`)).text(), /Emma/);
  });

for (const flag of full ? ['ENABLE_RULE_VALIDATION', 'ENABLE_TEMPLATES'] : ['ENABLE_RULE_VALIDATION'])
  test(`${flag}=false without a model ends with exit code 69, says why, and writes nothing`, async () => {
    const dir = join(home.root, flag);
    const { code, stdout } = await home.run(['run', BOOKS, '--no-start', '--dir', dir], { env: { [flag]: 'false' } });
    assert.equal(code, 69, stdout);
    assert.match(stdout, new RegExp(`${flag} is off, so a model has to (?:write|review) \\S+, and none is configured`));
    assert.match(stdout, new RegExp(`${flag}=true`));
    assert.match(stdout, /OPENAI_BASE_URL/);
    assert.throws(() => readFileSync(join(dir, 'package.json')), /ENOENT/);
  });

for (const variable of full ? [...FLAGS, 'ENABLE_CONFIDENCE_VALIDATION'] : ['ENABLE_PARALLEL_EXECUTION'])
  test(`${variable} takes true or false, and what it does not take is an error that names it`, async () => {
    for (const value of full ? ['maybe', '2', 'tru', 'nul'] : ['maybe']) {
      const { code, stderr } = await home.run(['config'], { env: { [variable]: value } });
      assert.equal(code, 78);
      assert.match(stderr, new RegExp(`${variable} is "${value}"; it takes true or false`));
    }
  });
