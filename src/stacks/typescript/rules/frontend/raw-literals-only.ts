import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare } from '../syntax.js';

/** `raw` switches escaping off: what a person typed would run as markup in the page of another. */
export const rawLiteralsOnly = typescriptRule({
  id: 'frontend/raw-literals-only',
  name: 'Only our own text is written unescaped',
  sweas: ['backend', 'frontend'],
  standard: 'F1',
  confidence: 1,
  paths: [SOURCE],
  message: 'this is written into the page without being escaped',
  suggestion: 'let the html tag write it, which escapes it',
  inspect(source, { path }) {
    const { ts } = source;
    const raws = source.callsOf('raw').filter((call) => ts.isIdentifier(call.expression));
    const open = raws.filter(({ arguments: [text] }) => !text || !isOurs(source, text, path));
    const assigned = source
      .all(ts.isPropertyAccessExpression, ts.SyntaxKind.PropertyAccessExpression)
      .filter(({ name }) => /^(?:innerHTML|outerHTML|insertAdjacentHTML)$/.test(name.text));
    return violatedAt([
      ...open.map((node) => at(source, node, { edit: { type: 'escape_output', args: { ...source.at(node) } } })),
      ...assigned.map((node) => at(source, node)),
    ]);
  },
});

/** A literal, or a choice between literals; names of attributes in the one helper that writes them. */
function isOurs(source: TypeScriptSource, node: ts.Expression, path: string): boolean {
  const { ts } = source;
  const inner = bare(source, node);
  if (ts.isStringLiteralLike(inner)) return true;
  if (ts.isConditionalExpression(inner))
    return isOurs(source, inner.whenTrue, path) && isOurs(source, inner.whenFalse, path);
  return path === 'src/ui/html.ts' && ts.isIdentifier(inner) && inner.text === 'name';
}
