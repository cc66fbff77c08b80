import { EditRefused, textArg } from '../../../patching/edit.js';
import { removed } from './changes.js';
import { declarationNamed, exportOf } from './declarations.js';
import { typescriptEdit } from './define.js';

/** Keeps a declaration to its file. */
export const removeExport = typescriptEdit({
  type: 'remove_export',
  plan(source, args) {
    const name = textArg(args, 'name');
    const statement = declarationNamed(source, name);
    const keyword = exportOf(source, statement);
    if (!keyword) return [];
    if (source.ts.isVariableStatement(statement) && statement.declarationList.declarations.length > 1)
      throw new EditRefused(`${name} is exported together with others`);
    const start = keyword.getStart(source.file);
    const gap = /^\s*/.exec(source.file.text.slice(keyword.end))?.[0].length ?? 0;
    return [removed(start, keyword.end + gap)];
  },
});
