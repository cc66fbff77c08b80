import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withNewNames } from '../../src/managed-system/new-names.js';

const BEFORE = "import { Student } from './student.ts';\nexport const studentApi = (one: Student) => list(one);\n";
const AFTER = "import { Pupil } from './pupil.ts';\nexport const pupilApi = (one: Pupil) => list(one);\n";

test('what a person added speaks of the new names', () => {
  const renamed = withNewNames(BEFORE, AFTER);
  assert.equal(renamed(BEFORE), AFTER);
  assert.equal(
    renamed('studentApi.get(one as Student) // students, StudentX'),
    'pupilApi.get(one as Pupil) // students, StudentX',
  );
});

test('a name that is still there, that became two, or that another had already stays', () => {
  assert.equal(withNewNames('a b a', 'c b d')('a b'), 'a b');
  assert.equal(withNewNames('a b a', 'c b a')('a b'), 'a b');
  assert.equal(withNewNames('a b', 'b b')('a'), 'a');
  assert.equal(withNewNames('a b', 'c d b')('a'), 'a');
  assert.equal(withNewNames('a.b', 'constructor.b')('a toString'), 'constructor toString');
});
