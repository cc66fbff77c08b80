import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TaskDependencyGraph } from '../../src/kernel/dependency-graph.js';

const task = (id: string, ...dependsOn: string[]) => ({ id, dependsOn });

test('waves: database and frontend, then backend, then tests', () => {
  const graph = new TaskDependencyGraph([
    task('test', 'database', 'backend', 'frontend'),
    task('backend', 'database'),
    task('frontend'),
    task('database'),
  ]);
  assert.deepEqual(graph.waves(), [['frontend', 'database'], ['backend'], ['test']]);
});

test('a cycle is an error that names its tasks', () => {
  assert.throws(() => new TaskDependencyGraph([task('a', 'b'), task('b', 'a'), task('c')]), /circle: a, b$/);
});

test('an unknown dependency is an error that names both', () => {
  assert.throws(() => new TaskDependencyGraph([task('a', 'x')]), /task a depends on x, which is not in the plan/);
});

test('a double id is an error', () => {
  assert.throws(() => new TaskDependencyGraph([task('a'), task('a')]), /twice/);
});

test('an empty plan has no waves', () => {
  assert.deepEqual(new TaskDependencyGraph([]).waves(), []);
});

test('the critical path is the longest way through', () => {
  const graph = new TaskDependencyGraph([
    { id: 'a', dependsOn: [] },
    { id: 'b', dependsOn: [] },
    { id: 'c', dependsOn: ['a', 'b'] },
    { id: 'd', dependsOn: ['a'] },
  ]);
  const took: Readonly<Record<string, number>> = { a: 1, b: 8, c: 10, d: 2 };
  const durationOf = (id: string): number => took[id] ?? 0;
  assert.deepEqual(graph.criticalPath(durationOf), ['b', 'c']);
  assert.deepEqual(Object.fromEntries(graph.remaining(durationOf)), { a: 11, b: 18, c: 10, d: 2 });
});
