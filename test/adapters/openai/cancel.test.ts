/** A cancelled call ends at once and closes its connection, whatever it was waiting for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { systemClock } from '../../../src/adapters/system-clock.js';
import { CancelledError } from '../../../src/domain/errors.js';
import { countTokens } from '../../../src/model/token-count.js';
import type { ModelCall } from '../../../src/ports.js';
import type { Fault, ScriptedReply } from '../../support/model-server/script.js';
import { GOOD, openBench } from './setup.js';

const ACKNOWLEDGED_MS = 100;
const CLOSED_MS = 250;
const FULL = process.env.BAE_PROOFS === 'full';
const failing = (fault: Fault): ScriptedReply => ({ json: GOOD, fault });

/** What the client waits for on the endpoint when it is cancelled. */
const OPEN: Readonly<Record<string, ScriptedReply>> = {
  'an answer': failing({ kind: 'stall' }),
  'the first event': failing({ kind: 'stall', after: 0 }),
  'the rest of an event': failing({ kind: 'stall', after: 50 }),
  'the rest of a reply': failing({ kind: 'stall', after: 700 }),
  'a slow reply': { json: GOOD, pieceSize: 1, pieceDelayMs: 200 },
  'a late reply': { json: GOOD, delayMs: 30_000 },
};

for (const [name, reply] of Object.entries(OPEN))
  test(`cancelled while waiting for ${name}`, async (t) => {
    const { ask, server, calls } = await openBench(t, { replies: [reply] });
    const control = new AbortController();
    let heard = false;
    const onText = (): void => {
      heard = true;
    };
    const asking = ask({ onText }, control.signal);
    asking.catch(() => undefined);
    while (server.requests.length === 0) await wait(5);
    await wait(30);
    const at = performance.now();
    control.abort();
    await assert.rejects(asking, CancelledError);
    const acknowledged = performance.now() - at;
    const closed = (await server.closed(0)) - at;
    told(t, acknowledged, closed);
    assert.equal(server.requests.length, 1);
    recorded(calls, heard);
  });

/** Faults whose waits are cancelled: nothing is open then. */
const WAITS: Readonly<Record<string, ScriptedReply>> = {
  'a second try': failing({ kind: 'status', status: 500 }),
  'the end of a rate limit': failing({ kind: 'status', status: 429 }),
  'the time that Retry-After gives': failing({ kind: 'status', status: 429, headers: { 'retry-after': '50' } }),
};

for (const [name, reply] of Object.entries(WAITS))
  test(`cancelled while waiting for ${name}`, async (t) => {
    const { ask, server, calls } = await openBench(t, { replies: [reply, { json: GOOD }] }, { clock: systemClock });
    const control = new AbortController();
    const waiting = new Promise<void>((resolve) => {
      const asking = ask({ onRetry: () => resolve() }, control.signal);
      ended = asking.then(
        () => assert.fail('not cancelled'),
        (error: unknown) => assert.ok(error instanceof CancelledError, String(error)),
      );
    });
    await waiting;
    const at = performance.now();
    control.abort();
    await ended;
    told(t, performance.now() - at, 0);
    assert.equal(server.requests.length, 1);
    recorded(calls, false);
  });
let ended: Promise<void>;

test('cancelled before it began: nothing is sent', async (t) => {
  const { ask, server, calls } = await openBench(t, { replies: [{ json: GOOD }] });
  await assert.rejects(ask({}, AbortSignal.abort()), CancelledError);
  assert.equal(server.requests.length, 0);
  assert.equal(calls.length, 0);
});

test('cancelled while tokens are counted: nothing is sent', async (t) => {
  const { ask, server, calls } = await openBench(t, { replies: [{ json: GOOD }] }, { sessionTokens: 100_000 });
  const control = new AbortController();
  const asking = ask({}, control.signal);
  const at = performance.now();
  control.abort();
  await assert.rejects(asking, CancelledError);
  told(t, performance.now() - at, 0);
  await countTokens('so that the thread is ready');
  assert.equal(server.requests.length, 0);
  assert.equal(calls.length, 0, 'a call that was not made is no call');
});

test('cancelled in the middle of an error text without an end', async (t) => {
  const { ask, server } = await openBench(t, { replies: () => failing({ kind: 'endless', of: 'error' }) });
  const control = new AbortController();
  const asking = ask({ onRetry: () => control.abort() }, control.signal);
  await assert.rejects(asking, CancelledError);
  await server.closed(0);
  assert.equal(server.requests.length, 1);
});

test('a cancelled call does not count against the endpoint', async (t) => {
  const { ask, server } = await openBench(t, {
    replies: (_, index) => (index < 4 ? failing({ kind: 'stall' }) : { json: GOOD }),
  });
  for (let index = 0; index < 4; index += 1) {
    const control = new AbortController();
    const asking = ask({}, control.signal);
    asking.catch(() => undefined);
    await server.reached(index);
    control.abort();
    await assert.rejects(asking, CancelledError);
  }
  assert.deepEqual(JSON.parse((await ask()).text), GOOD);
});

/** A call that was cancelled is written down at that moment, with what is reckoned of it. */
function recorded([call, ...others]: readonly ModelCall[], heard: boolean): void {
  assert.deepEqual([call?.outcome, others.length], ['cancelled', 0]);
  const { tokensIn = 0, tokensOut = 0, estimated } = call ?? {};
  assert.deepEqual([tokensIn > 0, tokensOut > 0, estimated], [heard, heard, heard]);
}

/** Times are told, and held to their limits only where the machine is ours alone. */
function told(t: { diagnostic(text: string): void }, acknowledged: number, closed: number): void {
  t.diagnostic(`acknowledged after ${acknowledged.toFixed(1)} ms, closed after ${closed.toFixed(1)} ms`);
  if (!FULL) return;
  assert.ok(acknowledged <= ACKNOWLEDGED_MS, `${acknowledged} ms`);
  assert.ok(closed <= CLOSED_MS, `${closed} ms`);
}
