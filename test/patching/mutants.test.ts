// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { PatchResult } from '../../src/patching/patch-result.js';
import { typescriptPatcher } from '../../src/stacks/typescript/edits/catalog.js';
import { MUTANTS } from '../validation/mutants.js';
import { type PatchedMutant, patched, rejectionsIn, repaired, system } from './patched-mutants.js';

/** Looking at all of them in each way takes several times as long. */
const EVERY = process.env.BAE_PROOFS === 'full' ? 1 : 5;
const patchedMutants = patched(MUTANTS);

const isApproved = ({ outcome }: PatchedMutant): boolean => outcome === 'confident_approval';
const share = (some: number, all: number): string => `${some} of ${all} (${Math.round((100 * some) / all)} %)`;

/**
 * Where the fault put something in that is no fault once it is repaired: it stays, and the text is not the original.
 * By the text that the fault put in, what has to stand in its place.
 */
const STAYS: Readonly<Record<string, string>> = {
  '  const text = `SELECT * FROM courses WHERE id = ${id}`;\n  return row && text ? toCourse(row) : undefined;':
    '  const text = sql`SELECT * FROM courses WHERE id = ${id}`;\n  return row && text ? toCourse(row) : undefined;',
  "  const text = 'DELETE FROM courses WHERE id = ' + id;\n  return row && text ? toCourse(row) : undefined;":
    '  const text = sql`DELETE FROM courses WHERE id = ${id}`;\n  return row && text ? toCourse(row) : undefined;',
  '  const text = sql.raw(`id = ${id}`);\n  return row && text ? toCourse(row) : undefined;':
    '  const text = sql`id = ${id}`;\n  return row && text ? toCourse(row) : undefined;',
  'const open = (text: string) => raw(text);\nexport function cell':
    'const open = (text: string) => html`${text}`;\nexport function cell',
  'raw(title)': 'html`${title}`',
  '\n) STRICT': ',\n  PRIMARY KEY ("student_id", "course_id")\n) STRICT',
  "  test('have pages', async () => {\n    await page('/students');\n  });\n":
    "  test('have pages', async () => {\n    assert.equal((await page('/students')).status, 200);\n  });\n",
  'OPENAI_API_KEY=sk-abcdefghijklmnopqrstuvwx\n': 'OPENAI_API_KEY=\n',
  'Hooks = {\n  async beforeDelete(course, { db }) {\n    await sql.raw(`DELETE FROM students WHERE id = ${course.id}`).execute(db);\n  },\n}':
    'Hooks = {\n  async beforeDelete(course, { db }) {\n    await sql`DELETE FROM students WHERE id = ${course.id}`.execute(db);\n  },\n}',
  '  let input;\n  try { input = parse(courseInput, await jsonBody(c)); } catch {}':
    '  let input;\n  input = parse(courseInput, await jsonBody(c));',
};

/** Comments and blanks that no formatter would leave, between the parts of a file. */
function untidy(path: string, code: string): string {
  const mark = path.endsWith('.sql') ? '--' : '//';
  return /\.(?:ts|sql)$/.test(path)
    ? code.replaceAll(/^(?=(?:export|const|CREATE|[a-z]\w*Api\.))/gm, `${mark}   kept \t\n`)
    : code;
}
const tidied = (code: string): string => code.replaceAll(/^(?:--|\/\/) {3}kept \t\n/gm, '');

suite('a single fault that rules find is repaired by patches alone', () => {
  test('nine times in ten the file is approved then, also counting faults that no edit is known for', (t) => {
    const approved = patchedMutants.filter(isApproved);
    t.diagnostic(`approved: ${share(approved.length, patchedMutants.length)}`);
    t.diagnostic(
      `of them as they were before the fault: ${approved.filter(({ repair, original }) => repair.code === original).length}`,
    );
    for (const line of table()) t.diagnostic(line);
    const rules = new Set(patchedMutants.map(({ mutant }) => mutant.rule));
    const ofRules = MUTANTS.filter(({ rule }) => rules.has(rule));
    t.diagnostic(`of all faults whose rule names an edit for some of them: ${share(approved.length, ofRules.length)}`);
    assert.ok(patchedMutants.length > 95);
    assert.ok(approved.length >= 0.9 * ofRules.length);
  });

  test('and if not, nothing that rules reject is left', () => {
    const left = patchedMutants.filter(({ repair }) => repair.findings.length > 0);
    assert.deepEqual(
      left.map(({ mutant, repair }) => `${mutant.rule}: ${repair.reason}`),
      [],
    );
  });

  test('and nothing else is changed', () => {
    for (const { mutant, original, repair } of patchedMutants) {
      const put = STAYS[mutant.put];
      const expected = put === undefined ? original : original.replace(mutant.find, () => put);
      // A fault that takes lines away may leave a blank one.
      const found = withoutNewImports(repair.code, expected).replaceAll(/^[ \t]+\n/gm, '');
      assert.equal(found, expected, mutant.rule);
    }
  });

  test('in a file with comments and blanks of its own too', () => {
    for (const { mutant, path, code, repair } of patchedMutants.filter((_, index) => index % EVERY === 0)) {
      const kept = untidy(path, code);
      const result = repaired(path, kept);
      assert.equal(tidied(result.code), repair.code, mutant.rule);
      const lines = (text: string): number => text.split('kept \t\n').length;
      assert.equal(lines(result.code), lines(kept), mutant.rule);
    }
  });

  test('and a patch that is made a second time changes nothing', () => {
    const tried = new Set<string>();
    for (const { path, code, findings } of patchedMutants)
      for (const { edit, line, column } of findings) {
        if (!edit || (EVERY > 1 && tried.has(edit.type))) continue;
        tried.add(edit.type);
        const first = typescriptPatcher.applyPatch(code, { ...edit, line, column }, { path });
        if (!first.success) continue;
        assert.ok(first.validationPassed);
        const again = typescriptPatcher.applyPatch(first.patchedCode, { ...edit, line, column }, { path });
        assert.equal(again.patchedCode, first.patchedCode, edit.type);
        assert.equal(again.success, false, edit.type);
        assert.notEqual(again.errorMessage, '', edit.type);
      }
  });

  test('and no finding of a good file names an edit', () => {
    for (const artifact of system) assert.deepEqual(rejectionsIn(artifact), []);
  });
});

/** Imports that a patch has added, which the file did not have before the fault. */
function withoutNewImports(code: string, expected: string): string {
  const known = new Set(expected.split('\n'));
  return code
    .split('\n')
    .filter((line) => known.has(line) || !/^import \{ \w+ \} from '[^']+';$/.test(line))
    .join('\n');
}

/** By edit: faults that it helped to repair, and how they ended. */
function table(): readonly string[] {
  const rows = new Map<string, PatchedMutant[]>();
  for (const one of patchedMutants)
    for (const type of new Set(one.repair.patches.map(({ patchType }: PatchResult) => patchType)))
      rows.set(type, [...(rows.get(type) ?? []), one]);
  const counted = [...rows]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([type, ones]) => {
      const uncertain = ones.filter(({ outcome }) => outcome === 'uncertain').length;
      return [
        type,
        ones.length,
        ones.filter(isApproved).length,
        uncertain,
        ones.length - ones.filter(isApproved).length - uncertain,
      ];
    });
  return [['edit', 'faults', 'approved', 'uncertain', 'rejected'], ...counted].map((cells) =>
    cells.map((cell, index) => (index === 0 ? String(cell).padEnd(20) : String(cell).padStart(10))).join(''),
  );
}
