/** Declarations at the top level of a file, and whether they are exported. */
import type { ts } from 'ts-morph';
import { EditRefused } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';

/** The word "export" in front of it. */
export function exportOf(source: TypeScriptSource, statement: ts.Statement): ts.Modifier | undefined {
  const { ts } = source;
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword))
    throw new EditRefused('it is the default export');
  return modifiers.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
}

/** Refuses where there is none, or more than one. */
export function declarationNamed(source: TypeScriptSource, name: string): ts.Statement {
  const { ts } = source;
  const found = source.file.statements.filter((statement) => {
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.some((one) => ts.isIdentifier(one.name) && one.name.text === name);
    const declares =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);
    return declares && statement.name?.text === name;
  });
  const [only, another] = found;
  if (!only) throw new EditRefused(`${name} is not declared in this file`);
  if (another) throw new EditRefused(`${name} is declared more than once`);
  return only;
}

/** The variable that a value is given to, in a statement that declares nothing else. */
export function ownVariable(
  source: TypeScriptSource,
  value: ts.Expression,
): (ts.VariableDeclaration & { readonly name: ts.Identifier }) | undefined {
  const { ts } = source;
  const { parent } = value;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== value) return undefined;
  const isAlone = ts.isVariableDeclarationList(parent.parent) && parent.parent.declarations.length === 1;
  return isAlone && declaresName(source, parent) ? parent : undefined;
}

const declaresName = (
  source: TypeScriptSource,
  node: ts.VariableDeclaration,
): node is ts.VariableDeclaration & { readonly name: ts.Identifier } => source.ts.isIdentifier(node.name);

export const isUsed = (source: TypeScriptSource, name: ts.Identifier): boolean =>
  source.identifiers(name.text).some((use) => use !== name);

export function refuseUsed(source: TypeScriptSource, name: ts.Identifier): void {
  if (isUsed(source, name)) throw new EditRefused(`${name.text} is used in other places`);
}
