/** `bae doctor` in process, with a scripted model endpoint: what it prints, and when. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { doctor } from '../../src/commands/doctor.js';
import { CancelledError } from '../../src/domain/errors.js';
import { type ModelServer, startModelServer } from '../support/model-server/model-server.js';
import type { ScriptedReply } from '../support/model-server/script.js';
import { quickFolder } from '../support/quick-folder.js';
import { modelAt } from '../support/six-requests/carry-out.js';
import { contextIn } from './context.js';

const NAMES = ['Node', 'Packages', 'state folder', 'cache folder', 'managed folder', 'Managed system', 'Port', 'Model'];

interface Opened {
  readonly server: ModelServer;
  readonly lines: readonly string[];
  readonly told: readonly string[];
  readonly cancel: () => void;
  run(values?: Record<string, boolean>): Promise<number>;
}

async function open(t: TestContext, reply: ScriptedReply): Promise<Opened> {
  const root = mkdtempSync(join(quickFolder(), 'bae-doctor-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const server = await startModelServer({ replies: [reply] });
  t.after(() => server.close());
  const lines: string[] = [];
  const told: string[] = [];
  const control = new AbortController();
  const context = contextIn(root, { env: modelAt(server.url), signal: control.signal, lines, told });
  return {
    server,
    lines,
    told,
    cancel: () => control.abort(),
    run: (values = {}) => doctor.run(context, { values, positionals: [] }),
  };
}

test('every check is told before the endpoint has answered', async (t) => {
  const { server, lines, told, cancel, run } = await open(t, { fault: { kind: 'stall' } });
  const running = run();
  running.catch(() => undefined);
  await server.reached(0);
  assert.deepEqual(
    lines.map((line) => line.slice(2, 17).trim()),
    NAMES.filter((name) => name !== 'Model'),
  );
  assert.match(told.join(), /^asking \S+ at http\S+, for 35 s at most$/);
  cancel();
  await assert.rejects(running, CancelledError);
});

test('with --json all checks are one line', async (t) => {
  const { lines, told, run } = await open(t, { json: { greeting: 'hello' } });
  assert.equal(await run({ json: true }), 0);
  assert.deepEqual([lines.length, told], [1, []]);
  const checks = JSON.parse(lines[0] ?? '') as { name: string; ok: boolean; detail: string }[];
  assert.deepEqual(
    checks.map(({ name }) => name),
    NAMES,
  );
  assert.match(checks.at(-1)?.detail ?? '', /answers; listed among 1; streams/);
});
