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
