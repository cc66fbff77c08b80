/** Small questions about nodes that several rules ask. */
import type { ts } from 'ts-morph';
import type { EditSuggestion } from '../../../domain/finding.js';
import type { Violation } from '../../../validation/rule.js';
import type { TypeScriptSource } from './source/typescript-source.js';

/** A violation at a node; words only where the rule's own are too general. */
export const at = (
  source: TypeScriptSource,
  node: ts.Node,
  said: { readonly message?: string; readonly suggestion?: string; readonly edit?: EditSuggestion } = {},
): Violation => ({ ...source.at(node), ...said });

/** The text of a string without substitutions: 'a', "a" or `a`. */
export const literalText = (source: TypeScriptSource, node: ts.Node | undefined): string | undefined =>
  node && source.ts.isStringLiteralLike(node) ? node.text : undefined;

/** `as` and `satisfies`, parentheses and `!` taken off. */
export function bare(source: TypeScriptSource, node: ts.Expression): ts.Expression {
  const { ts } = source;
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner)
  )
    inner = inner.expression;
  return inner;
}

export function ancestor<Node extends ts.Node>(
  node: ts.Node,
  is: (candidate: ts.Node) => candidate is Node,
): Node | undefined {
  for (let parent: ts.Node | undefined = node.parent; parent; parent = parent.parent) if (is(parent)) return parent;
  return undefined;
}

/** Whether the node stands inside the other. */
export const within = (node: ts.Node, outer: ts.Node): boolean => node.pos >= outer.pos && node.end <= outer.end;

/** A function declared in this file, also as `const name = () => …`. */
export function functionNamed(
  source: TypeScriptSource,
  name: string,
): ts.FunctionDeclaration | ts.ArrowFunction | ts.FunctionExpression | undefined {
  const { ts } = source;
  const declared = source
    .all(ts.isFunctionDeclaration, ts.SyntaxKind.FunctionDeclaration)
    .find((node) => node.name?.text === name);
  if (declared) return declared;
  const variable = source
    .all(ts.isVariableDeclaration, ts.SyntaxKind.VariableDeclaration)
    .find((node) => ts.isIdentifier(node.name) && node.name.text === name);
  const value = variable?.initializer && bare(source, variable.initializer);
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined;
}
