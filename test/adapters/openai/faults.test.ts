import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import type { ModelFault } from '../../../src/domain/errors.js';
import type { Fault, ScriptedReply } from '../../support/model-server/script.js';
import { faultIn, GOOD, KEY, openBench } from './setup.js';

const whole: ScriptedReply = { json: GOOD };
const failing = (fault: Fault): ScriptedReply => ({ ...whole, fault });
const status = (code: number, more: Partial<Extract<Fault, { kind: 'status' }>> = {}): ScriptedReply =>
  failing({ kind: 'status', status: code, ...more });
const retryAfter = (value: string): { headers: Record<string, string> } => ({ headers: { 'retry-after': value } });

/** Faults that pass: tried again after these waits (milliseconds, without jitter), and then the whole reply is used. */
const PASSING: readonly (readonly [string, readonly ScriptedReply[], readonly number[]])[] = [
  ['408', [status(408)], [1000]],
  ['409', [status(409)], [1000]],
  ['429 without Retry-After', [status(429), status(429)], [16_000, 32_000]],
  ['429 with Retry-After in seconds', [status(429, retryAfter('7'))], [7000]],
  ['429 with Retry-After of a minute', [status(429, retryAfter('60'))], [60_000]],
  ['429 with a Retry-After that says nothing', [status(429, retryAfter('soon'))], [16_000]],
  ['429 with retry-after-ms', [status(429, { headers: { 'retry-after-ms': '1500' } })], [1500]],
  ['429 with a Retry-After date that is past', [status(429, retryAfter('Wed, 21 Oct 2015 07:28:00 GMT'))], [0]],
  ['500', [status(500), status(500), status(500)], [1000, 2000, 4000]],
  ['502', [status(502)], [1000]],
  ['503', [status(503)], [1000]],
  ['503 with Retry-After', [status(503, retryAfter('3'))], [3000]],
  ['504', [status(504)], [1000]],
  ['a connection reset before an answer', [failing({ kind: 'reset' })], [1000]],
  ['a stream cut before its first event', [failing({ kind: 'cut', after: 0, how: 'end' })], [1000]],
  ['a stream that ends without an end', [failing({ kind: 'finish', reason: null })], [1000]],
  ['a connection reset in the middle of the reply', [failing({ kind: 'cut', after: 600, how: 'reset' })], [1000]],
  ['an event that is not JSON', [failing({ kind: 'event', data: '{"choices": [' })], [1000]],
  ['an event that is no object', [failing({ kind: 'event', data: '42' })], [1000]],
  ['an event that is null', [failing({ kind: 'event', data: 'null' })], [1000]],
  ['an event without choices', [failing({ kind: 'event', data: '{"hello": 1}' })], [1000]],
  ['an event whose choices are no list', [failing({ kind: 'event', data: '{"choices": {}}' })], [1000]],
  ['an error event', [failing({ kind: 'event', data: '{"error": {"message": "overloaded"}}' })], [1000]],
  [
    'a rate limit as an event',
    [failing({ kind: 'event', data: '{"error": {"code": "rate_limit_exceeded"}}' })],
    [16_000],
  ],
  ['an error event in words', [failing({ kind: 'event', data: '{"error": "overloaded"}' })], [1000]],
  ['an end that is none', [failing({ kind: 'finish', reason: 'tool_calls' })], [1000]],
  ['an empty reply', [{ text: '' }], [1000]],
  ['a reply that does not fit its schema', [{ json: { words: 1 } }], [0]],
  ['a reply that is not JSON', [{ text: 'Of course! Here you are.' }], [0]],
  ['a whole reply of half a JSON', [{ text: '{"words": "half' }], [0]],
  ['different faults after each other', [status(500), failing({ kind: 'reset' }), { json: [] }], [1000, 2000, 0]],
];

for (const [name, replies, waits] of PASSING)
  test(`tried again: ${name}`, async (t) => {
    const { ask, clock, server, calls, retries } = await openBench(t, { replies: [...replies, whole] });
    const reply = await ask();
    assert.deepEqual(JSON.parse(reply.text), GOOD);
    assert.equal(reply.attempts, replies.length + 1);
    assert.equal(server.requests.length, replies.length + 1);
    assert.deepEqual(clock.waits, waits);
    assert.deepEqual(
      retries.map(({ attempt, waitMs }) => [attempt, waitMs]),
      waits.map((wait, index) => [index + 2, wait]),
    );
    assert.deepEqual(
      calls.map(({ outcome, attempts }) => [outcome, attempts]),
      [['succeeded', replies.length + 1]],
    );
  });

