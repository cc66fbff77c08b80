import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { GenerationScope } from '../../src/domain/stack.js';
import type { FileRecord } from '../../src/domain/system.js';
import { typescriptStack as stack } from '../../src/stacks/typescript/stack.js';
import { newSystem, school } from './specs.js';

const record = (template: string, ownership: FileRecord['ownership'] = 'generated'): FileRecord => ({
  sha256: '',
  ownership,
  template,
});

/** What this release writes, as the record of an older one that had some files elsewhere. */
function outdated(elsewhere: Readonly<Record<string, string>>, more: Readonly<Record<string, FileRecord>> = {}) {
  const plans = stack.artifactPlans(newSystem(school));
  const files = plans.map(({ path, template, ownership }) => [elsewhere[path] ?? path, record(template, ownership)]);
  const scope: GenerationScope = {
    target: school,
    previous: school,
    changes: [],
    migrations: ['0001_create_students.sql'],
    outdated: { ...Object.fromEntries(files), ...more },
  };
  return scope;
}

suite('a folder of an older release', () => {
  test('is planned whole, without a new migration', () => {
    const all = stack.artifactPlans(newSystem(school)).filter(({ ownership }) => ownership !== 'append-only');
    assert.deepEqual(stack.artifactPlans(outdated({})), all);
    assert.deepEqual(stack.fileMoves(outdated({})), { moved: new Map(), removed: [] });
  });

  test('gives up what this release does not have, but no history', () => {
    const more = {
      'src/ui/old.ts': record('ui.old'),
      'migrations/0009_old.sql': record('database.old', 'append-only'),
    };
    assert.deepEqual(stack.fileMoves(outdated({}, more)), { moved: new Map(), removed: ['src/ui/old.ts'] });
  });

  test('takes the files of frame and entities along to where this release has them', () => {
    const elsewhere = {
      'src/db/database.ts': 'src/database.ts',
      'src/entities/student/student.rules.ts': 'src/rules/student.rules.ts',
      'src/entities/course/course.rules.ts': 'src/rules/course.rules.ts',
    };
    const { moved, removed } = stack.fileMoves(outdated(elsewhere));
    assert.deepEqual(Object.fromEntries(moved), elsewhere);
    assert.deepEqual(removed, []);
  });
});
