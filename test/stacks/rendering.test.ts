import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { TemplateRegistry } from '../../src/generation/template-registry.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { render, TEMPLATES } from '../system/generated.js';
import { everything, newSystem, school } from './specs.js';

suite('what the templates make', () => {
  test('is byte for byte the same for the same spec', async () => {
    assert.deepEqual(await render(newSystem(everything)), await render(newSystem(structuredClone(everything))));
  });

  test('is a whole file each, at a path of its own', async () => {
    const templates = await TemplateRegistry.open(disk, TEMPLATES);
    const scope = newSystem(everything);
    const files = await render(scope);
    const plans = stack.artifactPlans(scope).filter(({ ownership }) => ownership !== 'vendored');
    assert.equal(files.size, plans.length);
    assert.equal(new Set(plans.map(({ id }) => id)).size, plans.length);
    for (const { template, path } of plans)
      assert.ok(templates.validateTemplateOutput(template, files.get(path) ?? ''), path);
  });

  test('uses only what the contexts have', async () => {
    const templates = await TemplateRegistry.open(disk, TEMPLATES);
    const scope = newSystem(everything);
    const missing: string[] = [];
    for (const plan of stack.artifactPlans(scope).filter(({ ownership }) => ownership !== 'vendored')) {
      const context = stack.templateContext(plan, scope);
      templates.renderTemplate(
        plan.template,
        watched(context, (name) => missing.push(`${plan.template}: ${name}`)),
      );
    }
    assert.deepEqual([...new Set(missing)], []);
  });

  test('has no line that a person wrote outside of a literal', async () => {
    for (const [path, text] of await render(newSystem(everything)))
      if (path.endsWith('.ts')) assert.doesNotMatch(text, /^\s*(?:break|DROP TABLE)/m, path);
  });

  test('reads as intended', async () => {
    const files = await render(newSystem(school));
    const model = files.get('src/entities/student/student.model.ts') ?? '';
    assert.match(model, /gpa: decimal\(fields\.gpa\)\.nullable\(\),/);
    assert.match(model, /status: values\.status\.default\(fields\.status\.default\),/);
    const sql = files.get('migrations/0001_create_students.sql') ?? '';
    assert.match(sql, /"gpa" REAL CHECK \("gpa" >= 0\) CHECK \("gpa" <= 4\),/);
    assert.match(sql, /CREATE UNIQUE INDEX "students_email_unique" ON "students" \("email"\);/);
  });
});

/** The same data, which tells each name that is looked up and not there. */
function watched<T extends object>(data: T, miss: (name: string) => void): T {
  return new Proxy(data, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) miss(name);
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'object' && value !== null && Object.isExtensible(value) ? watched(value, miss) : value;
    },
  });
}
