import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { everything, newSystem, school } from '../stacks/specs.js';
import { evolutions } from './evolutions.js';
import { type RenderedArtifact, rendered } from './rendered.js';
import { typescriptEngine } from './typescript-engine.js';

/** What is not approved, with the reason. */
const notApproved = (artifacts: readonly RenderedArtifact[]): readonly string[] =>
  artifacts.flatMap((artifact) => {
    const { overallOutcome, feedbackMessage } = typescriptEngine.validateCode(artifact);
    return overallOutcome === 'confident_approval' ? [] : [`${artifact.path}: ${overallOutcome}: ${feedbackMessage}`];
  });

// A new file of the frame is approved once src/stacks/typescript/rules/expected-frame.ts says what it exports.
suite('what the templates make is approved by their rules', () => {
  for (const [name, target] of [
    ['a school', school],
    ['every type, limit, relation and hostile text', everything],
  ] as const)
    test(`for ${name}`, async () => {
      const artifacts = await rendered(newSystem(target));
      assert.ok(artifacts.length > 80);
      assert.deepEqual(notApproved(artifacts), []);
    });

  for (const [name, scope] of evolutions)
    test(`for ${name}`, async () => {
      const artifacts = await rendered(scope);
      assert.ok(artifacts.length > 0);
      assert.deepEqual(notApproved(artifacts), []);
    });

  test('for a file whose entity is known by its path alone', async () => {
    const artifacts = await rendered(newSystem(school));
    assert.deepEqual(notApproved(artifacts.map(({ entity: _, spec: __, ...rest }) => rest)), []);
  });

  test('but not for a migration that forgets to keep what it drops', async () => {
    const less = evolutions.find(([name]) => name === 'an attribute less');
    const migration = (await rendered(less?.[1] ?? newSystem(school))).find(({ path }) =>
      /^migrations\/0005/.test(path),
    );
    assert.ok(migration);
    const code = migration.code.replace(/^INSERT INTO "_archive"[\s\S]*?;\n/m, '');
    const result = typescriptEngine.validateCode({ ...migration, code });
    assert.equal(result.overallOutcome, 'confident_rejection');
    const line = code.split('\n').findIndex((text) => text.includes('DROP COLUMN')) + 1;
    assert.deepEqual(
      result.ruleResults.filter(({ passed }) => !passed).map(({ ruleId, lineNumber }) => [ruleId, lineNumber]),
      [['database/no-data-loss', line]],
    );
  });
});
