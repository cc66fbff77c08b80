/** Many runs at once, with BAE_PROOFS=full: in folders of their own in one process, and of two processes in one folder. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { quickFolder } from '../support/quick-folder.js';
import { baeHome } from '../system/bae.js';

const full = process.env.BAE_PROOFS === 'full';
const MANY = 50;
const MOST_MB = 10;

interface Made {
  readonly n: number;
  readonly word: string;
  readonly kind: string;
  readonly entities: readonly (readonly string[])[];
  readonly runs: readonly string[];
  readonly whole: boolean;
}

if (full)
  test(`${MANY} requests at once in folders of their own mix nothing and lose nothing`, async (t) => {
    const root = mkdtempSync(join(quickFolder(), 'bae-many-'));
    t.after(() => rmSync(root, { recursive: true, force: true }));
    const script = new URL('parallel-many.child.ts', import.meta.url).pathname;
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', script, root, String(MANY)], { env });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => {
      stdout += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      stderr += String(chunk);
    });
    await once(child, 'close');
    assert.equal(child.exitCode, 0, stderr);
    const { made, idle, after } = JSON.parse(stdout) as { made: readonly Made[]; idle: number; after: number };
    assert.equal(made.length, MANY);
    for (const { word, kind, entities, runs, whole } of made)
      assert.deepEqual(
        { kind, entities, runs: runs.length, whole },
        {
          kind: 'succeeded',
          entities: [[`${word[0]?.toUpperCase()}${word.slice(1)}ko`, 'name', `${word}pi`]],
          runs: 1,
          whole: true,
        },
      );
    assert.equal(new Set(made.flatMap(({ runs }) => runs)).size, MANY);
    t.diagnostic(`memory after collection: ${idle.toFixed(1)} MB idle, ${after.toFixed(1)} MB after ${MANY} requests`);
    assert.ok(after - idle < MOST_MB, `${after - idle} MB over idle`);
  });

if (full)
  test('two processes at once on one folder both do their work', async (t) => {
    const home = baeHome();
    t.after(() => home.leave());
    const dir = join(home.root, 'shared');
    const results = await Promise.all(
      ['Book', 'Film'].map((name) =>
        home.run(['run', `create a ${name} with title`, '--no-start', '--no-verify', '--dir', dir]),
      ),
    );
    for (const { code, stdout, stderr } of results) assert.equal(code, 0, stdout + stderr);
    const { spec, history } = JSON.parse(readFileSync(join(dir, '.bae/registry.json'), 'utf8'));
    assert.deepEqual(spec.entities.map(({ name }: { name: string }) => name).sort(), ['Book', 'Film']);
    assert.equal(history.length, 2);
  });
