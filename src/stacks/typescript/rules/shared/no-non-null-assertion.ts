import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { at } from '../syntax.js';

export const noNonNullAssertion = typescriptRule({
  id: 'shared/no-non-null-assertion',
  name: 'No non-null assertion',
  standard: 'S2',
  paths: [SOURCE],
  message: '"!" claims a value is there without looking',
  suggestion: 'test for undefined, or use ?? with a default',
  inspect: (source) =>
    violatedAt(
      source.all(source.ts.isNonNullExpression, source.ts.SyntaxKind.NonNullExpression).map((node) => at(source, node)),
    ),
});
