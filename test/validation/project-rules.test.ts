import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { disk } from '../../src/adapters/disk.js';
import { ConfigurationError } from '../../src/domain/errors.js';
import type { ValidationResult } from '../../src/domain/finding.js';
import { loadProjectRules } from '../../src/stacks/typescript/rules/project-rules.js';
import { globPattern, isSafePattern } from '../../src/validation/patterns.js';
import { newSystem, school } from '../stacks/specs.js';
import { rendered } from './rendered.js';
import { typescriptEngine } from './typescript-engine.js';

const root = mkdtempSync(join(tmpdir(), 'bae-rules-'));
after(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

/** A folder with these files in it. */
function folderWith(files: Readonly<Record<string, unknown>>): string {
  const folder = join(root, `${folders++}`);
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return folder;
}

const RULE = {
  id: 'no-console',
  paths: ['src/**/*.ts'],
  forbiddenCall: 'console.log',
  message: 'we log elsewhere',
  suggestion: 'delete it',
};
const artifacts = await rendered(newSystem(school));
const api = artifacts.find(({ path }) => path === 'src/entities/course/course.api.ts');
assert.ok(api);

async function judged(rule: unknown, code = api?.code ?? ''): Promise<ValidationResult> {
  const rules = await loadProjectRules(disk, folderWith({ 'one.json': rule }));
  assert.ok(api);
  return typescriptEngine.with(rules).validateCode({ ...api, code });
}
const own = ({ ruleResults }: ValidationResult) =>
  ruleResults
    .filter(({ ruleId, passed }) => ruleId.startsWith('project/') && !passed)
    .map(({ lineNumber, column, message }) => [lineNumber, column, message]);

suite('a project’s own rules', () => {
  test('reject at their line, besides all others, and leave the engine as it is', async () => {
    const code = api.code.replace('  return c.json(page);', '  console.log(page);\n  return c.json(page);');
    const line = code.split('\n').findIndex((text) => text.includes('console.log')) + 1;
    const result = await judged(RULE, code);
    assert.equal(result.overallOutcome, 'confident_rejection');
    assert.deepEqual(own(result), [[line, 3, 'we log elsewhere']]);
    assert.equal((await judged(RULE)).overallOutcome, 'confident_approval');
    assert.ok(typescriptEngine.listRules().every(({ id }) => !id.startsWith('project/')));
  });

  for (const [name, looksFor, line] of [
    ['a pattern', { pattern: String.raw`\b201\b` }, 'course, 201'],
    ['a name', { forbiddenIdentifier: 'parseListQuery' }, 'import { parseListQuery'],
    ['a member', { forbiddenIdentifier: 'course.id' }, 'course, 201'],
    ['an import', { forbiddenImport: 'hono' }, "from 'hono'"],
    ['a call by its last name', { forbiddenCall: 'json' }, 'return c.json(page)'],
    ['a pattern that is missing', { requiredPattern: '^// Copyright' }, 'import { Hono }'],
    ['a call that is missing', { requiredCall: 'audit' }, 'import { Hono }'],
  ] as const)
    test(`find ${name}`, async () => {
      const { forbiddenCall: _, ...rest } = RULE;
      const result = await judged({ ...rest, ...looksFor });
      const first = api.code.split('\n').findIndex((text) => text.includes(line)) + 1;
      assert.equal(own(result)[0]?.[0], first);
    });

  test('pass where what they require is there, and speak only of their files and SWEAs', async () => {
    const { forbiddenCall: _, ...rest } = RULE;
    for (const rule of [
      { ...rest, requiredCall: 'transaction' },
      { ...rest, requiredPattern: 'c\\.json', confidence: 1 },
      { ...rest, requiredCall: 'audit', paths: 'test/*.ts' },
      { ...rest, requiredCall: 'audit', swea: 'frontend' },
      { ...rest, requiredCall: 'audit', enabled: false },
    ])
      assert.equal((await judged(rule)).overallOutcome, 'confident_approval', JSON.stringify(rule));
  });

  test('raise a doubt only, with little confidence', async () => {
    const { forbiddenCall: _, ...rest } = RULE;
    assert.equal((await judged({ ...rest, requiredCall: 'audit', confidence: 0.5 })).overallOutcome, 'uncertain');
  });

  test('are none without a folder, and many in a file', async () => {
    assert.deepEqual(await loadProjectRules(disk, join(root, 'nowhere')), []);
    const folder = folderWith({ 'b.json': [RULE, { ...RULE, id: 'team/other' }], 'notes.txt': 'no rule' });
    const ids = (await loadProjectRules(disk, folder)).map(({ id }) => id);
    assert.deepEqual(ids, ['project/no-console', 'team/other']);
  });

  for (const [name, rule, problem] of [
    ['no JSON', '{ "id": ', /one\.json is wrong: it is no JSON/],
    ['no object', '7', /a rule is an object/],
    ['an unknown field', { ...RULE, patern: 'x' }, /there is no field "patern"; there are id, name/],
    ['no id', { ...RULE, id: undefined }, /"id" takes a text/],
    ['a wrong id', { ...RULE, id: 'No Console' }, /"id" is "No Console"; it takes small letters/],
    ['nothing to look for', { ...RULE, forbiddenCall: undefined }, /exactly one of pattern.*has none/],
    ['two things to look for', { ...RULE, pattern: 'x' }, /exactly one of .*pattern and forbiddenCall/],
    ['no regular expression', { ...RULE, forbiddenCall: undefined, pattern: '(' }, /takes a regular expression/],
    ['one that takes for ever', { ...RULE, forbiddenCall: undefined, pattern: '(a+)+$' }, /repeats repetitions/],
    ['a name that is none', { ...RULE, forbiddenCall: 'eval(' }, /"forbiddenCall" takes a name such as/],
    ['an unknown SWEA', { ...RULE, swea: 'mobile' }, /"swea" takes database, backend, frontend, test/],
    ['no paths', { ...RULE, paths: [] }, /"paths" takes a path such as/],
    ['too much confidence', { ...RULE, confidence: 95 }, /"confidence" takes a number from 0 to 1/],
    ['no message', { ...RULE, message: ' ' }, /"message" takes a text/],
    ['the second of two', [RULE, { ...RULE, id: 'b', enabled: 'no' }], /rule 2: "enabled" takes true or false/],
    ['an id that is taken', [RULE, RULE], /which another rule has already/],
  ] as const)
    test(`are refused with ${name}, and the file and the field are named`, async () => {
      const folder = folderWith({ 'one.json': rule });
      await assert.rejects(loadProjectRules(disk, folder), (error: unknown) => {
        assert.ok(error instanceof ConfigurationError);
        assert.match(error.message, problem);
        assert.match(error.message, /one\.json/);
        return error.nextSteps.length > 0;
      });
    });

  test('name files by their stars', () => {
    for (const [glob, path, matches] of [
      ['src/**/*.ts', 'src/a.ts', true],
      ['src/**/*.ts', 'src/a/b/c.ts', true],
      ['src/*.ts', 'src/a/b.ts', false],
      ['**', 'a/b', true],
      ['src/entities/*/*.{api,repo}.ts', 'src/entities/x/x.repo.ts', true],
      ['src/entities/*/*.{api,repo}.ts', 'src/entities/x/x.pages.ts', false],
      ['a.ts', 'axts', false],
      ['?.ts', 'ab.ts', false],
      ['src/(a|b).ts', 'src/a.ts', false],
    ] as const)
      assert.equal(globPattern(glob).test(path), matches, `${glob} on ${path}`);
  });

  test('have patterns that end', () => {
    for (const pattern of [
      '(a+)+',
      '(a|a)*',
      '((a)+b*){2,}',
      '(\\w+\\s?)*$',
      '(a)\\1',
      '(?:x+y?)+',
      '([a-z]+)*',
      'a*b*c*d*e*',
    ])
      assert.equal(isSafePattern(pattern), false, pattern);
    for (const pattern of [
      'a+b*',
      '(?:abc)+',
      'c\\.json\\(',
      '[(a+)+]',
      '^(?:GET|POST) ',
      '\\bconsole\\.(?:log|warn)\\(',
    ])
      assert.equal(isSafePattern(pattern), true, pattern);
  });
});
