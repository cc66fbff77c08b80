/**
 * Fifty requests at once in folders of their own, in one process: node --expose-gc --import tsx … FOLDER
 * Prints one line of JSON: what each folder holds, and the memory before and after, in MB, after a full collection.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { SAFE_DECISIONS } from '../../src/commands/policy.js';
import { ALL_ON, servicesIn } from '../support/six-requests/carry-out.js';

const [root = '', many = '50'] = process.argv.slice(2);
const kernel = await servicesIn(root, ALL_ON, {}).kernel();

/** A word for a number, so that no two folders are asked for the same. */
const wordOf = (n: number): string =>
  [...String(n).padStart(4, '0')].map((digit) => 'bdfglmnrst'[Number(digit)]).join('o');

async function make(n: number): Promise<object> {
  const dir = join(root, `folder-${n}`, 'system');
  const runs = new Set<string>();
  let [events, last] = [0, 0];
  const outcome = await kernel.run(
    { request: `create a ${wordOf(n)}ko with name and ${wordOf(n)}pi`, dir, port: 0, verify: false, start: false },
    SAFE_DECISIONS,
    ({ runId, seq }) => {
      runs.add(runId);
      events += 1;
      last = seq;
    },
    new AbortController().signal,
  );
  if (outcome.kind !== 'succeeded') return { n, kind: JSON.stringify(outcome), entities: [], runs: [], whole: false };
  const { spec } = JSON.parse(readFileSync(join(dir, '.bae/registry.json'), 'utf8'));
  const entities = spec.entities.map((entity: { name: string; attributes: readonly { name: string }[] }) => [
    entity.name,
    ...entity.attributes.map(({ name }) => name),
  ]);
  return { n, word: wordOf(n), kind: outcome.kind, entities, runs: [...runs], whole: events === last };
}

async function held(): Promise<number> {
  for (let i = 0; i < 5; i += 1) {
    globalThis.gc?.();
    await wait(50);
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1024 / 1024;
}

// What loads once and stays is no cost of a request.
await Promise.all([1001, 1002, 1003].map(make));
const idle = await held();
const made = await Promise.all(Array.from({ length: Number(many) }, (_, n) => make(n)));
console.log(JSON.stringify({ made, idle, after: await held(), rss: process.memoryUsage().rss / 1024 / 1024 }));
