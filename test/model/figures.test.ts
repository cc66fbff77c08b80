/** Tokens, prices and the log of calls. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openModel } from '../../bin/make-model.js';
import { disk } from '../../src/adapters/disk.js';
import { lineFile } from '../../src/adapters/line-file.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { type Config, loadConfig } from '../../src/config.js';
import { CALLS_FILE, readCalls } from '../../src/model/call-log.js';
import { costOf, PRICE_LIST, PRICED_MODELS } from '../../src/model/prices.js';
import { countPrompt, countTokens } from '../../src/model/token-count.js';
import type { ModelCall } from '../../src/ports.js';
import { GOOD, KEY, REQUEST } from '../adapters/openai/setup.js';
import { StandingClock } from '../support/model-clocks.js';
import { startModelServer } from '../support/model-server/model-server.js';

const configured = (env: Readonly<Record<string, string>>): Config => loadConfig({ env });
const CALL: ModelCall = {
  at: 1_800_000_000_000,
  purpose: 'rules Student',
  model: 'gpt-4o-mini',
  tokensIn: 10,
  tokensOut: 5,
  tokensCached: 0,
  estimated: false,
  ms: 12,
  attempts: 1,
  outcome: 'succeeded',
};

test('prices have a date and a source; a model without one has no cost', () => {
  assert.match(PRICE_LIST.date, /^\d{4}-\d{2}-\d{2}$/);
  assert.match(PRICE_LIST.source, /^https:/);
  assert.ok(PRICED_MODELS.includes('gpt-4o'));
  const million = { input: 1_000_000, output: 1_000_000, cached: 0 };
  assert.equal(costOf('gpt-4o-mini', million), 0.75);
  assert.equal(costOf('gpt-4o-mini-2024-07-18', million), 0.75);
  assert.equal(costOf('gpt-4o', { input: 1_000_000, output: 0, cached: 1_000_000 }), 1.25);
  assert.equal(costOf('llama3.2', million), undefined);
  assert.equal(costOf('constructor', million), undefined);
});

test('tokens are counted as the tokenizer does, in time also where it would not end', async () => {
  assert.equal(await countTokens('hello world'), 2);
  assert.equal(await countTokens(''), 0);
  assert.ok((await countTokens('<|endoftext|>')) > 1, 'a mark in a text is text');
  assert.equal(await countPrompt([{ role: 'user', content: 'hello world' }]), 9);
  // Counted by the tokenizer itself, in one piece.
  const exact = 3301;
  const sentence =
    "Students aren't 'rows': each one has a name, an e-mail (unique) and a birth date, e.g. 2001-04-23. ";
  assert.equal(await countTokens(sentence.repeat(100)), exact);
  const long = await countTokens('a'.repeat(1_000_000));
  assert.ok(long > 100_000 && long < 500_000, String(long));
});

test('calls are written down without prompt, reply and key, readable only by the person', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bae-calls-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const server = await startModelServer({
    replies: [{ json: GOOD }, { fault: { kind: 'status', status: 401, message: '{key}' } }],
  });
  t.after(() => server.close());
  const state = join(folder, 'state');
  const settings = configured({ OPENAI_API_KEY: KEY, OPENAI_BASE_URL: server.url, OPENAI_MODEL: 'llama3.2' });
  const client = openModel(settings, { clock: systemClock, stateFolder: state, onFault: assert.fail }) ?? assert.fail();
  await client.complete({ ...REQUEST, runId: 'run-1' }, new AbortController().signal);
  await assert.rejects(client.complete(REQUEST, new AbortController().signal));
  const [first, second] = await readCalls(disk, state);
  assert.deepEqual([first?.outcome, first?.runId, first?.cost], ['succeeded', 'run-1', undefined]);
  assert.equal(second?.outcome, 'auth');
  const file = join(state, CALLS_FILE);
  const text = await readFile(file, 'utf8');
  for (const secret of [KEY, 'Greet', GOOD.words]) assert.ok(!text.includes(secret));
  if (process.platform !== 'win32') assert.equal((await stat(file)).mode & 0o777, 0o600);
});

test('no key and no address: no client', async () => {
  const options = {
    clock: systemClock,
    stateFolder: await mkdtemp(join(tmpdir(), 'bae-figures-')),
    onFault: assert.fail,
  };
  assert.equal(openModel(configured({}), options), undefined);
  assert.equal(openModel(configured({ OPENAI_BASE_URL: 'http://x' }), options)?.model, 'gpt-4o-mini');
  await rm(options.stateFolder, { recursive: true });
});

test('how long a model may be silent is set by variables', async (t) => {
  const server = await startModelServer({ replies: () => ({ fault: { kind: 'stall' } }) });
  t.after(() => server.close());
  const clock = new StandingClock();
  const settings = configured({ OPENAI_BASE_URL: server.url, BAE_MODEL_FIRST_TOKEN_SECONDS: '600' });
  const stateFolder = await mkdtemp(join(tmpdir(), 'bae-figures-'));
  t.after(() => rm(stateFolder, { recursive: true, force: true }));
  const client = openModel(settings, { clock, stateFolder, onFault: () => undefined }) ?? assert.fail();
  const control = new AbortController();
  let asking: Promise<unknown> | undefined;
  const retried = new Promise<string>((resolve) => {
    asking = client.complete({ ...REQUEST, onRetry: ({ reason }) => resolve(reason) }, control.signal);
  });
  await server.reached(0);
  await new Promise((resolve) => setTimeout(resolve, 10));
  clock.advance(599_999);
  await new Promise((resolve) => setTimeout(resolve, 10));
  assert.equal(server.requests[0]?.closedAt, undefined, 'not before its time');
  clock.advance(1);
  assert.match(await retried, /silent for 600 s/);
  control.abort();
  await assert.rejects(asking ?? assert.fail());
});

test("calls in full files are read too, an older release's first; damaged lines are left out", async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'bae-calls-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  assert.deepEqual(await readCalls(disk, folder), []);
  const lineOf = (at: number): string => JSON.stringify({ ...CALL, at });
  await writeFile(join(folder, 'model-calls.1.jsonl'), `${lineOf(0)}\n`);
  const log = lineFile(join(folder, CALLS_FILE), { fullBytes: 300, kept: 9, onFault: assert.fail });
  for (let at = 1; at < 8; at += 1) log.append(lineOf(at));
  assert.ok((await readdir(folder)).length > 3, 'files became full');
  await writeFile(join(folder, CALLS_FILE), '\n{"half": \n[1]\n', { flag: 'a' });
  assert.deepEqual(
    (await readCalls(disk, folder)).map(({ at }) => at),
    [0, 1, 2, 3, 4, 5, 6, 7],
  );
});

test('a log that cannot be written fails no call, and is told once', async (t) => {
  const state = await mkdtemp(join(tmpdir(), 'bae-calls-'));
  t.after(() => rm(state, { recursive: true, force: true }));
  await mkdir(join(state, CALLS_FILE));
  const server = await startModelServer({ replies: () => ({ json: GOOD }) });
  t.after(() => server.close());
  const told: string[] = [];
  const settings = configured({ OPENAI_BASE_URL: server.url });
  const options = { clock: systemClock, stateFolder: state, onFault: (text: string) => void told.push(text) };
  const client = openModel(settings, options) ?? assert.fail();
  for (let index = 0; index < 2; index += 1) await client.complete(REQUEST, new AbortController().signal);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /model-calls\.jsonl cannot be written/);
});
