import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseTests } from '../../src/stacks/typescript/tap.js';

const OUTPUT = `TAP version 13
# Subtest: students
    # Subtest: are created
    not ok 1 - are created
      ---
      duration_ms: 1.5
      type: 'test'
      error: |-
        Expected values to be strictly equal:
        
        200 !== 201
      ...
    # Subtest: are deleted
    ok 2 - are deleted
      ---
      duration_ms: 1.5
      type: 'test'
      ...
    1..2
not ok 1 - students
  ---
  duration_ms: 3
  type: 'suite'
  error: '1 subtest failed'
  ...
# Subtest: alone
ok 2 - alone
  ---
  duration_ms: 1
  type: 'test'
  ...
1..2
`;

suite('parseTests', () => {
  test('counts tests, not suites, and says which failed and why', () => {
    assert.deepEqual(parseTests(OUTPUT), {
      passed: 2,
      failed: 1,
      failures: ['students > are created: Expected values to be strictly equal:'],
    });
  });

  test('finds nothing in what is no report', () => {
    assert.deepEqual(parseTests('Segmentation fault\n'), { passed: 0, failed: 0, failures: [] });
  });
});
