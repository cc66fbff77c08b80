/**
 * The executable, one process a sentence over one persistent folder: three related entities grow, rows come in after
 * every step, and every earlier row is read back through the API as it was.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, test } from 'node:test';
import { baeHome } from './bae.js';
import { checkSystem } from './black-box.js';
import { GrowingSchool } from './growing-school.js';
import { SCHOOL_STEPS } from './school-steps.js';

const home = baeHome();
const school = new GrowingSchool(home);
after(() => home.leave([school.dir]));

for (const step of SCHOOL_STEPS) test(`rows outlive "${step.sentence}"`, () => school.take(step));

test('new rules hold for new rows only, and a removed attribute is gone', async () => {
  const pupil = { name: 'Eve', admissionNumber: 'B-1' };
  const fresh = await school.ask('POST', '/api/pupils', pupil);
  assert.deepEqual([fresh.status, namesIn(fresh.body)], [422, ['phone']]);
  const old = await school.ask('POST', '/api/pupils', { ...pupil, phone: '1', birthDate: '2012-01-01' });
  assert.deepEqual([old.status, namesIn(old.body)], [422, ['birthDate']]);
  const room = await school.ask('POST', '/api/classrooms', { code: 'R 9', storey: 1, seats: 31 });
  assert.deepEqual([room.status, namesIn(room.body)], [422, ['seats']]);
});

test('each relation works from both sides, and a key that leads nowhere is refused', async () => {
  assert.deepEqual(await school.linked('/api/classrooms/1/pupils'), [4, 6]);
  assert.deepEqual((await school.ask('GET', '/api/pupils?classroomId=1')).body.total, 2);
  for (const [method, listed] of [
    ['PUT', [1, 4, 5]],
    ['DELETE', [1, 4]],
  ] as const) {
    assert.equal((await school.ask(method, '/api/clubs/2/pupils/5')).status, 204, `${method} from the club's side`);
    assert.deepEqual(await school.linked('/api/clubs/2/pupils'), listed);
    assert.deepEqual(await school.linked('/api/pupils/5/clubs'), method === 'PUT' ? [2] : []);
  }
  const pupil = { name: 'Eve', admissionNumber: 'B-2', phone: '1', classroomId: 999 };
  const refused = await school.ask('POST', '/api/pupils', pupil);
  assert.deepEqual([refused.status, namesIn(refused.body)], [422, ['classroomId']]);
  assert.equal((await school.ask('PUT', '/api/pupils/1/clubs/999')).status, 404);
  assert.equal((await school.ask('DELETE', '/api/classrooms/1')).status, 409, 'a classroom with pupils stays');
  await school.checkRows();
});

test('every entity can be created, read, changed and deleted; no row is lost by it', async () => {
  const { entities, checks } = await checkSystem(school.url);
  assert.deepEqual([...entities].sort(), ['/api/classrooms', '/api/clubs', '/api/pupils']);
  assert.ok(checks > 60, `${checks} answers compared`);
  await school.checkRows();
});

test('the tests that the folder brings along pass', async () => {
  // Without the mark of this test runner: theirs must report for itself.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const code = await new Promise((resolve) =>
    execFile('npm', ['test'], { cwd: school.dir, env }, (error, stdout) => resolve(error ? stdout : 0)),
  );
  assert.equal(code, 0);
});

test('no model was asked', (t) => {
  assert.equal(school.events.filter(({ type }) => type === 'model-called').length, 0);
  const ended = school.events.filter((event) => event.type === 'run-ended');
  assert.equal(ended.length, SCHOOL_STEPS.length);
  for (const line of [...school.times, `${school.rows} rows kept`]) t.diagnostic(line);
});

function namesIn(problem: Readonly<Record<string, unknown>>): readonly string[] {
  assert.ok(Array.isArray(problem.errors), JSON.stringify(problem));
  return problem.errors.map(({ path }: { path: string }) => path);
}
