import type { ts } from 'ts-morph';
import { type Doubt, doubtful } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { LINKS, REPO } from '../paths.js';
import { exportsOf } from '../source/exports.js';
import type { TypeScriptSource } from '../source/typescript-source.js';

/** Functions whose errors a caller has to know, and functions without a type that says what they answer. */
const CHANGES = /^(?:create|update|replace|delete|link|unlink)[A-Z]/;

/** What a caller cannot see from the name stands above the function, and in its type. */
export const exportsExplained = typescriptRule({
  id: 'shared/exports-explained',
  name: 'Exported functions say what they answer and what they throw',
  standard: 'S8',
  paths: [REPO, LINKS],
  message: 'what this answers or throws is not said',
  suggestion: 'write a short comment above it, and the type of what it answers',
  inspect(source) {
    return doubtful(
      exportsOf(source).flatMap(({ name, node, what, value }): Doubt[] => {
        if (what !== 'function') return [];
        const lacks = [
          ...(CHANGES.test(name) && !isCommented(source, node)
            ? ['a comment that says what it answers and throws']
            : []),
          ...(hasType(source, value ?? node) ? [] : ['the type of what it answers']),
        ];
        return lacks.length === 0 ? [] : [{ reason: `${name} lacks ${lacks.join(' and ')}`, ...source.at(node) }];
      }),
    );
  },
});

function isCommented(source: TypeScriptSource, node: ts.Node): boolean {
  const { ts, file } = source;
  let statement = node;
  while (statement.parent !== file && statement.parent) statement = statement.parent;
  return (ts.getLeadingCommentRanges(file.text, statement.getFullStart()) ?? []).length > 0;
}

const hasType = ({ ts }: TypeScriptSource, node: ts.Node): boolean =>
  ts.isFunctionLike(node) && node.type !== undefined;
