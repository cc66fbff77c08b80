import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultIn, GOOD, openBench } from '../adapters/openai/setup.js';

test('after three failures within a minute the endpoint is left alone, then asked again', async (t) => {
  let down = true;
  const { ask, clock, server, calls } = await openBench(t, {
    replies: () => (down ? { fault: { kind: 'status', status: 500, message: 'on fire' } } : { json: GOOD }),
  });
  for (let index = 0; index < 3; index += 1) await faultIn(ask(), 'server');
  const asked = server.requests.length;
  const refused = await faultIn(ask(), 'unavailable');
  assert.match(refused.message, /failed 3 times within a minute .*on fire/);
  assert.match(refused.nextSteps.join(), /templates/);
  assert.equal(server.requests.length, asked);
  assert.equal(calls.length, 3, 'a call that was not made is no call');
  down = false;
  await clock.sleep(60_000);
  assert.deepEqual(JSON.parse((await ask()).text), GOOD);
});

test('failures further apart, or of the request itself, leave it in use', async (t) => {
  const { ask, clock } = await openBench(t, {
    replies: (_, index) => ({ fault: { kind: 'status', status: index < 16 ? 500 : 401 } }),
  });
  for (let index = 0; index < 4; index += 1) {
    await faultIn(ask(), 'server');
    await clock.sleep(30_000);
  }
  for (let index = 0; index < 5; index += 1) await faultIn(ask(), 'auth');
});