/** Faults that stay: the kind, how often it is tried, and what the person is told. */
const STAYING: readonly (readonly [string, ScriptedReply, ModelFault, number, RegExp])[] = [
  ['400', status(400, { message: 'bad words' }), 'request', 3, /bad words/],
  [
    '400 for a prompt that is too long',
    status(400, { message: 'maximum context length is 8192' }),
    'request',
    1,
    /8192/,
  ],
  ['401', status(401), 'auth', 1, /key/],
  ['403', status(403), 'auth', 1, /key/],
  ['404', status(404, { message: 'model nothing-4 not found' }), 'model-missing', 1, /nothing-4/],
  ['429 without quota', status(429, { code: 'insufficient_quota' }), 'quota', 1, /quota/],
  [
    '429 with quota in its words only',
    status(429, { message: 'You exceeded your current quota' }),
    'quota',
    1,
    /quota/,
  ],
  ['429 with a Retry-After of an hour', status(429, retryAfter('3600')), 'rate-limit', 1, /again in 60 minutes/],
  ['503 with a Retry-After of 61 seconds', status(503, retryAfter('61')), 'server', 1, /again in 61 s/],
  ['429 all the time', status(429), 'rate-limit', 3, /limits/],
  ['500 all the time', status(500), 'server', 4, /failed/],
  ['resets all the time', failing({ kind: 'reset' }), 'connection', 4, /cannot be reached/],
  [
    'a page of a proxy',
    status(502, { body: '<html><head><title>502 Bad Gateway</title></head><body>nginx' }),
    'server',
    4,
    /^the endpoint failed: 502 Bad Gateway$/,
  ],
  [
    'a page instead of a stream',
    failing({ kind: 'body', contentType: 'text/html', body: '<p>hi' }),
    'not-an-endpoint',
    1,
    /text\/html/,
  ],
  [
    'JSON that is no reply',
    failing({ kind: 'body', contentType: 'application/json', body: '{}' }),
    'not-an-endpoint',
    1,
    /JSON that is no reply/,
  ],
  [
    'an error in JSON that says it is well',
    failing({ kind: 'body', contentType: 'application/json', body: '{"error":{"message":"no credits","code":402}}' }),
    'request',
    1,
    /no credits/,
  ],
  [
    'a whole reply that was cut',
    failing({ kind: 'body', contentType: 'application/json', body: '{"choices":[{"message":{"content":"{\\"wor' }),
    'malformed',
    4,
    /not JSON/,
  ],
  ['a refusal', { fault: { kind: 'refusal', text: 'I cannot help with that.' } }, 'refusal', 1, /cannot help/],
  ['a refusal after some text', failing({ kind: 'refusal', text: 'No.' }), 'refusal', 1, /refused/],
  ['a content filter at the end', failing({ kind: 'finish', reason: 'content_filter' }), 'content-filter', 1, /filter/],
  ['a content filter at once', status(400, { code: 'content_filter' }), 'content-filter', 1, /filter/],
  ['a stop at the length', failing({ kind: 'finish', reason: 'length' }), 'length', 1, /did not fit/],
  [
    'a stop at the length by another name',
    failing({ kind: 'finish', reason: 'max_tokens' }),
    'length',
    1,
    /did not fit/,
  ],
  ['text without end', failing({ kind: 'endless', of: 'text' }), 'endless', 1, /on and on/],
  ['events without text and end', failing({ kind: 'endless', of: 'events' }), 'endless', 1, /on and on/],
  ['comments without end', failing({ kind: 'endless', of: 'comments' }), 'endless', 1, /on and on/],
  ['a line without end', failing({ kind: 'endless', of: 'line' }), 'endless', 1, /on and on/],
  ['an error text without end', failing({ kind: 'endless', of: 'error' }), 'server', 4, /failed/],
  ['replies that never fit', { json: { words: 1 } }, 'mismatch', 2, /words, count missing or wrong/],
];

