import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ageOf, REGISTRY_FORMAT, type SystemRegistry } from '../../src/domain/system.js';

const madeWith = (version: string): SystemRegistry => ({
  format: REGISTRY_FORMAT,
  bae: '0.1.0',
  stack: { id: 'typescript', version },
  spec: { title: 'School', entities: [] },
  migrations: [],
  files: {},
  history: [],
});

for (const [folder, today, age] of [
  ['1.0.0', '1.0.0', 'current'],
  ['0.9.0', '1.0.0', 'older'],
  ['1.9.0', '1.10.0', 'older'],
  ['1.0.1', '1.0.0', 'newer'],
  ['2.0.0', '1.9.9', 'newer'],
  ['unknown', '1.0.0', 'older'],
] as const)
  test(`a folder of templates ${folder} is ${age} for templates ${today}`, () => {
    assert.equal(ageOf(madeWith(folder), { version: today }), age);
  });
