import { textArg } from '../../../patching/edit.js';
import { inserted } from './changes.js';
import { sqlEdit } from './define.js';
import { tableNamed } from './migration-text.js';

/** An index for a reference, at the end of the migration that makes its table. */
export const addIndex = sqlEdit({
  type: 'add_index',
  plan(source, args, { code }) {
    const column = textArg(args, 'column');
    const table = tableNamed(source, textArg(args, 'table'));
    if (table.indexed.has(column)) return [];
    const gap = code === '' || code.endsWith('\n') ? '' : '\n';
    const index = `CREATE INDEX "${table.name}_${column}" ON "${table.name}" ("${column}");`;
    return [inserted(code.length, `${gap}${index}\n`)];
  },
});
