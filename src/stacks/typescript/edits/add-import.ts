import { type EditArgs, EditRefused, textArg } from '../../../patching/edit.js';
import { typescriptEdit } from './define.js';
import { withImports } from './imports.js';

const STATEMENT =
  /^\s*import\s+(?<types>type\s+)?(?:\{\s*(?<names>[^{}]+?),?\s*\}|(?<whole>[A-Za-z_$][\w$]*))\s+from\s+(?:'(?<from>[^']+)'|"(?<other>[^"]+)");?\s*$/;

/** A whole import statement; names join an import of the same module where there is one. */
export const addImport = typescriptEdit({
  type: 'add_import',
  plan(source, args) {
    const { types, names, whole, from, other } = statementIn(args);
    const wanted = whole === undefined ? (names ?? '').split(',').map((name) => name.trim()) : [whole];
    return withImports(source, wanted, {
      from: from ?? other ?? '',
      typeOnly: types !== undefined,
      isDefault: whole !== undefined,
    });
  },
});

function statementIn(args: EditArgs): Readonly<Record<string, string | undefined>> {
  const match = STATEMENT.exec(textArg(args, 'importStatement'));
  if (!match?.groups) throw new EditRefused("an import is added as: import { name } from 'module';");
  return match.groups;
}
