/** The seam where an entity's own logic lives: its files, what a model is told of it, how an answer becomes a module. */
import type { ArtifactPlan } from '../../../domain/artifact.js';
import type { EntitySpec } from '../../../domain/entity-spec.js';
import type { CustomRulesSeam } from '../../../domain/stack.js';
import { identifiersOf } from '../identifiers.js';
import { composeRules, composeTests } from './compose.js';
import { renamedText } from './renamed.js';
import { SEAM } from './seam-text.js';
import { tablesText } from './tables-text.js';
import { testingText } from './testing-text.js';
import { typesText } from './types-text.js';

export const customRules: CustomRulesSeam = {
  plans,
  prompt: (system, entity) => ({
    types: typesText(system, entity),
    tables: tablesText(system, entity),
    seam: SEAM,
    testing: testingText(system, entity),
  }),
  composeRules,
  composeTests,
  renamed: renamedText,
};

function plans({ name, plural }: EntitySpec): { readonly rules: ArtifactPlan; readonly tests: ArtifactPlan } {
  const { one, file } = identifiersOf({ name, plural });
  const shared = { entity: name, ownership: 'created-once' } as const;
  return {
    rules: {
      ...shared,
      id: `${one}.rules`,
      path: `src/entities/${file}/${file}.rules.ts`,
      swea: 'backend',
      template: 'entity.rules',
    },
    tests: {
      ...shared,
      id: `${one}.rules-test`,
      path: `test/${file}.rules.test.ts`,
      swea: 'test',
      template: 'entity.rules-test',
    },
  };
}
