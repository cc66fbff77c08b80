/**
 * Work that overlaps: order and overlap of two rules tasks, what a failure stops and leaves, and runs at once. The model
 * is scripted, over real HTTP; its waits are short in `npm test`, and 8 s and 10 s with BAE_PROOFS=full, where they are
 * measured too.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { policyDecisions } from '../../src/commands/policy.js';
import type { EventOf, RunEvent } from '../../src/domain/event.js';
import type { Kernel } from '../../src/kernel/kernel.js';
import { type ModelServer, startModelServer } from '../support/model-server/model-server.js';
import type { ReceivedRequest, ScriptedReply } from '../support/model-server/script.js';
import { quickFolder } from '../support/quick-folder.js';
import { ALL_ON, modelAt, type Setting, servicesIn, without } from '../support/six-requests/carry-out.js';
import { figuresOf, spanOf } from '../support/six-requests/figures.js';
import { SixReplies } from '../support/six-requests/replies.js';
import { SIX_REQUESTS } from '../support/six-requests/requests.js';
import { snapshotOf } from '../support/snapshot.js';

const full = process.env.BAE_PROOFS === 'full';
const [SHORT, LONG] = full ? [8_000, 10_000] : [400, 500];
const ONE_AFTER_THE_OTHER = without('ENABLE_PARALLEL_EXECUTION');
const CUSTOM = SIX_REQUESTS.find(({ id }) => id === 'custom')?.sentence ?? '';

/** Rules of Meeting take the short wait, those of Offer the long one; all else is answered at once. */
function slowRules(change: (reply: ScriptedReply, entity: string) => ScriptedReply = (reply) => reply) {
  const { replies } = new SixReplies();
  return (request: ReceivedRequest): ScriptedReply | undefined => {
    const entity = /export const (\w+)Rules: Hooks/.exec(request.prompt)?.[1];
    const reply = replies(request);
    if (!reply || entity === undefined || !request.prompt.includes('## Testing')) return reply;
    return change({ ...reply, delayMs: entity === 'meeting' ? SHORT : LONG }, entity);
  };
}

interface Place {
  readonly root: string;
  readonly server: ModelServer;
  kernel(setting?: Setting): Promise<Kernel>;
}

async function place(t: TestContext, replies = slowRules()): Promise<Place> {
  const root = mkdtempSync(join(quickFolder(), 'bae-parallel-'));
  const server = await startModelServer({ replies });
  t.after(async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });
  return { root, server, kernel: (setting = ALL_ON) => servicesIn(root, setting, modelAt(server.url)).kernel() };
}

async function run(kernel: Kernel, dir: string, request: string, onEvent: (event: RunEvent) => void = () => undefined) {
  const events: RunEvent[] = [];
  const startedAt = performance.now();
  const outcome = await kernel.run(
    { request, dir, port: 0, verify: false, start: false },
    policyDecisions({ allowDataLoss: false, acceptRules: true }),
    (event) => {
      events.push(event);
      onEvent(event);
    },
    new AbortController().signal,
  );
  return { outcome, events, ms: performance.now() - startedAt };
}

const isTask = (event: RunEvent): event is EventOf<'task-started'> | EventOf<'task-finished'> =>
  event.type === 'task-started' || event.type === 'task-finished';
const steps = (events: readonly RunEvent[]): readonly string[] =>
  events.filter(isTask).map(({ type, task }) => `${task} ${type === 'task-started' ? 'starts' : 'ends'}`);

test('two rules modules are written at once, and one after the other where that is turned off', async (t) => {
  const { root, kernel } = await place(t);
  const together = await run(await kernel(), join(root, 'together/system'), CUSTOM);
  const inOrder = await run(await kernel(ONE_AFTER_THE_OTHER), join(root, 'in-order/system'), CUSTOM);
  for (const { outcome } of [together, inOrder]) assert.equal(outcome.kind, 'succeeded', JSON.stringify(outcome));

  assert.deepEqual(
    new Set(steps(together.events).slice(0, 2)),
    new Set(['Meeting.rules starts', 'Offer.rules starts']),
  );
  // Which of two equal replies comes first is not ours to say.
  assert.deepEqual(new Set(steps(together.events).slice(2, 4)), new Set(['Meeting.rules ends', 'Offer.rules ends']));
  assert.deepEqual(steps(inOrder.events).slice(0, 4), [
    'Meeting.rules starts',
    'Meeting.rules ends',
    'Offer.rules starts',
    'Offer.rules ends',
  ]);
  assert.equal(figuresOf([together]).tokens, figuresOf([inOrder]).tokens);
  const written = (dir: string) => snapshotOf(join(root, dir, 'system/src'));
  assert.deepEqual(written('together'), written('in-order'));
  if (!full) return;
  const critical = criticalMs(together.events);
  t.diagnostic(
    `tasks one after the other ${ms(spanOf(inOrder.events).spanMs)}, together ${ms(spanOf(together.events).spanMs)}; ` +
      `whole run ${ms(together.ms)} against ${ms(inOrder.ms)}, its critical path ${ms(critical)}`,
  );
  assert.ok(together.ms <= 1.05 * critical, `${together.ms} ms against a critical path of ${critical} ms`);
});

