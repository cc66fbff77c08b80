import { EditRefused, textArg } from '../../../patching/edit.js';
import { sqlEdit } from './define.js';
import { tableNamed } from './migration-text.js';

/** Gives a column of a new table its name, wherever the migration names it. */
export const renameColumn = sqlEdit({
  type: 'rename_column',
  plan(source, args, { code }) {
    const from = textArg(args, 'column');
    const to = textArg(args, 'name');
    const table = tableNamed(source, textArg(args, 'table'));
    if (!table.columns.some(({ name }) => name === from)) throw new EditRefused(`${table.name} has no column ${from}`);
    if (source.tables.length > 1) throw new EditRefused(`${from} may be a column of another table`);
    const quoted = [...code.matchAll(new RegExp(`"${from}"`, 'g'))];
    if (quoted.length === 0) throw new EditRefused(`${from} does not stand in quotes`);
    return quoted.map(({ index, 0: text }) => ({ start: index + 1, end: index + text.length - 1, text: to }));
  },
});
