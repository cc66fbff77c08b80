import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';

const SUPPRESSIONS = /@ts-(?:ignore|nocheck|expect-error)\b|\b(?:eslint-disable|biome-ignore)\b/g;

export const noSuppressedChecks = typescriptRule({
  id: 'shared/no-suppressed-checks',
  name: 'No suppressed checks',
  kind: 'regex',
  standard: 'S2',
  paths: [TYPESCRIPT],
  message: 'a comment switches a check off',
  suggestion: 'delete the comment and repair what the check complains about',
  inspect: (source) =>
    violatedAt(
      source
        .matchesOutsideLiterals(SUPPRESSIONS)
        .map(({ line, column, text }) => ({ line, column, message: `${text} switches a check off` })),
    ),
});
