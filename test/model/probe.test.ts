import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CommandContext } from '../../src/commands/command.js';
import { checkModel } from '../../src/commands/doctor-model.js';
import { CancelledError } from '../../src/domain/errors.js';
import { probeEndpoint } from '../../src/model/probe.js';
import type { LlmEndpoint } from '../../src/ports.js';
import { KEY, openBench } from '../adapters/openai/setup.js';
import type { Abilities, ScriptedReply } from '../support/model-server/script.js';

const HELLO: ScriptedReply = { json: { greeting: 'hello' } };
const CHATTY: ScriptedReply = { text: 'Hello!' };
const signal = new AbortController().signal;

/** All that the check is given of a command's context. */
const contextWith = (endpoint: LlmEndpoint | undefined): CommandContext =>
  ({
    services: { endpoint: async () => endpoint },
    config: { modelFirstTokenSeconds: 180 },
    signal,
  }) as unknown as CommandContext;

const ENDPOINTS: readonly (readonly [string, ScriptedReply, Abilities, RegExp])[] = [
  ['all of it', HELLO, {}, /answers; listed among 2; streams; counts tokens; takes JSON schemas and keeps to them$/],
  ['a schema that it ignores', CHATTY, {}, /takes JSON schemas but does not keep to them/],
  [
    'JSON without a schema',
    HELLO,
    { schema: false },
    /takes JSON without a schema and keeps to the one in the prompt$/,
  ],
  ['whole replies only', HELLO, { stream: false }, /answers; .*; does not stream, so replies come as a whole; counts/],
  ['whole replies, without saying so', HELLO, { stream: 'ignored' }, /does not stream, so replies come as a whole/],
  ['thinking first', HELLO, { temperature: false, lengthField: 'max_completion_tokens' }, /streams; .*keeps to them$/],
  [
    'text only, no usage, no list',
    HELLO,
    { schema: false, object: false, usage: false, models: false },
    /answers; streams; counts no tokens.*takes no JSON format/,
  ],
];

for (const [name, reply, abilities, said] of ENDPOINTS)
  test(`an endpoint that can do ${name}`, async (t) => {
    const { endpoint } = await openBench(t, { replies: [reply], abilities, models: ['gpt-4o-mini', 'other'] });
    const { ok, detail } = await checkModel(contextWith(endpoint));
    assert.equal(ok, true);
    assert.match(detail, said);
  });

test('a model that is not there, a wrong key, and nobody there are said plainly', async (t) => {
  const missing = await openBench(t, {
    replies: [{ fault: { kind: 'status', status: 404, message: 'no model gpt-4o-mini' } }],
    models: ['other'],
  });
  const absent = await checkModel(contextWith(missing.endpoint));
  assert.equal(absent.ok, false);
  assert.match(absent.detail, /not listed among 1; .*no model gpt-4o-mini; check OPENAI_MODEL/);
  const locked = await openBench(t, { replies: [], key: 'another' });
  const refused = await checkModel(contextWith(locked.endpoint));
  assert.match(refused.detail, /refused the key.*check OPENAI_API_KEY/);
  assert.ok(!refused.detail.includes(KEY));
  await locked.server.close();
  assert.match((await checkModel(contextWith(locked.endpoint))).detail, /nothing listens there/);
});

test('none configured: said, and nothing is asked', async () => {
  const { ok, detail } = await checkModel(contextWith(undefined));
  assert.equal(ok, false);
  assert.match(detail, /none configured; standard systems need none/);
});

test('neither a list of models nor an answer is waited for without end, and each is told', async (t) => {
  const slow = await openBench(t, { replies: [HELLO], abilities: { models: 'stalled' } });
  const listless = await checkModel(contextWith(slow.endpoint), undefined, { listMs: 50, answerMs: 60_000 });
  assert.equal(listless.ok, true);
  assert.match(listless.detail, /answers; sent no list of models within 0.05 s; streams/);
  const mute = await openBench(t, { replies: [{ fault: { kind: 'stall' } }], models: ['gpt-4o-mini'] });
  const unanswered = await checkModel(contextWith(mute.endpoint), undefined, { listMs: 60_000, answerMs: 50 });
  assert.equal(unanswered.ok, false);
  assert.match(unanswered.detail, /: listed among 1; did not answer within 0.05 s; a run waits up to 180 s/);
  await mute.server.closed(0);
});

test('a probe can be cancelled', async (t) => {
  const { endpoint, server } = await openBench(t, { replies: [{ fault: { kind: 'stall' } }] });
  const control = new AbortController();
  const probing = probeEndpoint(endpoint, { listMs: 60_000, answerMs: 60_000 }, control.signal);
  probing.catch(() => undefined);
  await server.reached(0);
  control.abort();
  await assert.rejects(probing, CancelledError);
  await server.closed(0);
});