test('a failure stops its sibling, says what was stopped, and leaves the folder byte for byte', async (t) => {
  const { root, server, kernel } = await place(
    t,
    slowRules((reply, entity) =>
      entity === 'meeting' ? { ...reply, fault: { kind: 'status', status: 401 } } : { ...reply, delayMs: 60_000 },
    ),
  );
  const dir = join(root, 'system');
  assert.equal((await run(await kernel(), dir, 'create a book with title and pages')).outcome.kind, 'succeeded');
  const before = snapshotOf(root);
  let failedAt = 0;
  const { outcome, events } = await run(await kernel(), dir, CUSTOM, (event) => {
    if (event.type === 'task-finished' && event.stopped !== true && !event.ok) failedAt = performance.now();
  });
  assert.ok(outcome.kind === 'failed', JSON.stringify(outcome));
  assert.deepEqual(
    { task: outcome.task, stopped: outcome.stopped, modelUnavailable: outcome.modelUnavailable },
    { task: 'Meeting rules', stopped: ['Offer rules'], modelUnavailable: true },
  );
  assert.match(outcome.kept, /as it was; stopped because of it: Offer rules/);
  assert.deepEqual(steps(events).slice(-2), ['Meeting.rules ends', 'Offer.rules ends']);
  const offer = server.requests.findIndex(({ prompt }) => prompt.includes('offerRules'));
  const closedAt = await server.closed(offer);
  assert.deepEqual(systemOf(snapshotOf(root)), systemOf(before));
  if (!full) return;
  t.diagnostic(`the sibling's request was closed ${(closedAt - failedAt).toFixed(1)} ms after the failure`);
  assert.ok(closedAt - failedAt <= 100);
});

test('requests at once on one folder queue behind its lock, and each builds on the one before', async (t) => {
  const { root, kernel } = await place(t);
  const dir = join(root, 'shared');
  const one = await kernel();
  const names = ['Book', 'Film', 'Song'];
  const runs = await Promise.all(names.map((name) => run(one, dir, `create a ${name} with title`)));
  for (const { outcome } of runs) assert.equal(outcome.kind, 'succeeded', JSON.stringify(outcome));
  assert.equal(runs.filter(({ events }) => events.some(({ type }) => type === 'run-waiting')).length, names.length - 1);
  const { spec, migrations } = JSON.parse(readFileSync(join(dir, '.bae/registry.json'), 'utf8'));
  assert.deepEqual(spec.entities.map(({ name }: { name: string }) => name).sort(), names);
  assert.deepEqual(
    migrations.map(({ file }: { file: string }) => file.slice(0, 4)),
    ['0001', '0002', '0003'],
  );
});

/** Of what is inside the managed folder and beside it; bae's own state learns from failures too. */
const systemOf = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([path]) => !/^\/(state|cache)\//.test(path));

/** What comes one after the other by nature: the stages before and after the tasks, and the longest way through these. */
function criticalMs(events: readonly RunEvent[]): number {
  const took = new Map(events.flatMap((event) => (event.type === 'task-finished' ? [[event.task, event.ms]] : [])));
  const plan = events.filter((event) => event.type === 'plan-made').at(-1);
  const tasks = plan?.waves.flat() ?? [];
  const until = (id: string): number => {
    const needed = tasks.find((task) => task.id === id)?.dependsOn ?? [];
    return (took.get(id) ?? 0) + Math.max(0, ...needed.map(until));
  };
  const [first, last] = [events.find(isTask), events.filter(isTask).at(-1)];
  const outside = (events.at(-1)?.at ?? 0) - (events[0]?.at ?? 0) - ((last?.at ?? 0) - (first?.at ?? 0));
  return outside + Math.max(0, ...tasks.map(({ id }) => until(id)));
}

const ms = (value: number): string => `${Math.round(value)} ms`;
