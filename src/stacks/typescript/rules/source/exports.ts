/** What a file exports, by name, with the value where it stands in the file. */
import type { ts } from 'ts-morph';
import { bare } from '../syntax.js';
import type { TypeScriptSource } from './typescript-source.js';

export interface Export {
  readonly name: string;
  readonly node: ts.Node;
  readonly what: 'function' | 'class' | 'type' | 'value' | 'elsewhere';
  /** Of a `const`, without `as`, `satisfies` and parentheses. */
  readonly value?: ts.Expression;
}

export function exportsOf(source: TypeScriptSource): readonly Export[] {
  const { ts } = source;
  return source.file.statements.flatMap((statement): Export[] => {
    if (ts.isExportDeclaration(statement)) return reExports(source, statement);
    if (ts.isExportAssignment(statement))
      return [{ name: 'default', node: statement, what: 'value', value: bare(source, statement.expression) }];
    if (!ts.canHaveModifiers(statement)) return [];
    const exported = (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    return exported ? declared(source, statement) : [];
  });
}

function declared(source: TypeScriptSource, statement: ts.Statement): Export[] {
  const { ts } = source;
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap((node): Export[] => {
      if (!ts.isIdentifier(node.name)) return [];
      const value = node.initializer && bare(source, node.initializer);
      const isFunction = value !== undefined && (ts.isArrowFunction(value) || ts.isFunctionExpression(value));
      return [{ name: node.name.text, node, what: isFunction ? 'function' : 'value', ...(value && { value }) }];
    });
  if (ts.isFunctionDeclaration(statement))
    return [{ name: statement.name?.text ?? 'default', node: statement, what: 'function' }];
  if (ts.isClassDeclaration(statement))
    return [{ name: statement.name?.text ?? 'default', node: statement, what: 'class' }];
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [{ name: statement.name.text, node: statement, what: 'type' }];
  return [];
}

function reExports(source: TypeScriptSource, statement: ts.ExportDeclaration): Export[] {
  const { exportClause } = statement;
  if (!exportClause || !source.ts.isNamedExports(exportClause))
    return [{ name: '*', node: statement, what: 'elsewhere' }];
  return exportClause.elements.map((node) => ({ name: node.name.text, node, what: 'elsewhere' }));
}
