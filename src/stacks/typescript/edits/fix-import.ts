import { textArg } from '../../../patching/edit.js';
import { replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Lets an import, or an export from elsewhere, name another module. */
export const fixImport = typescriptEdit({
  type: 'fix_import',
  plan(source, args) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const specifiers = [
      ...source.all(ts.isImportDeclaration, kinds.ImportDeclaration).map((node) => node.moduleSpecifier),
      ...source
        .all(ts.isExportDeclaration, kinds.ExportDeclaration)
        .flatMap(({ moduleSpecifier }) => (moduleSpecifier ? [moduleSpecifier] : [])),
    ];
    const specifier = theOne(source, specifiers, args, 'import');
    const quote = textOf(source, specifier).charAt(0);
    return [replaced(source, specifier, `${quote}${textArg(args, 'specifier')}${quote}`)];
  },
});
