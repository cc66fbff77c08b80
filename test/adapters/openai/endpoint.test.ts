/** What is asked, what is read back, and what never leaves. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { CancelledError } from '../../../src/domain/errors.js';
import type { LlmAttempt, ModelCall } from '../../../src/ports.js';
import type { Abilities } from '../../support/model-server/script.js';
import { faultIn, GOOD, KEY, openBench, REQUEST, SCHEMA } from './setup.js';

test('a reply comes as it was sent, streamed, with what it cost', async (t) => {
  const usage = { input: 1000, output: 200, cached: 400 };
  const { ask, server, calls } = await openBench(t, { replies: [{ json: GOOD, usage, pieceSize: 3 }], key: KEY });
  const pieces: string[] = [];
  const reply = await ask({ onText: (text) => void pieces.push(text) });
  assert.equal(reply.text, JSON.stringify(GOOD));
  assert.ok(pieces.length > 5);
  assert.equal(pieces.join(''), reply.text);
  assert.deepEqual(reply.usage, { ...usage, estimated: false });
  assert.equal(reply.cost, (600 * 0.15 + 400 * 0.075 + 200 * 0.6) / 1_000_000);
  assert.equal(reply.attempts, 1);
  const body = server.requests[0]?.body;
  assert.deepEqual(body?.response_format, { type: 'json_schema', json_schema: { ...SCHEMA, strict: true } });
  assert.deepEqual(body?.messages, REQUEST.messages);
  assert.equal(body?.max_tokens, 200);
  const { at, ms, ...call } = calls[0] ?? assert.fail();
  assert.ok(at > 0 && ms >= 0);
  assert.deepEqual(call, {
    purpose: 'greet',
    model: 'gpt-4o-mini',
    tokensIn: 1000,
    tokensOut: 200,
    tokensCached: 400,
    estimated: false,
    attempts: 1,
    outcome: 'succeeded',
    cost: reply.cost,
  });
});

const ENDPOINTS: readonly (readonly [string, Abilities, readonly string[]])[] = [
  ['knows no schema', { schema: false }, ['json_schema', 'json_object']],
  ['knows no format', { schema: false, object: false }, ['json_schema', 'json_object', 'none']],
  ['knows no usage', { usage: false }, ['json_schema', 'json_schema']],
  ['knows no temperature', { temperature: false }, ['json_schema', 'json_schema']],
  ['has another name for the length', { lengthField: 'max_completion_tokens' }, ['json_schema', 'json_schema']],
  ['does not stream', { stream: false }, ['json_schema', 'json_schema']],
  [
    'thinks before it writes',
    { temperature: false, lengthField: 'max_completion_tokens' },
    ['json_schema', 'json_schema', 'json_schema'],
  ],
  [
    'knows next to nothing',
    { schema: false, object: false, usage: false, temperature: false, stream: false },
    ['json_schema', 'json_object', 'none', 'none', 'none', 'none'],
  ],
];

for (const [name, abilities, formats] of ENDPOINTS)
  test(`an endpoint that ${name} is asked in its way, and remembered`, async (t) => {
    const { ask, server, clock } = await openBench(t, { replies: [{ json: GOOD }, { json: GOOD }], abilities });
    const reply = await ask();
    assert.deepEqual(JSON.parse(reply.text), GOOD);
    assert.equal(reply.attempts, 1);
    assert.deepEqual(clock.waits, []);
    const formatOf = (body: Readonly<Record<string, unknown>>): unknown => Object(body.response_format).type ?? 'none';
    assert.deepEqual([...server.requests.map(({ body }) => formatOf(body))].sort(), [...formats].sort());
    const { body, prompt } = server.requests.at(-1) ?? assert.fail();
    assert.equal(prompt.includes(JSON.stringify(SCHEMA.schema)), formatOf(body) !== 'json_schema');
    await ask();
    assert.equal(server.requests.length, formats.length + 1);
    assert.deepEqual(server.requests.at(-1)?.body, body);
  });

test('without a stream the reply is there at once, is counted, and that is told beforehand', async (t) => {
  const usage = { input: 100, output: 20, cached: 60 };
  const { ask, server } = await openBench(t, { replies: () => ({ json: GOOD, usage }), abilities: { stream: false } });
  const told: unknown[] = [];
  const listener = {
    onAsked: (attempt: LlmAttempt) => void told.push(attempt),
    onText: (text: string) => void told.push(text),
  };
  const reply = await ask(listener);
  assert.deepEqual(reply.usage, { ...usage, estimated: false });
  assert.deepEqual(told, [{ attempt: 1, streamed: true }, { attempt: 1, streamed: false }, JSON.stringify(GOOD)]);
  assert.equal(server.requests.at(-1)?.body.stream, false);
  assert.equal(server.requests.at(-1)?.body.stream_options, undefined);
});

test('a whole reply to a request for a stream is used, paid once, and remembered', async (t) => {
  const { ask, server } = await openBench(t, { replies: () => ({ json: GOOD }), abilities: { stream: 'ignored' } });
  const streamed: boolean[] = [];
  for (let index = 0; index < 2; index += 1) {
    const reply = await ask({ onAsked: (attempt) => void streamed.push(attempt.streamed) });
    assert.deepEqual([JSON.parse(reply.text), reply.usage.estimated, reply.attempts], [GOOD, false, 1]);
  }
  assert.deepEqual(streamed, [true, false]);
  assert.deepEqual(
    server.requests.map(({ body }) => body.stream),
    [true, false],
  );
});

test('a whole reply may be silent for as long as it is written; a stream only before its first word', async (t) => {
  const { client, server, idleClock } = await openBench(t, {
    replies: [{ json: GOOD }, { json: GOOD, fault: { kind: 'stall' } }],
    abilities: { stream: 'ignored' },
  });
  const signal = new AbortController().signal;
  await client.complete(REQUEST, signal);
  const control = new AbortController();
  const asking = client.complete(REQUEST, control.signal);
  await server.reached(1);
  idleClock.advance(599_000);
  assert.equal(server.requests.length, 2);
  idleClock.advance(1000);
  await server.closed(1);
  control.abort();
  await assert.rejects(asking, CancelledError);
});

test('where the limit of a reply counts thoughts too, they have room', async (t) => {
  const { ask, server } = await openBench(t, {
    replies: () => ({ json: GOOD }),
    abilities: { lengthField: 'max_completion_tokens' },
  });
  await ask({ maxTokens: 300 });
  assert.deepEqual(
    server.requests.map(({ body }) => [body.max_tokens, body.max_completion_tokens]),
    [
      [300, undefined],
      [undefined, 4300],
    ],
  );
});

/** Refusals in the shapes of other servers: their words are read, and what they name is left out. */
const SHAPES: readonly (readonly [string, number, string, RegExp])[] = [
  [
    'FastAPI',
    422,
    '{"detail":[{"loc":["body","stream"],"msg":"Extra inputs are not permitted","type":"extra_forbidden"}]}',
    /body\.stream: Extra inputs/,
  ],
  ['FastAPI, in words', 400, '{"detail":"streaming is not supported"}', /streaming is not/],
  ['vLLM', 400, '{"object":"error","message":"stream is not allowed here","code":400}', /stream is not allowed/],
  ['Ollama', 400, '{"error":"this model cannot stream"}', /cannot stream/],
];