for (const [name, reply, kind, attempts, message] of STAYING)
  test(`told: ${name}`, async (t) => {
    const { ask, server, calls } = await openBench(t, { replies: () => reply });
    const error = await faultIn(ask(), kind);
    assert.match(error.message, message);
    assert.ok(error.nextSteps.length > 0, 'says what to do');
    assert.equal(server.requests.length, attempts);
    assert.equal(calls[0]?.outcome, kind);
  });

const stalledAfter = (bytes: number | undefined): ScriptedReply =>
  failing({ kind: 'stall', ...(bytes === undefined ? {} : { after: bytes }) });

for (const [where, bytes, limitMs, told, setting] of [
  ['before an answer', undefined, 180_000, /silent for 180 s before it said/, /raise BAE_MODEL_FIRST_TOKEN_SECONDS/],
  ['after headers', 0, 180_000, /silent for 180 s before it said/, /raise BAE_MODEL_FIRST_TOKEN_SECONDS above 180/],
  ['in the middle of it', 700, 30_000, /silent for 30 s in the middle/, /raise BAE_MODEL_IDLE_SECONDS above 30/],
] as const)
  test(`tried again once, then told: silence ${where}`, async (t) => {
    const { ask, server, idleClock, clock } = await openBench(t, { replies: () => stalledAfter(bytes) });
    const heard: string[] = [];
    const listener = { onAsked: () => void heard.splice(0), onText: (text: string) => void heard.push(text) };
    const failed = faultIn(ask(listener), 'idle');
    for (const index of [0, 1]) {
      await server.reached(index);
      // What has been sent is given a moment to arrive.
      do await settled();
      while (bytes === 700 && heard.length === 0);
      idleClock.advance(limitMs - 1);
      await settled();
      assert.equal(server.requests[index]?.closedAt, undefined, 'not before its time');
      idleClock.advance(1);
      await server.closed(index);
    }
    const error = await failed;
    assert.match(error.message, told);
    assert.match(error.nextSteps.join(), setting);
    assert.deepEqual(clock.waits, [1000]);
  });

test('after one silence the whole reply is used', async (t) => {
  const { ask, server, idleClock } = await openBench(t, { replies: [stalledAfter(undefined), whole] });
  const asking = ask();
  await server.reached(0);
  await settled();
  idleClock.advance(180_000);
  assert.deepEqual(JSON.parse((await asking).text), GOOD);
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

test('told: nothing listens there', async (t) => {
  const { port, close } = await new Promise<{ port: number; close: () => Promise<unknown> }>((resolve) => {
    const listener = createServer().listen(0, '127.0.0.1', () => {
      const address = listener.address();
      assert.ok(typeof address === 'object' && address);
      resolve({ port: address.port, close: () => new Promise((done) => listener.close(done)) });
    });
  });
  await close();
  const { ask, clock } = await openBench(t, { replies: [] }, { url: `http://127.0.0.1:${port}/v1` });
  const error = await faultIn(ask(), 'connection');
  assert.match(error.message, new RegExp(`127.0.0.1:${port}.*nothing listens`));
  assert.deepEqual(clock.waits, [1000, 2000, 4000]);
});

test('told: a name that nobody knows, and an address that is none', async (t) => {
  const unknown = await openBench(t, { replies: [] }, { url: 'http://no-such-host.invalid/v1' });
  await faultIn(unknown.ask(), 'connection');
  const none = await openBench(t, { replies: [] }, { url: 'not a url' });
  await faultIn(none.ask(), 'not-an-endpoint');
});

test('told: the key is wrong; it is not in the message', async (t) => {
  const { ask } = await openBench(t, { replies: [whole], key: 'another' });
  const error = await faultIn(ask(), 'auth');
  assert.match(error.message, /\[key\]/);
  assert.doesNotMatch(error.message, new RegExp(KEY));
});

test('waits are stretched or shortened by at most a quarter', async (t) => {
  const { waitAfter } = await import('../../../src/model/retry.js');
  const { ModelError } = await import('../../../src/domain/errors.js');
  const failed = new ModelError('server', 'x');
  assert.deepEqual(
    [0, 0.5, 1].map((random) => waitAfter(failed, 2, random)),
    [1500, 2000, 2500],
  );
  t.diagnostic(`${PASSING.length + STAYING.length + 8} faults`);
});
