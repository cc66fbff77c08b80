import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import { at } from '../syntax.js';

/** Node runs the files as they are: it strips types and knows nothing that would need to be compiled. */
export const erasableSyntax = typescriptRule({
  id: 'shared/erasable-syntax',
  name: 'Only syntax that can be erased',
  standard: 'S1',
  paths: [TYPESCRIPT],
  message: 'Node cannot run this: it only strips types',
  suggestion: 'use a union of literals instead of an enum, a module instead of a namespace, plain fields in classes',
  inspect(source) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const declared = (node: ts.Node): boolean =>
      ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === kinds.DeclareKeyword);
    const found: readonly ts.Node[] = [
      ...source.all(ts.isEnumDeclaration, kinds.EnumDeclaration),
      ...source.all(ts.isModuleDeclaration, kinds.ModuleDeclaration),
      ...source
        .all(ts.isParameter, kinds.Parameter)
        .filter((parameter) => ts.isParameterPropertyDeclaration(parameter, parameter.parent)),
      ...source.all(ts.isDecorator, kinds.Decorator),
      ...source.all(ts.isImportEqualsDeclaration, kinds.ImportEqualsDeclaration),
      ...source.all(ts.isExportAssignment, kinds.ExportAssignment).filter((node) => node.isExportEquals === true),
    ];
    return violatedAt(found.filter((node) => !declared(node)).map((node) => at(source, node)));
  },
});
