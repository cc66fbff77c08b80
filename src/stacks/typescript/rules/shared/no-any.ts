import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import { at } from '../syntax.js';

export const noAny = typescriptRule({
  id: 'shared/no-any',
  name: 'No any',
  standard: 'S2',
  paths: [TYPESCRIPT],
  message: '"any" switches type checking off',
  suggestion: 'name the type, or use unknown and narrow it',
  inspect: (source) =>
    violatedAt(
      source
        .all(isAny(source.ts.SyntaxKind.AnyKeyword), source.ts.SyntaxKind.AnyKeyword)
        .map((node) => at(source, node)),
    ),
});

const isAny =
  (kind: number) =>
  <Node extends { readonly kind: number }>(node: Node): node is Node =>
    node.kind === kind;
