import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { typescriptPatcher } from '../../src/stacks/typescript/edits/catalog.js';

/** Made with success, and made a second time it is refused and changes nothing. */
function patched(code: string, type: string, args: Record<string, string | number>, path?: string): string {
  const context = path === undefined ? {} : { path };
  const result = typescriptPatcher.applyPatch(code, { type, args }, context);
  assert.equal(result.errorMessage, '');
  assert.ok(result.success && result.validationPassed);
  const again = typescriptPatcher.applyPatch(result.patchedCode, { type, args }, context);
  assert.equal(again.success, false);
  assert.equal(again.patchedCode, result.patchedCode);
  return result.patchedCode;
}

suite('a status code', () => {
  const code = [
    "api.post('/students',   async (c) => {",
    '  // created or found',
    '  return c.json(student);',
    '});',
    "api.get('/students', async (c) => c.json(await list(), 200));",
    '',
  ].join('\n');

  test('is set in the named route only', () => {
    assert.equal(
      patched(code, 'fix_status_code', { targetFunction: 'POST /students', status: 201 }),
      code.replace('c.json(student)', 'c.json(student, 201)'),
    );
  });

  test('is not guessed where the route is not there, or answers in two ways', () => {
    assert.match(typescriptPatcher.fixStatusCode(code, 'POST /courses', 201).errorMessage, /no route POST \/courses/);
    const two = code.replace('  return', '  if (found) return c.json(found);\n  return');
    const result = typescriptPatcher.fixStatusCode(two, 'POST /students', 201);
    assert.match(result.errorMessage, /more than one answer in POST \/students/);
    assert.equal(result.patchedCode, two);
  });
});
