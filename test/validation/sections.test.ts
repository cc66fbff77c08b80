// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of code
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { SectionResult } from '../../src/domain/finding.js';
import { sectionResults, textOfSection } from '../../src/validation/sections.js';
import { newSystem, school } from '../stacks/specs.js';
import { rendered } from './rendered.js';
import { typescriptEngine } from './typescript-engine.js';

const artifacts = new Map((await rendered(newSystem(school))).map((artifact) => [artifact.path, artifact]));
const RULES = 'src/entities/course/course.rules.ts';
const API = 'src/entities/course/course.api.ts';

/** A file of the school with something put into it. */
function judged(path: string, find: string | RegExp, put: string) {
  const artifact = artifacts.get(path);
  assert.ok(artifact);
  const code = artifact.code.replace(find, () => put);
  assert.notEqual(code, artifact.code);
  return { code, result: typescriptEngine.validateCode({ ...artifact, code }) };
}
const named = (sections: readonly SectionResult[], outcome: SectionResult['outcome']): readonly string[] =>
  sections.filter((section) => section.outcome === outcome).map(({ name }) => name);

suite('the sections of a file', () => {
  test('are its parts, each with its lines', () => {
    const artifact = artifacts.get(API);
    assert.ok(artifact);
    const { sections } = typescriptEngine.validateCode(artifact);
    const names = sections.map(({ name }) => name);
    assert.deepEqual(names.slice(0, 4), ['imports', 'courseApi', 'GET /', 'POST /']);
    const post = sections.find(({ name }) => name === 'POST /');
    assert.ok(post);
    const text = textOfSection(artifact.code, post);
    assert.match(text, /^courseApi\.post\('\/'/);
    assert.match(text, /\}\);$/);
    assert.deepEqual([...new Set(sections.map(({ outcome }) => outcome))], ['confident_approval']);
  });

  test('pass where they are standard; the part of its own alone goes to a review', () => {
    const own = [
      "courseApi.post('/:id/close', async (c) => {",
      '  const id = idParam(c, courseLabel);',
      '  const course = await transaction((db) => closeCourse(db, id));',
      '  return c.json(course);',
      '});',
    ].join('\n');
    const { code, result } = judged(API, "courseApi.put('/:id', async", `${own}\n\ncourseApi.put('/:id', async`);
    assert.equal(result.overallOutcome, 'uncertain');
    const open = result.sections.filter(({ requiresLlm }) => requiresLlm);
    assert.deepEqual(
      open.map((section) => [section.name, textOfSection(code, section)]),
      [['POST /:id/close', own]],
    );
    assert.match(open[0]?.reason ?? '', /not written in the standard way/);
    assert.ok(named(result.sections, 'confident_approval').includes('POST /'));
  });

  test('are rejected where a rule says so, and the rest is not', () => {
    const { result } = judged(API, 'course, 201,', 'course, 200,');
    assert.deepEqual(named(result.sections, 'confident_rejection'), ['POST /']);
    assert.ok(named(result.sections, 'confident_approval').includes('PUT /:id'));
  });

  test('of a rules module are its hooks and helpers, each of them a matter of meaning', () => {
    const { result } = judged(
      RULES,
      'Hooks = {}',
      "Hooks = {\n  validate(values, { refuse }) {\n    if (tooShort(values.title)) refuse('title', 'Title is too short');\n  },\n};\n\nconst tooShort = (text: string): boolean => text.length < 3",
    );
    assert.equal(result.overallOutcome, 'uncertain');
    assert.deepEqual(named(result.sections, 'uncertain'), ['courseRules.validate', 'tooShort']);
    assert.ok(named(result.sections, 'confident_approval').includes('imports'));
  });

  test('of a rules module without hooks are all approved', () => {
    const artifact = artifacts.get(RULES);
    assert.ok(artifact);
    const { overallOutcome, sections } = typescriptEngine.validateCode(artifact);
    assert.equal(overallOutcome, 'confident_approval');
    assert.deepEqual(named(sections, 'uncertain'), []);
  });

  test('of a migration are its statements', () => {
    const { result } = judged(
      'migrations/0003_create_courses.sql',
      /CREATE INDEX .*\n/,
      'CREATE VIEW v AS SELECT 1;\n',
    );
    assert.deepEqual(named(result.sections, 'confident_rejection'), ['CREATE TABLE COURSES']);
    assert.deepEqual(named(result.sections, 'uncertain'), ['CREATE VIEW V']);
  });

  test('are one where a file does not parse, and none where it was not read', () => {
    const { result } = judged(API, 'import { Hono }', 'import { Hono');
    assert.deepEqual(
      result.sections.map(({ name, firstLine, outcome }) => [name, firstLine, outcome]),
      [[API, 1, 'confident_rejection']],
    );
    const large = typescriptEngine.validateCode({ path: API, swea: 'backend', code: ' '.repeat(70_000) });
    assert.deepEqual(large.sections, []);
  });

  test('cover what is said, whatever the file', () => {
    for (const artifact of artifacts.values()) {
      const lines = artifact.code.split('\n').length;
      const { sections } = typescriptEngine.validateCode(artifact);
      assert.ok(sections.length > 0, artifact.path);
      for (const { firstLine, lastLine } of sections)
        assert.ok(firstLine >= 1 && firstLine <= lastLine && lastLine <= lines, artifact.path);
    }
  });

  test('get the innermost verdict; a doubt about the whole is a doubt about each', () => {
    const sections = [
      { name: 'outer', firstLine: 1, lastLine: 9 },
      { name: 'inner', firstLine: 3, lastLine: 5 },
    ];
    const result = { ruleId: 'r', ruleName: 'r', passed: false, confidence: 1, message: 'wrong', suggestion: '' };
    const outcomes = (lineNumber: number | undefined, uncertain: boolean) =>
      sectionResults(sections, [
        { ...result, ...(lineNumber !== undefined && { lineNumber }), ...(uncertain && { uncertain: true as const }) },
      ]).map(({ outcome }) => outcome);
    assert.deepEqual(outcomes(4, false), ['confident_approval', 'confident_rejection']);
    assert.deepEqual(outcomes(7, false), ['confident_rejection', 'confident_approval']);
    assert.deepEqual(outcomes(undefined, true), ['uncertain', 'uncertain']);
    assert.deepEqual(
      sectionResults(sections, [], 'unknown').map(({ reason }) => reason),
      ['unknown', 'unknown'],
    );
  });
});

