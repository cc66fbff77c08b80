import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EditSuggestion, Finding } from '../../src/domain/finding.js';
import { MAX_PATCHES, repairByPatches } from '../../src/patching/repair.js';
import { typescriptPatcher } from '../../src/stacks/typescript/edits/catalog.js';

const finding = (line: number, edit?: EditSuggestion): Finding => ({
  ruleId: 'a/rule',
  path: 'src/a.ts',
  line,
  column: 1,
  message: 'wrong',
  suggestion: '',
  ...(edit && { edit }),
});
const replacing = (find: string, put: string): EditSuggestion => ({ type: 'replace_text', args: { find, put } });
/** Finds the letters that are not "z", in the order of the text. */
const letters = (code: string): readonly Finding[] =>
  [...code.matchAll(/[a-y]/g)].map(({ 0: letter }) => finding(1, replacing(letter, 'z')));

suite('a repair', () => {
  test('patches and reviews in turns, and counts what it saved once', () => {
    const repair = repairByPatches(typescriptPatcher, 'a + b;\n', letters, { regenerationTokens: 900 });
    assert.equal(repair.code, 'z + z;\n');
    assert.equal(repair.reason, '');
    assert.deepEqual(repair.findings, []);
    assert.deepEqual(
      repair.patches.map(({ tokensSaved }) => tokensSaved),
      [900, 0],
    );
  });

  test('takes the first patch that can be made', () => {
    const review = (code: string) =>
      code.includes('b') ? [finding(1, replacing('x', 'z')), finding(1, replacing('b', 'z'))] : [];
    const { code, patches } = repairByPatches(typescriptPatcher, 'b;\n', review);
    assert.equal(code, 'z;\n');
    assert.equal(patches.length, 1);
  });

  test('stops where no edit is known, where none can be made, and where patches do not end it', () => {
    const stopped = (code: string, review: (code: string) => readonly Finding[]) =>
      repairByPatches(typescriptPatcher, code, review);
    const unknown = stopped('a;\n', () => [finding(1)]);
    assert.equal(unknown.reason, 'no edit is known for what was found');
    assert.equal(unknown.code, 'a;\n');
    assert.equal(unknown.findings.length, 1);
    assert.match(stopped('a;\n', () => [finding(1, replacing('x', 'z'))]).reason, /no "x" to replace/);
    const endless = stopped('a;\n', (code) => [finding(1, replacing(code, `${code}z;\n`))]);
    assert.equal(endless.patches.length, MAX_PATCHES);
    assert.match(endless.reason, /5 patches were not enough/);
  });
});
