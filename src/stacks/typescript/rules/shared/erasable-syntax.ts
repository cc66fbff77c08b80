import type { ts } from 'ts-morph';
import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { TYPESCRIPT } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
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
    return violatedAt(found.filter((node) => !declared(node)).map((node) => at(source, node, repairOf(source, node))));
  },
});

function repairOf(source: TypeScriptSource, node: ts.Node): Pick<Violation, 'edit'> {
  const { ts } = source;
  if (ts.isEnumDeclaration(node))
    return { edit: { type: 'remove_declaration', args: { ...source.at(node), holds: node.name.text } } };
  return ts.isParameter(node) ? withoutModifier(source, node) : {};
}

/** `constructor(public status: number)` in a class that has such a field besides. */
function withoutModifier(source: TypeScriptSource, node: ts.ParameterDeclaration): Pick<Violation, 'edit'> {
  const { ts } = source;
  if (!ts.isClassDeclaration(node.parent.parent)) return {};
  const name = node.name.getText(source.file);
  const isField = node.parent.parent.members.some(
    (member) => ts.isPropertyDeclaration(member) && member.name.getText(source.file) === name,
  );
  const [modifier, another] = ts.getModifiers(node) ?? [];
  if (!isField || !modifier || another) return {};
  const { line: onLine } = source.at(node);
  const find = source.file.text.slice(modifier.getStart(source.file), node.name.end);
  return { edit: { type: 'replace_text', args: { onLine, find, put: name } } };
}