suite('a rules module', () => {
  const IDIOMS = 'test/fixtures/validation/other-idioms';
  for (const folder of readdirSync(IDIOMS).filter((name) => name.startsWith('rules-')))
    test(`in good order is left to a review: ${folder}`, () => {
      const path = 'src/entities/student/student.rules.ts';
      const code = readFileSync(`${IDIOMS}/${folder}/${path}`, 'utf8');
      const { overallOutcome, feedbackMessage } = typescriptEngine.validateCode({
        code,
        path,
        swea: 'backend',
        entity: 'Student',
      });
      assert.equal(overallOutcome, 'uncertain', feedbackMessage);
    });

  for (const [what, put, line] of [
    ['a name of its own that a global has', 'derive(values) {\n    const self = values;\n    return self;\n  },', 0],
    [
      'fetch as it is given',
      'async announce(course, { fetch }) {\n    await fetch(`https://a.example/${course.id}`);\n  },',
      0,
    ],
    ['a loop that is left', 'validate() {\n    while (true) {\n      if (Math.random() > 2) break;\n    }\n  },', 0],
    [
      'fetch that is not given',
      'async announce(course) {\n    await fetch(`https://a.example/${course.id}`);\n  },',
      2,
    ],
    [
      'a loop whose break leaves another',
      'validate() {\n    while (true) {\n      for (const x of [1]) break;\n    }\n  },',
      2,
    ],
    [
      'a loop that only an inner function leaves',
      'validate() {\n    for (;;) {\n      [1].map(() => { return 1; });\n    }\n  },',
      2,
    ],
    ['a prototype by a hidden name', "validate(values) {\n    Object(values)['__pro' + 'to__'].x = 1;\n  },", 2],
    [
      'a prototype taken apart',
      'validate(values) {\n    const { constructor } = values;\n    return constructor;\n  },',
      2,
    ],
    ['a module by require', "validate() {\n    require('fs');\n  },", 2],
  ] as const)
    test(`${line === 0 ? 'may hold' : 'must not hold'} ${what}`, () => {
      const { code, result } = judged(RULES, 'Hooks = {}', `Hooks = {\n  ${put}\n}`);
      const first = code.split('\n').findIndex((text) => text.includes('Hooks = {')) + 1;
      const lines = result.ruleResults
        .filter(({ passed, uncertain }) => !passed && !uncertain)
        .map(({ lineNumber }) => lineNumber);
      assert.deepEqual([...new Set(lines)], line === 0 ? [] : [first + line]);
    });
});
