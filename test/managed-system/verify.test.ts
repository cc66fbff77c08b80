import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { CancelledError } from '../../src/domain/errors.js';
import type { Command } from '../../src/domain/stack.js';
import { type VerifiableStack, verify } from '../../src/managed-system/verify.js';
import { inTemporaryFolder, ports } from './helpers.js';

const node = (code: string): Command => ({ command: process.execPath, args: ['-e', code] });

/** Tests print "pass N" and "fail name" lines. */
function stackOf(types: string, tests: string): VerifiableStack {
  return {
    typeCheck: () => node(types),
    tests: (_, files) => node(tests.replace('FILES', JSON.stringify(files))),
    parseTests: (output) => {
      const failures = [...output.matchAll(/^fail (.*)$/gm)].map((match) => match[1] ?? '');
      return { passed: Number(/^pass (\d+)$/m.exec(output)?.[1] ?? 0), failed: failures.length, failures };
    },
  };
}

const TESTS = ['test/a.test.ts'];
const run = (stack: VerifiableStack, dir: string, options: { timeoutMs?: number; tests?: string[] } = {}) =>
  verify(stack, dir, ports, { tests: TESTS, ...options });

test('types and tests that pass are facts, told as they become known', () =>
  inTemporaryFolder(async (dir) => {
    const facts: string[] = [];
    const stack = stackOf('', 'console.log("pass", FILES.length + 2)');
    const { ok, types, tests } = await verify(stack, dir, ports, {
      tests: TESTS,
      onFact: ({ type }) => facts.push(type),
    });
    assert.equal(ok, true);
    assert.deepEqual([types.ok, types.errors], [true, []]);
    assert.deepEqual([tests.passed, tests.failed, tests.failures], [3, 0, []]);
    assert.deepEqual(facts.sort(), ['tests-run', 'types-checked']);
  }));

test('failures are readable: relative paths, no colours, a bounded number of lines', () =>
  inTemporaryFolder(async (dir) => {
    const types = `
      console.log('\\x1b[31m' + process.cwd() + '/src/a.ts:3:5 - error TS2322: no\\x1b[0m');
      for (let i = 0; i < 100; i++) console.log('line ' + i);
      process.exit(2);`;
    const tests = `
      console.log("pass 1"); console.log("fail creates a student at " + process.cwd() + "/test/a.test.ts:9");
      process.exit(1);`;
    const verification = await run(stackOf(types, tests), dir);
    assert.equal(verification.ok, false);
    assert.equal(verification.types.errors[0], 'src/a.ts:3:5 - error TS2322: no');
    assert.ok(verification.types.errors.length <= 20);
    assert.deepEqual(verification.tests.failures, ['creates a student at test/a.test.ts:9']);
  }));

test('tests that fall over, run none, or take too long are failures; no tests asked for are not', () =>
  inTemporaryFolder(async (dir) => {
    const crashed = await run(stackOf('', 'console.log("pass 3"); throw new Error("cannot open database")'), dir);
    assert.equal(crashed.tests.failed, 1);
    assert.match(crashed.tests.failures.join('\n'), /cannot open database/);
    assert.equal((await run(stackOf('', ''), dir)).ok, false);
    const slow = await run(stackOf('setInterval(() => {}, 1000)', 'console.log("pass 1")'), dir, { timeoutMs: 300 });
    assert.equal(slow.types.ok, false);
    assert.match(slow.types.errors[0] ?? '', /did not finish in time/);
    assert.equal((await run(stackOf('', ''), dir, { tests: [] })).ok, true);
  }));

test('cancelling ends both at once', () =>
  inTemporaryFolder(async (dir) => {
    const control = new AbortController();
    const wait = (name: string) =>
      `require('fs').writeFileSync('${name}', ''); setTimeout(() => require('fs').writeFileSync('${name}.late', ''), 600)`;
    const verifying = verify(stackOf(wait('types'), wait('tests')), dir, ports, {
      tests: TESTS,
      signal: control.signal,
    });
    const started = (name: string) =>
      access(join(dir, name)).then(
        () => true,
        () => false,
      );
    while (!((await started('types')) && (await started('tests')))) await ports.clock.sleep(10);
    control.abort();
    await assert.rejects(verifying, CancelledError);
    await ports.clock.sleep(700);
    assert.deepEqual([await started('types.late'), await started('tests.late')], [false, false]);
  }));

test('a program that is missing is an error, and the other one is ended', () =>
  inTemporaryFolder(async (dir) => {
    const stack: VerifiableStack = {
      ...stackOf('', 'setInterval(() => {}, 1000)'),
      typeCheck: () => ({ command: '/nowhere/tsc', args: [] }),
    };
    await assert.rejects(run(stack, dir), /ENOENT/);
  }));
