import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { everything, newSystem, school } from '../stacks/specs.js';
import { checkSystem } from './black-box.js';
import { generate, run, start } from './generated.js';

const testsOf = (scope: ReturnType<typeof newSystem>): readonly string[] =>
  stack
    .artifactPlans(scope)
    .map(({ path }) => path)
    .filter((path) => path.endsWith('.test.ts'));

suite('a generated system', () => {
  test('type-checks, passes its own tests, and serves what it describes', async (t) => {
    const scope = newSystem(school);
    const dir = await generate(t, scope);
    assert.deepEqual(await run(dir, stack.typeCheck(dir)), { code: 0, output: '' });

    const { output } = await run(dir, stack.tests(dir, testsOf(scope)));
    const { passed, failures } = stack.parseTests(output);
    assert.deepEqual(failures, []);
    assert.ok(passed > 30, output);

    assert.equal((await run(dir, stack.build(dir))).code, 0);
    const { url, server } = await start(t, dir);
    const { entities, checks } = await checkSystem(url);
    assert.deepEqual(entities, ['/api/students', '/api/courses', '/api/teachers']);
    assert.ok(checks > 50);
    const health: unknown = await (await fetch(url + stack.healthPath)).json();
    assert.deepEqual(health, { status: 'ok', instance: process.env.BAE_INSTANCE ?? null });

    server.kill('SIGTERM');
    await new Promise((ended) => server.once('exit', ended));
    assert.equal(server.exitCode, 0);
  });

  if (process.env.BAE_PROOFS === 'full')
    test('keeps every one of many changes at once', async (t) => {
      const dir = await generate(t, newSystem(school));
      assert.equal((await run(dir, stack.build(dir))).code, 0);
      const { url } = await start(t, dir);
      const headers = { 'Content-Type': 'application/json' };
      const create = async (n: number): Promise<number> => {
        const body = JSON.stringify({ name: `Teacher ${n}` });
        return (await fetch(`${url}/api/teachers`, { method: 'POST', headers, body })).status;
      };
      const statuses = await Promise.all(Array.from({ length: 1_000 }, (_, n) => create(n)));
      assert.deepEqual(new Set(statuses), new Set([201]));
      const list = (await (await fetch(`${url}/api/teachers?pageSize=1`)).json()) as { readonly total: number };
      assert.equal(list.total, 1_000);
    });

  test('has tests that fail when someone breaks it', async (t) => {
    const scope = newSystem(school);
    const dir = await generate(t, scope);
    const api = join(dir, 'src/entities/student/student.api.ts');
    await writeFile(api, (await readFile(api, 'utf8')).replace(', 201,', ', 200,'));
    const { output } = await run(dir, stack.tests(dir, ['test/student.test.ts']));
    const { failures } = stack.parseTests(output);
    assert.equal(failures.length, 1, output);
    assert.match(failures[0] ?? '', /^students > are created/);
  });

  test('has tests that fail when a migration loses what it does not speak of', async (t) => {
    const dir = await generate(t, newSystem(school));
    const file = 'test/system.evolution.test.ts';
    const failuresWith = async (script: string): Promise<readonly string[]> => {
      await writeFile(join(dir, 'migrations/9999_last.sql'), script);
      return stack.parseTests((await run(dir, stack.tests(dir, [file]))).output).failures;
    };
    assert.deepEqual(await failuresWith('UPDATE "teachers" SET "name" = \'x\';'), []);
    const [failure = '', ...others] = await failuresWith('ALTER TABLE "students" DROP COLUMN "gpa";');
    assert.deepEqual(others, []);
    assert.match(failure, /9999_last\.sql/);
  });

  test('has every type, limit and relation in every layer, whatever people write', async (t) => {
    const scope = newSystem(everything);
    const dir = await generate(t, scope);
    assert.deepEqual(await run(dir, stack.typeCheck(dir)), { code: 0, output: '' });
    if (process.env.BAE_PROOFS !== 'full') return;
    const { output } = await run(dir, stack.tests(dir, testsOf(scope)));
    const { passed, failures } = stack.parseTests(output);
    assert.deepEqual(failures, []);
    assert.ok(passed > 100, output);
    assert.equal((await run(dir, stack.build(dir))).code, 0);
    const { url } = await start(t, dir);
    assert.equal((await checkSystem(url)).entities.length, everything.entities.length);
  });
});
