/**
 * Custom requests from the sentence to the running system: the model's part is played by a scripted server with the
 * recorded answer, everything else is real. Two requests in `npm test`, all with BAE_PROOFS=full.
 */
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { apiAt, listening } from '../support/custom/bench.js';
import { checkOf, fixtureNamed, fixtureNames } from '../support/custom/fixture.js';
import { startModelServer } from '../support/model-server/model-server.js';
import { type BaeHome, baeHome, eventsOf } from './bae.js';

/** Prompt, review and answers of all calls for one request together. */
const MOST_TOKENS = 2_000;
/** One system learns two requests, or each has a system of its own. */
const groups: readonly (readonly string[])[] =
  process.env.BAE_PROOFS === 'full' ? fixtureNames().map((name) => [name]) : [['leave-request', 'line-total']];

const APPROVED = { verdict: 'approve', line: 0, message: '', suggestion: '' };

for (const names of groups)
  test(`the rules hold in the running system: ${names.join(', ')}`, async (t) => {
    const home = baeHome();
    const dir = join(home.root, 'system');
    t.after(() => home.leave([dir]));
    for (const name of names) await teach(t, home, dir, name, name === names.at(-1) ? [] : ['--no-verify']);
    for (const name of names) {
      const check = await checkOf(name);
      await check({
        start: (env = {}) => started(home, dir, env),
        listen: (answer = {}) => listeningFor(t, answer),
      });
      await home.run(['stop', '--dir', dir]);
    }
  });

/** Carries the requests of a fixture out; only the last one may ask the model, which answers with the fixture's reply. */
async function teach(t: TestContext, home: BaeHome, dir: string, name: string, flags: readonly string[]) {
  const { requests, reply } = fixtureNamed(name);
  const attributes = reply.attributes.map((one) => ({ values: null, default: null, ...one }));
  const rules = { ...reply, attributes };
  const model = await startModelServer({
    replies: ({ body }) => ({ json: JSON.stringify(body).includes('verdict') ? APPROVED : rules }),
  });
  t.after(() => model.close());
  const env = { OPENAI_BASE_URL: model.url, OPENAI_API_KEY: 'none', OPENAI_MODEL: 'scripted-model' };
  const run = async (sentences: readonly string[], ...more: readonly string[]) => {
    const result = await home.run(['run', ...sentences, '--no-start', '--json', '--dir', dir, ...more], { env });
    assert.equal(result.code, 0, result.stdout.split('\n').slice(-4).join('\n') + result.stderr);
    return eventsOf(result);
  };
  if (requests.length > 1) await run(requests.slice(0, -1), '--no-verify');
  assert.equal(model.requests.length, 0, 'the standard part asks no model');

  const events = await run(requests.slice(-1), '--yes', ...flags);
  const tokens = events.reduce(
    (sum, event) => sum + (event.type === 'model-called' ? event.tokensIn + event.tokensOut : 0),
    0,
  );
  assert.ok(tokens > 0 && tokens <= MOST_TOKENS, `${name}: ${tokens} tokens`);
  if (flags.length > 0) return;
  const tests = events.find((event) => event.type === 'tests-run');
  assert.ok(tests && tests.passed > 10 && tests.failed === 0);
}

async function started(home: BaeHome, dir: string, env: Readonly<Record<string, string>>) {
  const port = await freePort();
  const { code, stdout, stderr } = await home.run(['start', '--dir', dir], { env: { ...env, API_PORT: String(port) } });
  assert.equal(code, 0, stdout + stderr);
  return apiAt(`http://127.0.0.1:${port}`);
}

async function listeningFor(t: TestContext, answer: unknown) {
  const listener = await listening(answer);
  t.after(() => listener.close());
  return listener;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
