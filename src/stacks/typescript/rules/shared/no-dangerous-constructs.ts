import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare } from '../syntax.js';

const GLOBAL_OBJECTS = new Set(['globalThis', 'global', 'window', 'self']);
/** Functions that run text as code. */
const EVALUATORS = new Set(['eval', 'Function']);

/** Code that runs text, that reaches the prototype of others, or that loads what nobody can see. */
export const noDangerousConstructs = typescriptRule({
  id: 'shared/no-dangerous-constructs',
  name: 'No eval and its like',
  standard: 'S4',
  paths: [TYPESCRIPT],
  confidence: 1,
  message: 'this runs text as code',
  suggestion: 'write what is meant as plain code',
  inspect(source) {
    const { ts } = source;
    const evaluators = source.identifiers(...EVALUATORS).filter((node) => isValue(source, node));
    const constructors = source
      .all(ts.isPropertyAccessExpression, ts.SyntaxKind.PropertyAccessExpression)
      .filter(
        (node) =>
          node.name.text === 'constructor' && ts.isCallExpression(node.parent) && node.parent.expression === node,
      );
    const dynamic = source.calls.filter(
      (call) =>
        call.expression.kind === ts.SyntaxKind.ImportKeyword &&
        !(call.arguments[0] && ts.isStringLiteralLike(call.arguments[0])),
    );
    const required = source.callsOf('require', 'createRequire').filter((call) => ts.isIdentifier(call.expression));
    const timers = source
      .callsOf('setTimeout', 'setInterval')
      .filter((call) => call.arguments[0] && ts.isStringLiteralLike(bare(source, call.arguments[0])));
    const withs = source.all(ts.isWithStatement, ts.SyntaxKind.WithStatement);
    const debuggers = source.all(ts.isDebuggerStatement, ts.SyntaxKind.DebuggerStatement);
    return violatedAt([
      ...[...evaluators, ...constructors, ...timers].map((node) => at(source, node)),
      ...[...dynamic, ...required].map((node) =>
        at(source, node, {
          message: 'this loads a module that is not named at the top of the file',
          suggestion: 'import it at the top of the file',
        }),
      ),
      ...[...withs, ...debuggers].map((node) =>
        at(source, node, { message: 'this statement has no place in a program that runs', suggestion: 'delete it' }),
      ),
    ]);
  },
});

/** Used as a value: called, made new, passed on; not a type, and no member of something else. */
function isValue(source: TypeScriptSource, node: ts.Identifier): boolean {
  const { ts } = source;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return ts.isIdentifier(parent.expression) && GLOBAL_OBJECTS.has(parent.expression.text);
  return (
    !ts.isTypeNode(parent) && !(ts.isPropertyAssignment(parent) && parent.name === node) && !ts.isTypeElement(parent)
  );
}
