/** A generated system that runs and holds rows follows changes of its spec, and they are taken back again. */
import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { sqlite } from '../../src/adapters/sqlite.js';
import type { Change } from '../../src/domain/change.js';
import type { SystemSpec } from '../../src/domain/entity-spec.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { linkDependencies } from '../../src/managed-system/dependencies.js';
import { changeLive } from '../../src/managed-system/live-change.js';
import { restartServer, stopServer } from '../../src/managed-system/server.js';
import { undoLast } from '../../src/managed-system/undo.js';
import { openWorkspace } from '../../src/managed-system/workspace.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { ports } from '../managed-system/helpers.js';
import { attribute, entity, relation, system } from '../stacks/specs.js';
import { TEMPLATES } from './generated.js';

const livePorts = { ...ports, databases: sqlite };
const ROOT = resolve(import.meta.dirname, '../..');

const teacher = entity('Teacher', [attribute('name', 'string')]);
const course = entity(
  'Course',
  [attribute('title', 'string'), attribute('credits', 'integer')],
  [relation('belongsTo', 'Teacher', 'teacher', { required: true })],
);
const school = system('School', course, teacher);

async function follow(dir: string, target: SystemSpec, ...changes: readonly Change[]) {
  const workspace = await openWorkspace(dir, ports);
  const { registry } = workspace;
  const stage = await workspace.stage();
  try {
    const scope = {
      target,
      ...(registry ? { previous: registry.spec } : {}),
      changes,
      migrations: registry?.migrations.map(({ file }) => file) ?? [],
    };
    const templates = await TemplateRegistry.open(disk, TEMPLATES);
    const artifacts = stack.artifactPlans(scope).map((plan) => ({
      ...plan,
      origin: 'template' as const,
      content:
        plan.ownership === 'vendored'
          ? templates.readStatic(plan.template)
          : templates.renderTemplate(plan.template, stack.templateContext(plan, scope)),
    }));
    const { moved, removed } = stack.fileMoves(scope);
    await stage.put(artifacts, moved);
    await stage.remove(removed);
    await linkDependencies(stack.packages, { from: ROOT, to: stage.modules }, ports);
    const entry = { at: '2026-01-01T00:00:00Z', request: 'a sentence', changes, migrations: [] };
    const history = [...(registry?.history ?? []), entry];
    const next = { bae: '0', stack: { id: stack.id, version: stack.version }, spec: target, history };
    return await changeLive(stack, workspace.dir, stage, next, livePorts);
  } finally {
    await stage.discard();
    await workspace.close();
  }
}

const call = async (url: string, path: string, method = 'GET', body?: unknown) => {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(url + path, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  return JSON.parse((await response.text()) || 'null');
};

test('rows of a running system outlive changes of a referenced entity, a rename and their undoing', async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'bae-live-')));
  const dir = join(folder, 'school');
  try {
    await follow(dir, school, ...school.entities.map((one): Change => ({ kind: 'add-entity', entity: one })));
    const { url } = await restartServer(stack, dir, ports, { port: 27_000 + (process.pid % 1000) });
    await call(url, '/api/teachers', 'POST', { name: 'Ada' });
    await call(url, '/api/courses', 'POST', { title: 'Logic', credits: 5, teacherId: 1 });
    const before = await call(url, '/api/courses/1');

    const level = attribute('credits', 'string');
    const [credits] = course.attributes.slice(1);
    assert.ok(credits);
    const lecturer = { ...teacher, attributes: [attribute('fullName', 'string', { id: 'attribute-name' })] };
    const texts = { ...course, attributes: [attribute('title', 'string'), { ...level, id: credits.id }] };
    const changed = await follow(
      dir,
      { ...school, entities: [texts, lecturer] },
      { kind: 'rename-attribute', entity: 'Teacher', from: 'name', to: 'fullName' },
      { kind: 'change-attribute', entity: 'Course', before: credits, after: { ...level, id: credits.id } },
    );
    assert.equal(changed.started?.url, url);
    assert.deepEqual(await call(url, '/api/courses/1'), { ...before, credits: '5' });
    assert.equal((await call(url, '/api/teachers/1')).fullName, 'Ada');

    const professor = { ...entity('Professor', lecturer.attributes, [], { id: teacher.id }) };
    const taught = { ...texts, relations: texts.relations.map((one) => ({ ...one, target: 'Professor' })) };
    const renamed: Change = { kind: 'rename-entity', from: 'Teacher', to: 'Professor', entityId: teacher.id };
    await follow(dir, { ...school, entities: [taught, professor] }, renamed);
    assert.equal((await call(url, '/api/professors/1')).fullName, 'Ada');
    assert.equal((await call(url, '/api/courses/1')).teacherId, 1);

    const workspace = await openWorkspace(dir, ports);
    try {
      await undoLast(stack, dir, livePorts);
      await undoLast(stack, dir, livePorts);
    } finally {
      await workspace.close();
    }
    assert.deepEqual(await call(url, '/api/courses/1'), before);
    assert.equal((await call(url, '/api/teachers/1')).name, 'Ada');
  } finally {
    await stopServer(stack, dir, ports).catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
});
