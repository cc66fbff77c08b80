import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import { promisedCalls } from '../source/asynchronous.js';
import type { TypeScriptSource } from '../source/typescript-source.js';

/** What is handed to these must be there. */
const NEEDS_VALUE = /^(?:c\.(?:json|body|text|html)|(?:\w+\.)?(?:safeParse|parse)|assert(?:\.\w+)?)$/;
const CHAINED = new Set(['then', 'catch', 'finally']);

/** A promise that nobody waits for fails unseen, and is always true. */
export const promisesAwaited = typescriptRule({
  id: 'shared/promises-awaited',
  name: 'Promises are awaited',
  standard: 'S7',
  paths: [TYPESCRIPT],
  message: 'nobody waits for this promise',
  suggestion: 'write await before it',
  inspect: (source) =>
    violatedAt(
      promisedCalls(source)
        .filter((call) => isLost(source, call))
        .map((call) => ({
          // Where the word has to be written, which is not where a long chain ends in its promise.
          ...source.position(call.getStart(source.file)),
          edit: { type: 'add_await', args: { ...source.at(call) } },
        })),
    ),
});

/** Used as if it were its value: as a statement, a condition, an operand, the owner of a member, a part of a template. */
function isLost(source: TypeScriptSource, call: ts.CallExpression): boolean {
  const { ts } = source;
  let node: ts.Node = call;
  while (ts.isParenthesizedExpression(node.parent) || ts.isAsExpression(node.parent)) node = node.parent;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node && !CHAINED.has(parent.name.text);
  if (ts.isVariableDeclaration(parent)) return !isAwaitedLater(source, parent);
  if (ts.isBinaryExpression(parent)) return parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (ts.isCallExpression(parent))
    return parent.expression !== node && NEEDS_VALUE.test(parent.expression.getText(source.file));
  return (
    ts.isExpressionStatement(parent) ||
    ts.isIfStatement(parent) ||
    ts.isPrefixUnaryExpression(parent) ||
    ts.isTemplateSpan(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isForOfStatement(parent) ||
    ts.isSpreadElement(parent) ||
    ts.isSpreadAssignment(parent)
  );
}

/** `const rows = list(db); … await rows`: the promise itself is kept. */
function isAwaitedLater(source: TypeScriptSource, declaration: ts.VariableDeclaration): boolean {
  const { ts } = source;
  if (!ts.isIdentifier(declaration.name)) return false;
  const uses = source.identifiers(declaration.name.text).filter((use) => use !== declaration.name);
  return uses.some(
    ({ parent }) => ts.isAwaitExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isReturnStatement(parent),
  );
}