for (const [name, status, body, words] of SHAPES)
  test(`a refusal as ${name} words it is understood`, async (t) => {
    const { ask, server } = await openBench(t, {
      replies: ({ body: asked }) =>
        asked.stream === true ? { fault: { kind: 'status', status, body } } : { json: GOOD },
    });
    assert.deepEqual(JSON.parse((await ask()).text), GOOD);
    assert.equal(server.requests.length, 2);
    const deaf = await openBench(t, { replies: () => ({ fault: { kind: 'status', status: 401, body } }) });
    assert.match((await faultIn(deaf.ask(), 'auth')).message, words);
  });

test('an endpoint that reports no usage: counted by us, and said so', async (t) => {
  const { ask } = await openBench(t, { replies: [{ json: GOOD }], abilities: { usage: false } });
  const { usage } = await ask();
  assert.equal(usage.estimated, true);
  assert.ok(usage.input > 10 && usage.input < 40, String(usage.input));
  assert.ok(usage.output > 10 && usage.output < 40, String(usage.output));
});

test('the correction tells the model what was wrong with its own words', async (t) => {
  const { ask, server } = await openBench(t, { replies: [{ json: { words: 'hi' } }, { json: GOOD }] });
  const { usage } = await ask();
  const messages = server.requests[1]?.body.messages as { role: string; content: string }[];
  assert.deepEqual(
    messages.map(({ role }) => role),
    ['system', 'user', 'assistant', 'user'],
  );
  assert.equal(messages[2]?.content, '{"words":"hi"}');
  assert.match(messages[3]?.content ?? '', /count/);
  const sent = server.requests.map(({ prompt }) => Math.ceil(prompt.length / 4));
  assert.equal(usage.input, (sent[0] ?? 0) + (sent[1] ?? 0));
});

