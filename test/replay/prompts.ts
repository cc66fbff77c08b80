/**
 * Prints every prompt that a request would send, exactly: npm run prompts -- "<sentence>" ["<sentence>" …]
 * Several sentences are carried out in order in a folder that is thrown away, so that earlier ones set the stage.
 *   --replies DIR   goes on with the replies recorded there (<hash>.txt), and prints the prompts that follow from them
 *   --json          one JSON line a prompt: {"hash","purpose","messages","schema","tokens","answered"}
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeKernel } from '../../bin/make-kernel.js';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { localNetwork } from '../../src/adapters/local-network.js';
import { ownerLocks } from '../../src/adapters/owner-lock.js';
import { randomIds } from '../../src/adapters/random-ids.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import { systemClock } from '../../src/adapters/system-clock.js';
import { policyDecisions } from '../../src/commands/policy.js';
import type { Outcome } from '../../src/domain/outcome.js';
import { ModelClient } from '../../src/model/model-client.js';
import { countPrompt } from '../../src/model/token-count.js';
import { LlmRecognizer } from '../../src/recognition/model/model-recognizer.js';
import { EntityRecognizer } from '../../src/recognition/recognizer.js';
import { typescriptStack } from '../../src/stacks/typescript/stack.js';
import { type Asked, ReplayEndpoint } from './replay-endpoint.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replies: { type: 'string' }, json: { type: 'boolean' } },
});
if (positionals.length === 0) {
  console.error('npm run prompts -- "<sentence>" ["<sentence>" …] [--replies DIR] [--json]');
  process.exit(2);
}

const asked: Asked[] = [];
const model = new ModelClient({
  endpoint: new ReplayEndpoint(values.replies, (one) => asked.push(one)),
  clock: systemClock,
  log: { append: () => undefined },
  sessionTokens: 0,
  runTokens: 0,
});
const root = mkdtempSync(join(tmpdir(), 'bae-prompts-'));
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
  recognizer: new EntityRecognizer({ clock: systemClock, model: new LlmRecognizer(model) }),
  model,
  stateFolder: join(root, 'state'),
});

try {
  for (const request of positionals) {
    const outcome = await kernel.run(
      { request, dir: join(root, 'system'), port: 8100, verify: false, start: false },
      policyDecisions({ allowDataLoss: false, acceptRules: true }),
      () => undefined,
      new AbortController().signal,
    );
    if (values.json !== true) console.log(`# ${request}\n# → ${ending(outcome)}\n`);
    for (const one of asked.splice(0)) await print(one);
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}

async function print({ hash, request, answered }: Asked): Promise<void> {
  const { purpose, messages, schema } = request;
  const tokens = await countPrompt(messages);
  if (values.json === true) {
    console.log(JSON.stringify({ hash, purpose, messages, schema, tokens, answered }));
    return;
  }
  console.log(`=== ${purpose} · ${tokens} tokens · ${hash}${answered ? '' : ' · no recorded reply'}`);
  for (const { role, content } of messages) console.log(`--- ${role}\n${content}\n`);
  if (schema) console.log(`--- the answer is JSON that fits\n${JSON.stringify(schema.schema)}\n`);
}

function ending(outcome: Outcome): string {
  if (outcome.kind === 'failed') return `${outcome.kind} at ${outcome.stage}: ${outcome.reason}`;
  return outcome.kind === 'needs-answer' ? outcome.question.text : outcome.kind;
}
