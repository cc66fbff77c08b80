import { textArg } from '../../../patching/edit.js';
import { before } from './changes.js';
import { declarationNamed, exportOf } from './declarations.js';
import { typescriptEdit } from './define.js';

/** Exports what the file declares at its top level under that name. */
export const addExport = typescriptEdit({
  type: 'add_export',
  plan(source, args) {
    const statement = declarationNamed(source, textArg(args, 'name'));
    return exportOf(source, statement) ? [] : [before(source, statement, 'export ')];
  },
});