test('thoughts and fences around the JSON are taken off, without a schema nothing is', async (t) => {
  const fenced = `<think>hm {}</think>\n\n\`\`\`json\n${JSON.stringify(GOOD, null, 2)}\n\`\`\`\n`;
  const { ask, client } = await openBench(t, { replies: [{ text: fenced }, { text: fenced }] });
  assert.deepEqual(JSON.parse((await ask()).text), GOOD);
  const { schema: _, ...plain } = REQUEST;
  assert.equal((await client.complete(plain, new AbortController().signal)).text, fenced);
});

test('failed attempts are paid for too', async (t) => {
  const cut = { json: GOOD, fault: { kind: 'cut', after: 900, how: 'reset' } } as const;
  const filtered = {
    json: GOOD,
    fault: { kind: 'finish', reason: 'length' },
    usage: { input: 50, output: 200 },
  } as const;
  const { ask, calls } = await openBench(t, { replies: [cut, filtered] });
  const told: ModelCall[] = [];
  await faultIn(ask({ onCalled: (call) => void told.push(call) }), 'length');
  assert.deepEqual(told, calls);
  const { tokensIn, tokensOut, estimated, attempts } = calls[0] ?? assert.fail();
  assert.ok(tokensIn > 50 && tokensOut > 200);
  assert.deepEqual([estimated, attempts], [true, 2]);
});

test('a key that comes back is seen nowhere', async (t) => {
  const echo = 'your key is {key}, I say {key}';
  const { ask, calls, retries } = await openBench(t, {
    replies: [
      { fault: { kind: 'status', status: 500, message: echo } },
      { json: GOOD, fault: { kind: 'event', data: '{"error": {"message": "{key}"}}' } },
      { json: { words: echo, count: 2 }, pieceSize: 7 },
      { fault: { kind: 'status', status: 400, message: `${echo}: token too long` } },
      { fault: { kind: 'refusal', text: echo } },
      { fault: { kind: 'body', contentType: `text/plain; x={key}`, body: echo } },
    ],
  });
  const heard: string[] = [];
  const reply = await ask({ onText: (text) => void heard.push(text) });
  assert.match(reply.text, /your key is \[key\], I say \[key\]/);
  assert.equal(heard.join('').slice(-reply.text.length), reply.text);
  const errors = [
    await faultIn(ask(), 'request'),
    await faultIn(ask(), 'refusal'),
    await faultIn(ask(), 'not-an-endpoint'),
  ];
  const seen = [
    ...heard,
    JSON.stringify([reply, calls, retries]),
    ...errors.map((one) => `${one.stack} ${JSON.stringify(one)}`),
  ];
  for (const text of seen) assert.ok(!text.includes(KEY), text);
});

test('the models of an endpoint', async (t) => {
  const { endpoint } = await openBench(t, { replies: [], models: ['a', 'b'], key: KEY });
  assert.deepEqual(await endpoint.models(new AbortController().signal), ['a', 'b']);
  const other = await openBench(t, { replies: [], abilities: { models: false } });
  await faultIn(other.endpoint.models(new AbortController().signal), 'model-missing');
});

test('without a key no key is sent, and no address shows one', async (t) => {
  const { ask, server } = await openBench(t, { replies: [{ json: GOOD }] }, { key: '' });
  await ask();
  assert.equal(server.requests[0]?.key, undefined);
  const hidden = await openBench(
    t,
    { replies: [] },
    { url: 'http://me:secret-password@127.0.0.1:9/v1?key=hidden-key-1' },
  );
  assert.equal(hidden.endpoint.address, 'http://127.0.0.1:9/v1');
  const error = await faultIn(hidden.ask(), 'connection');
  assert.doesNotMatch(error.message, /secret-password|hidden-key/);
  const odd = await openBench(t, { replies: [] }, { url: 'http://me:100%@127.0.0.1:9/v1' });
  assert.equal(odd.endpoint.address, 'http://127.0.0.1:9/v1');
});

test('the SDK is loaded by the first call, never with the program', () => {
  const folder = new URL('../../../src/adapters/openai/', import.meta.url);
  const sources = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const imports = sources.flatMap((text) => text.match(/^import .*'openai.*$/gm) ?? []);
  assert.ok(imports.length > 0);
  for (const line of imports) assert.match(line, /^import type /);
});
