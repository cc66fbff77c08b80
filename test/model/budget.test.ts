import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Budgets, TokenBudget } from '../../src/model/budget.js';
import { faultIn, GOOD, openBench } from '../adapters/openai/setup.js';

test('a budget counts what was used and what is set aside', () => {
  const budget = new TokenBudget('this session', 100, 'BAE_MAX_TOKENS');
  const first = budget.reserve(60);
  assert.throws(
    () => budget.reserve(41),
    /this session has used 0 of its 100 tokens, and the next call may need up to 41/,
  );
  first.settle(10);
  assert.equal(budget.used, 10);
  budget.reserve(90).settle(90);
  assert.throws(() => budget.reserve(1), { fault: 'budget' });
});

test('no limit, no end; a refused run leaves the session as it was', () => {
  const open = new Budgets(0, 0);
  assert.equal(open.limited, false);
  open.reserve(1e9, 'run').settle(1e9);
  const both = new Budgets(100, 50);
  assert.throws(() => both.reserve(60, 'a'), /this request/);
  both.reserve(50, 'a').settle(50);
  both.reserve(50, 'b').settle(50);
  assert.throws(() => both.reserve(1, 'c'), /this session/);
});

test('a call stops before the budget is passed, and says how to raise it', async (t) => {
  const usage = { input: 300, output: 150 };
  const { ask, server, calls } = await openBench(t, { replies: () => ({ json: GOOD, usage }) }, { sessionTokens: 700 });
  await ask();
  const error = await faultIn(ask({ maxTokens: 300 }), 'budget');
  assert.match(error.message, /used 450 of its 700 tokens/);
  assert.match(error.nextSteps[0] ?? '', /raise BAE_MAX_TOKENS from 700/);
  assert.equal(server.requests.length, 1);
  assert.equal(calls.length, 1, 'a call that was not made is no call');
  await ask();
});

test('calls at the same time do not pass it together; second tries count', async (t) => {
  const { ask, server } = await openBench(
    t,
    { replies: () => ({ json: { no: 1 }, delayMs: 20 }) },
    { sessionTokens: 260 },
  );
  const results = await Promise.allSettled([ask(), ask()]);
  const faults = results.map((one) => (one.status === 'rejected' ? one.reason.fault : 'none'));
  assert.deepEqual([...faults].sort(), ['budget', 'budget']);
  assert.equal(server.requests.length, 1);
});

test('each run has a budget of its own', async (t) => {
  const usage = { input: 100, output: 100 };
  const { ask } = await openBench(t, { replies: () => ({ json: GOOD, usage }) }, { runTokens: 400 });
  await ask({ runId: 'a' });
  await faultIn(ask({ runId: 'a' }), 'budget');
  await ask({ runId: 'b' });
});
