/** A sentence that only a model can read: whose call that is, and what a person hears of it. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { makeKernel } from '../../bin/make-kernel.js';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { localNetwork } from '../../src/adapters/local-network.js';
import { ownerLocks } from '../../src/adapters/owner-lock.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import type { RunEvent } from '../../src/domain/event.js';
import type { LlmClient } from '../../src/ports.js';
import { LlmRecognizer } from '../../src/recognition/model/model-recognizer.js';
import { EntityRecognizer } from '../../src/recognition/recognizer.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';
import { openBench } from '../adapters/openai/setup.js';
import type { ScriptedReply } from '../support/model-server/script.js';

const UNKNOWN: ScriptedReply = {
  json: { intent: 'clarify', language: 'en', confidence: 0.2, entities: [], rename: null, rules: [] },
  usage: { input: 400, output: 40 },
};
const BUSY: ScriptedReply = { fault: { kind: 'status', status: 503, message: 'loading model' } };

async function eventsOf(t: TestContext, client: LlmClient): Promise<readonly RunEvent[]> {
  const root = mkdtempSync(join(tmpdir(), 'bae-recognise-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const kernel = makeKernel({
    files: disk,
    processes: childProcesses,
    clock: systemClock,
    ids: randomIds,
    locks: ownerLocks,
    network: localNetwork,
    databases: sqlite,
    version: '0.0.0',
    packageRoot: new URL('../..', import.meta.url).pathname,
    stack: typescriptStack,
    recognizer: new EntityRecognizer({ clock: systemClock, model: new LlmRecognizer(client) }),
    model: client,
    stateFolder: join(root, 'state'),
  });
  const events: RunEvent[] = [];
  const request = { request: 'make it better', dir: join(root, 'system'), port: 8100, verify: false, start: false };
  const { kind } = await kernel.run(
    request,
    SAFE_DECISIONS,
    (event) => events.push(event),
    new AbortController().signal,
  );
  assert.equal(kind, 'needs-answer');
  return events;
}

test('the call belongs to its run, in the log and in its budget; its waits are events', async (t) => {
  const { client, calls } = await openBench(t, { replies: [BUSY, UNKNOWN, UNKNOWN] }, { runTokens: 2500 });
  const events = await eventsOf(t, client);
  const runId = events[0]?.runId;
  assert.deepEqual(
    calls.map((call) => [call.purpose, call.runId, call.attempts]),
    [['recognise', runId, 2]],
  );
  const told = events.filter(({ type }) => type.startsWith('model-'));
  assert.deepEqual([...new Set(told.map(({ type }) => type))].sort(), [
    'model-asked',
    'model-called',
    'model-retried',
    'model-text',
  ]);
  const retried = told.find((event) => event.type === 'model-retried');
  assert.deepEqual([retried?.purpose, retried?.attempt, retried?.waitMs], ['recognise', 2, 1000]);
  const spent = { purpose: 'rules X', messages: [], maxTokens: 2200 };
  await assert.rejects(client.complete({ ...spent, runId: runId ?? '' }, new AbortController().signal), {
    fault: 'budget',
  });
});

test('what a call in vain has cost is told too', async (t) => {
  const wrong = { json: { intent: 'sing' }, usage: { input: 400, output: 9 } };
  const { client, calls } = await openBench(t, { replies: [wrong, wrong] });
  const events = await eventsOf(t, client);
  const called = events.find((event) => event.type === 'model-called');
  assert.deepEqual([called?.tokensIn, called?.tokensOut], [800, 18]);
  assert.deepEqual([calls[0]?.tokensIn, calls[0]?.outcome], [800, 'mismatch']);
  const notes = events.flatMap((event) => (event.type === 'notice' ? [event.text] : []));
  assert.match(
    notes.join(),
    /the model could not be asked what this means: the model's answer cannot be used: intent, .*missing or wrong/,
  );
});
