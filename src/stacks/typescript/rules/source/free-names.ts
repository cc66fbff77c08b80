/** Names that a file uses and does not declare: what it takes from the world around it. */
import type { ts } from 'ts-morph';
import { within } from '../syntax.js';
import type { TypeScriptSource } from './typescript-source.js';

/** Uses of these names as values, where no declaration of the file is meant. */
export function freeNames(source: TypeScriptSource, ...names: readonly string[]): readonly ts.Identifier[] {
  const found = source.identifiers(...names);
  const declared = found
    .filter((node) => isDeclaration(source, node))
    .map((node) => ({ node, scope: scopeOf(source, node) }));
  return found.filter(
    (use) => isValue(source, use) && !declared.some(({ node, scope }) => node.text === use.text && within(use, scope)),
  );
}

function isDeclaration(source: TypeScriptSource, node: ts.Identifier): boolean {
  const { ts } = source;
  const { parent } = node;
  return (
    ((ts.isVariableDeclaration(parent) ||
      ts.isParameter(parent) ||
      ts.isBindingElement(parent) ||
      ts.isFunctionDeclaration(parent) ||
      ts.isClassDeclaration(parent)) &&
      parent.name === node) ||
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent)
  );
}

/** Where a declared name can be seen: for a parameter its function, for all else the block around it. */
function scopeOf(source: TypeScriptSource, node: ts.Node): ts.Node {
  const { ts } = source;
  let scope = node.parent;
  if (ts.isFunctionDeclaration(scope) || ts.isClassDeclaration(scope)) scope = scope.parent;
  while (!ts.isSourceFile(scope) && !ts.isBlock(scope) && !ts.isFunctionLike(scope) && !ts.isForOfStatement(scope))
    scope = scope.parent;
  return scope;
}

/** Not a type, not the name of a member or of a property. */
function isValue(source: TypeScriptSource, node: ts.Identifier): boolean {
  const { ts } = source;
  const { parent } = node;
  if (isDeclaration(source, node) || ts.isTypeNode(parent) || ts.isTypeElement(parent)) return false;
  if (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent))
    return parent.name !== node;
  return !ts.isQualifiedName(parent) && !(ts.isBindingElement(parent) && parent.propertyName === node);
}
