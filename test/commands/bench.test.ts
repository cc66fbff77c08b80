import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { childProcesses } from '../../src/adapters/child-processes.js';
import { disk } from '../../src/adapters/disk.js';
import { bench } from '../../src/commands/bench.js';
import type { CommandContext } from '../../src/commands/command.js';

/** `bae bench` of a bae that is installed at a folder of its own. */
function benchAt(t: TestContext) {
  const packageRoot = mkdtempSync(join(tmpdir(), 'bae-bench-'));
  t.after(() => rmSync(packageRoot, { recursive: true, force: true }));
  const out: string[] = [];
  const err: string[] = [];
  const context = {
    services: { ports: { files: disk, processes: childProcesses }, packageRoot },
    signal: new AbortController().signal,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  } as unknown as CommandContext;
  return {
    packageRoot,
    out,
    err,
    run: (values: object) => bench.run(context, { values: { ...values }, positionals: [] }),
  };
}

test('an installed bae says that it cannot be measured, and what can', async (t) => {
  const { run } = benchAt(t);
  await assert.rejects(run({ ab: true }), /source checkout/);
});

test('a source checkout runs its script, tells what it prints, and ends as it ends', async (t) => {
  const { packageRoot, out, err, run } = benchAt(t);
  mkdirSync(join(packageRoot, 'test/bench'), { recursive: true });
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(packageRoot, 'node_modules'));
  writeFileSync(join(packageRoot, 'package.json'), '{"type":"module"}');
  const script = "console.log('figures', process.argv.slice(2).join(' ')); console.error('over'); process.exit(1);";
  writeFileSync(join(packageRoot, 'test/bench/ab.ts'), script);
  const code = await run({ ab: true, json: '/tmp/f.json' });
  assert.equal(code, 1);
  assert.deepEqual(out, ['figures --json /tmp/f.json']);
  assert.equal(err.at(-1), 'over');
});
