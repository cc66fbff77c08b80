import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { TYPESCRIPT_RULES } from '../../src/stacks/typescript/rules/catalog.js';
import { newSystem, school } from '../stacks/specs.js';
import { MUTANTS, type Mutant } from './mutants.js';
import { rendered } from './rendered.js';
import { typescriptEngine } from './typescript-engine.js';

const artifacts = new Map((await rendered(newSystem(school))).map((artifact) => [artifact.path, artifact]));

suite('a single fault is rejected at its line', () => {
  for (const [index, mutant] of MUTANTS.entries())
    test(`${index}: ${mutant.rule} in ${mutant.path}`, () => {
      const artifact = artifacts.get(mutant.path);
      assert.ok(artifact);
      const put = mutant.put.includes('$1') ? mutant.put : mutant.put.replaceAll('$', '$$$$');
      const code = artifact.code.replace(mutant.find, put);
      assert.notEqual(code, artifact.code, 'the fault changes nothing');
      const result = typescriptEngine.validateCode({ ...artifact, code });
      assert.equal(result.overallOutcome, 'confident_rejection', result.feedbackMessage);
      const found = result.ruleResults.filter(({ ruleId, passed }) => ruleId === mutant.rule && !passed);
      const lines = code.split('\n');
      const wanted = linesOf(mutant, artifact.code.split('\n'), lines);
      assert.ok(
        found.some(({ lineNumber }) => wanted.includes(lineNumber ?? 0)),
        `found ${result.ruleResults.filter(({ passed }) => !passed).map(({ ruleId, lineNumber }) => `${ruleId} at ${lineNumber}`)}; wanted line ${wanted}`,
      );
    });

  test('and every rule about a kind of file has such a fault', () => {
    const faulty = new Set(MUTANTS.map(({ rule }) => rule));
    assert.deepEqual(
      TYPESCRIPT_RULES.map(({ id }) => id)
        .filter((id) => !faulty.has(id))
        .sort(),
      // These give evidence, or raise doubts only; what they find is in other-code.test.ts and sections.test.ts.
      [
        'custom/meaning',
        'database/columns-typed',
        'database/known-statements',
        'database/migration-runs',
        'database/strict-tables',
        'shared/exports-explained',
        'shared/known-imports',
        'shared/own-vocabulary',
        'shared/standard-parts',
      ],
    );
  });
});

/** Where the finding may stand: the lines that were put in, or those that hold the text of `at`. */
function linesOf({ at, put }: Mutant, before: readonly string[], after: readonly string[]): readonly number[] {
  if (at !== undefined)
    return after.flatMap((line, index) =>
      (typeof at === 'string' ? line.includes(at) : at.test(line)) ? [index + 1] : [],
    );
  const first = after.findIndex((line, index) => line !== before[index]);
  return put.split('\n').map((_, index) => first + index + 1);
}
