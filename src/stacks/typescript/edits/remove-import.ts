import type { ts } from 'ts-morph';
import { EditRefused, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { removed, removedLines } from './changes.js';
import { refuseUsed } from './declarations.js';
import { typescriptEdit } from './define.js';
import { importsOf, specifiersOf } from './imports.js';
import { theOne } from './target.js';

/** Takes an import away that nothing uses: the whole statement, or the one name that stands at the place. */
export const removeImport = typescriptEdit({
  type: 'remove_import',
  plan(source, args) {
    const imports = importsOf(source);
    const names = imports.flatMap((node) => specifiersOf(source, node));
    const modules = imports.map((node) => node.moduleSpecifier);
    const target = theOne<ts.Node>(source, [...imports, ...modules, ...names], args, 'import');
    const statement = imports.find((node) => node === target || node.moduleSpecifier === target);
    if (statement) return [wholeOf(source, statement)];
    const name = names.find((node) => node === target);
    const owner = imports.find((node) => name && specifiersOf(source, node).includes(name));
    if (!name || !owner) throw new EditRefused('there is no import');
    refuseUsed(source, name.name);
    const all = specifiersOf(source, owner);
    return [all.length === 1 ? wholeOf(source, owner) : withoutName(source, all, name)];
  },
});

function wholeOf(source: TypeScriptSource, statement: ts.ImportDeclaration): TextChange {
  const { importClause } = statement;
  const bindings = importClause?.namedBindings;
  if (importClause?.name) refuseUsed(source, importClause.name);
  if (bindings && source.ts.isNamespaceImport(bindings)) refuseUsed(source, bindings.name);
  for (const { name } of specifiersOf(source, statement)) refuseUsed(source, name);
  return removedLines(source.file.text, statement.getStart(source.file), statement.end);
}

function withoutName(
  source: TypeScriptSource,
  all: readonly ts.ImportSpecifier[],
  name: ts.ImportSpecifier,
): TextChange {
  const index = all.indexOf(name);
  const next = all[index + 1];
  if (next) return removed(name.getStart(source.file), next.getStart(source.file));
  return removed(all[index - 1]?.end ?? name.getStart(source.file), name.end);
}
