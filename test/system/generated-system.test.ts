import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
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

type Row = Readonly<Record<string, unknown>>;

async function ask(url: string, method: string, path: string, body?: Row): Promise<{ status: number; body: Row }> {
  const sent = body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const response = await fetch(`${url}${path}`, { method, ...sent });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

async function added(url: string, path: string, body: Row): Promise<number> {
  const answer = await ask(url, 'POST', path, body);
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return Number(answer.body.id);
}

async function countsWhatNeedsIt(url: string): Promise<void> {
  const teacherId = await added(url, '/api/teachers', { name: 'Ms One' });
  for (const users of ['1 course', '2 courses']) {
    await added(url, '/api/courses', { title: `Needs her: ${users}`, credits: 1, teacherId });
    const { status, body } = await ask(url, 'DELETE', `/api/teachers/${teacherId}`);
    assert.deepEqual([status, body.detail], [409, `Teacher is still used by ${users}.`]);
  }
}

/** The first hundred, the number of all, where the rest is; and a description that a client can be made from. */
async function bringsRelatedRowsAlong(url: string): Promise<void> {
  const teacherId = await added(url, '/api/teachers', { name: 'Ms Many' });
  for (let n = 0; n < 103; n += 1) await added(url, '/api/courses', { title: `Course ${n}`, credits: 1, teacherId });
  const { body: teacher } = await ask(url, 'GET', `/api/teachers/${teacherId}?include=courses`);
  assert.deepEqual([(teacher.courses as Row[]).length, teacher.coursesTotal], [100, 103]);
  const { body: list } = await ask(url, 'GET', `/api/teachers?include=courses&sort=id&dir=desc`);
  assert.deepEqual((list.items as Row[])[0], teacher);
  const { body: rest } = await ask(url, 'GET', `/api/teachers/${teacherId}/courses?pageSize=100&page=2`);
  assert.deepEqual([(rest.items as Row[]).length, rest.total], [3, 103]);

  const { body: document } = await ask(url, 'GET', '/openapi.json');
  const { components, paths } = document as unknown as ApiDescription;
  const answer = paths['/api/teachers/{id}']?.get?.responses['200'].content['application/json'].schema.$ref;
  assert.equal(answer, '#/components/schemas/TeacherWithRelated');
  assert.deepEqual(components.schemas.TeacherPage?.properties?.items, { type: 'array', items: { $ref: answer } });
  const [own, related] = components.schemas.TeacherWithRelated?.allOf ?? [];
  assert.deepEqual(own, { $ref: '#/components/schemas/Teacher' });
  const { courses, coursesTotal } = related?.properties ?? {};
  assert.deepEqual([courses?.maxItems, courses?.items], [100, { $ref: '#/components/schemas/Course' }]);
  assert.match(courses?.description ?? '', /\/api\/teachers\/\{id\}\/courses/);
  assert.equal(coursesTotal?.type, 'integer');
  const one = components.schemas.CourseWithRelated?.allOf?.[1]?.properties?.teacher;
  assert.deepEqual(one, { oneOf: [{ $ref: '#/components/schemas/Teacher' }, { type: 'null' }] });
}

const COUNTING = `
  import { entities } from '../src/entities/index.ts';
  import { call, emptyDatabase } from './support.ts';
  await emptyDatabase();
  for (let n = 1; n <= 9; n += 1) {
    await call('POST', '/api/teachers', { name: 'Ms ' + n });
    await call('POST', '/api/courses', { title: 'Course ' + n, credits: 1, teacherId: n });
  }
  let asked = 0;
  const { view } = entities.find(({ name }) => name === 'Teacher');
  for (const name of ['get', 'list']) {
    const ask = view[name];
    view[name] = (...given) => ((asked += 1), ask(...given));
  }
  const { body } = await call('GET', '/api/courses?include=teacher');
  console.log(asked, ...body.items.map(({ teacherId, teacher }) => teacherId + '=' + teacher.name));
`;

/** However many rows a list has, the rows that they point at are asked for once. */
async function asksForAllAtOnce(dir: string): Promise<void> {
  await writeFile(join(dir, 'test/counting.mjs'), COUNTING);
  const { output } = await run(dir, { command: process.execPath, args: ['--import', 'tsx', 'test/counting.mjs'] });
  const teachers = Array.from({ length: 9 }, (_, at) => `${at + 1}=Ms ${at + 1}`);
  assert.equal(output, `1 ${teachers.join(' ')}\n`);
}

/** Of a length that is said, and of one that is not. */
async function refusesLargeBodies(url: string): Promise<void> {
  const text = JSON.stringify({ name: 'x'.repeat(200_000) });
  const headers = { 'Content-Type': 'application/json' };
  const chunked = new Blob([text]).stream();
  for (const body of [{ body: text }, { body: chunked, duplex: 'half' }]) {
    const { status } = await fetch(`${url}/api/teachers`, { method: 'POST', headers, ...body } as RequestInit);
    assert.equal(status, 413);
  }
}

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly allOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

interface ApiDescription {
  readonly paths: Readonly<Record<string, { readonly get?: { readonly responses: { readonly '200': JsonAnswer } } }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface JsonAnswer {
  readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } };
}

suite('a generated system', () => {
  test('type-checks, passes its own tests, and serves what it describes', async (t) => {
    const scope = newSystem(school);
    const dir = await generate(t, scope);
    assert.deepEqual(await run(dir, stack.typeCheck(dir)), { code: 0, output: '' });

    const { output } = await run(dir, stack.tests(dir, testsOf(scope)));
    const { passed, failures } = stack.parseTests(output);
    assert.deepEqual(failures, []);
    assert.ok(passed > 30, output);

    await asksForAllAtOnce(dir);

    assert.equal((await run(dir, stack.build(dir))).code, 0);
    const { url, server } = await start(t, dir, { DATABASE_FILE: '' });
    assert.ok(existsSync(join(dir, stack.databaseFile)));
    const { entities, checks } = await checkSystem(url);
    assert.deepEqual(entities, ['/api/students', '/api/courses', '/api/teachers']);
    assert.ok(checks > 50);
    await countsWhatNeedsIt(url);
    await bringsRelatedRowsAlong(url);
    await refusesLargeBodies(url);
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
    await writeFile(join(dir, 'migrations/9998_told.sql'), 'UPDATE "teachers" SET "name" = \'x\';');
    await writeFile(join(dir, 'migrations/9999_untold.sql'), 'ALTER TABLE "students" DROP COLUMN "gpa";');
    const { output } = await run(dir, stack.tests(dir, [file]));
    const [failure = '', ...others] = stack.parseTests(output).failures;
    assert.deepEqual(others, []);
    assert.match(failure, /9999_untold\.sql/);
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
