import { EditRefused, textArg } from '../../../patching/edit.js';
import { sqlEdit } from './define.js';
import { tableNamed } from './migration-text.js';

/** Gives the table that a migration makes its name, wherever the migration names it. */
export const renameTable = sqlEdit({
  type: 'rename_table',
  plan(source, args, { code }) {
    const to = textArg(args, 'table');
    const { name } = tableNamed(source, textArg(args, 'from'));
    if (source.tables.some((table) => table.name === to)) throw new EditRefused(`there is a table ${to} already`);
    const quoted = [...code.matchAll(new RegExp(`"${name}"`, 'g'))];
    if (quoted.length === 0) throw new EditRefused(`${name} does not stand in quotes`);
    return quoted.map(({ index, 0: text }) => ({ start: index + 1, end: index + text.length - 1, text: to }));
  },
});
