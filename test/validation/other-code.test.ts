import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { SweaName } from '../../src/domain/artifact.js';
import type { ValidationResult } from '../../src/domain/finding.js';
import { typescriptEngine } from './typescript-engine.js';

const IDIOMS = 'test/fixtures/validation/other-idioms';

const sweaOf = (path: string): SweaName => {
  if (path.startsWith('test/')) return 'test';
  if (/^src\/ui\/|\.pages\.ts$/.test(path)) return 'frontend';
  return /^(?:migrations|src\/db)\/|\.repo\.ts$/.test(path) ? 'database' : 'backend';
};
const judge = (path: string, code: string, entity = 'Student'): ValidationResult =>
  typescriptEngine.validateCode({ path, code, swea: sweaOf(path), entity });

const KINDS = [
  'src/entities/student/student.model.ts',
  'src/entities/student/student.repo.ts',
  'src/entities/student/student.api.ts',
  'src/entities/student/student.pages.ts',
  'src/entities/student/student.rules.ts',
  'migrations/0001_create_students.sql',
  'test/student.test.ts',
  'src/app.ts',
  'package.json',
];

const PROSE = 'Here is the file you asked for. It creates a student with POST 201 and deletes it with DELETE 204.\n';
const KEYWORDS = [
  '// withDatabase transaction z.strictObject studentInput studentPatch POST 201 DELETE 204 parse( escaped',
  "const words = 'POST 201 DELETE 204 withDatabase transaction strictObject assert.equal CREATE TABLE students';",
  '/* export const studentApi = new Hono(); */',
  '',
].join('\n');

suite('other code', () => {
  for (const folder of readdirSync(IDIOMS))
    test(`good in its own way is not rejected: ${folder}`, () => {
      const files = readdirSync(join(IDIOMS, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(?:ts|sql)$/.test(name),
      );
      assert.ok(files.length > 0);
      for (const path of files) {
        const result = judge(path, readFileSync(join(IDIOMS, folder, path), 'utf8'));
        assert.notEqual(result.overallOutcome, 'confident_rejection', `${path}: ${result.feedbackMessage}`);
        if (result.overallOutcome === 'uncertain') assert.notEqual(result.feedbackMessage, '');
      }
    });

  for (const path of KINDS)
    test(`that is none is rejected: ${path}`, () => {
      for (const code of [PROSE, KEYWORDS, `\`\`\`ts\n${PROSE}\`\`\`\n`, '<html><body>student</body></html>\n'])
        assert.equal(judge(path, code).overallOutcome, 'confident_rejection', code);
    });

  test('that is empty is not approved', () => {
    for (const path of KINDS) assert.notEqual(judge(path, '').overallOutcome, 'confident_approval', path);
    assert.equal(judge('src/entities/student/student.api.ts', '').overallOutcome, 'confident_rejection');
    assert.equal(judge('migrations/0002_change_students.sql', '-- nothing\n').overallOutcome, 'confident_rejection');
  });

  test('that only names what is expected is rejected', () => {
    const hollow = ['studentInput', 'studentPatch', 'studentFields'].map(
      (name) => `export const ${name} = 'z.strictObject';`,
    );
    assert.equal(
      judge('src/entities/student/student.model.ts', `${hollow.join('\n')}\n`).overallOutcome,
      'confident_rejection',
    );
    assert.equal(
      judge('src/entities/student/student.api.ts', 'export const studentApi = 201;\n').overallOutcome,
      'confident_rejection',
    );
  });

  test('of another entity is rejected', () => {
    const code = "import { Hono } from 'hono';\nexport const teacherApi = new Hono();\n";
    const result = judge('src/entities/student/student.api.ts', code);
    assert.equal(result.overallOutcome, 'confident_rejection');
    assert.match(result.feedbackMessage, /nothing here speaks of student/);
  });

  test('without column types is rejected', () => {
    const code =
      'CREATE TABLE students (id INTEGER PRIMARY KEY, name, created_at TEXT NOT NULL, updated_at TEXT NOT NULL, version INTEGER NOT NULL);\n';
    assert.match(judge('migrations/0001_create_students.sql', code).feedbackMessage, /name has no type/);
  });

  test('at a path that no rule knows is uncertain', () => {
    for (const path of ['src/anything.ts', 'src/ui/mine.ts', 'notes.txt', 'settings.json'])
      assert.equal(
        judge(path, path.endsWith('.json') ? '{}\n' : 'export const a = 1;\n').overallOutcome,
        'uncertain',
        path,
      );
  });

  test('nested too deeply is uncertain, and breaks nothing', () => {
    for (const code of ['('.repeat(60_000), `const a = ${'['.repeat(30_000)}`, `const a = ${'!'.repeat(60_000)}1;`])
      assert.notEqual(judge('src/entities/student/student.api.ts', code).overallOutcome, 'confident_approval');
  });

  test('of a migration cannot reach a file or run for ever', () => {
    for (const code of [
      "ATTACH DATABASE '/tmp/bae-evil.db' AS evil;",
      "VACUUM INTO '/tmp/bae-evil.db';",
      'PRAGMA writable_schema = 1;',
      'WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT count(*) FROM r;',
      'CREATE TABLE a (b TEXT); INSERT INTO a WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x FROM r) SELECT x FROM r;',
      "SELECT load_extension('/tmp/x.so');",
    ])
      assert.equal(judge('migrations/0009_x.sql', `${code}\n`).overallOutcome, 'confident_rejection', code);
  });
});
