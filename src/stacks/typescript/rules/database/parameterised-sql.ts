import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { ENTITY_TEST, RULES_TEST, SOURCE } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare, literalText } from '../syntax.js';

const STATEMENT =
  /^\s*(?:select\s.+?\sfrom|select\s+\*|insert\s+into|update\s+\S+\s+set|delete\s+from|alter\s+table|drop\s+table|create\s+table|replace\s+into|with\s+\w+\s+as)\b/is;
const BEGINS = /^\s*(?:select|insert\s+into|update|delete\s+from|alter\s+table|drop\s+table)\s/i;

/** Values are bound, never written into the text of a statement: text from a request must not become SQL. */
export const parameterisedSql = typescriptRule({
  id: 'database/parameterised-sql',
  name: 'SQL with bound values only',
  standard: 'D2',
  confidence: 1,
  paths: [SOURCE, ENTITY_TEST, RULES_TEST],
  message: 'a value becomes part of the text of a statement',
  suggestion: 'use the query builder, or the sql tag, which binds every value it holds',
  inspect(source, { path }) {
    const { ts } = source;
    const raw = source
      .callsOf('raw', 'lit')
      .filter((call) => ownerOf(source, call) === 'sql' && literalText(source, call.arguments[0]) === undefined);
    const templates = source
      .all(ts.isTemplateExpression, ts.SyntaxKind.TemplateExpression)
      .filter(
        (node) => !ts.isTaggedTemplateExpression(node.parent) && isStatement(node.head.text, node.getText(source.file)),
      );
    const joined = source
      .all(ts.isBinaryExpression, ts.SyntaxKind.BinaryExpression)
      .filter(
        (node) =>
          node.operatorToken.kind === ts.SyntaxKind.PlusToken &&
          isStatement(literalText(source, bare(source, node.left)) ?? ''),
      );
    const executed = path.startsWith('src/db/')
      ? []
      : source
          .callsOf('exec', 'prepare')
          .filter((call) => ts.isPropertyAccessExpression(call.expression) && ownerOf(source, call) !== undefined)
          .filter((call) => /^(?:db|database|connection|sqlite)$/i.test(ownerOf(source, call) ?? ''));
    return violatedAt([
      ...[...raw, ...templates, ...joined].map((node) =>
        at(source, node, { edit: { type: 'replace_query', args: { ...source.at(node) } } }),
      ),
      ...executed.map((node) => at(source, node)),
    ]);
  },
});

const isStatement = (head: string, whole = head): boolean =>
  STATEMENT.test(head) || (BEGINS.test(head) && STATEMENT.test(whole.slice(1)));

function ownerOf(source: TypeScriptSource, call: ts.CallExpression): string | undefined {
  const { expression } = call;
  if (!source.ts.isPropertyAccessExpression(expression)) return undefined;
  return source.ts.isIdentifier(expression.expression) ? expression.expression.text : undefined;
}
