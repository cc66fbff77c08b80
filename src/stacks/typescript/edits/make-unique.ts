import { type TextChange, textArg } from '../../../patching/edit.js';
import type { SqlSource } from '../rules/source/sql-source.js';
import { inserted } from './changes.js';
import { sqlEdit } from './define.js';
import { offsetIn, tableNamed } from './migration-text.js';

/** Lets the index of a column take no value twice; makes one where there is none. */
export const makeUnique = sqlEdit({
  type: 'make_unique',
  plan(source, args, { code }) {
    const column = textArg(args, 'column');
    const table = tableNamed(source, textArg(args, 'table'));
    if (table.unique.has(column)) return [];
    return [indexOf(source, code, table.name, column) ?? created(code, table.name, column)];
  },
});

function indexOf(source: SqlSource, code: string, table: string, column: string): TextChange | undefined {
  const found = source.statements.find(
    ({ words }) =>
      words[0] === 'CREATE' &&
      words[1] === 'INDEX' &&
      words.slice(words.indexOf('ON')).join(' ').startsWith(`ON ${table.toUpperCase()} ( ${column.toUpperCase()} )`),
  );
  return found && inserted(offsetIn(code, found.line, found.sql) + 'CREATE'.length, ' UNIQUE');
}

function created(code: string, table: string, column: string): TextChange {
  const gap = code === '' || code.endsWith('\n') ? '' : '\n';
  return inserted(code.length, `${gap}CREATE UNIQUE INDEX "${table}_${column}_unique" ON "${table}" ("${column}");\n`);
}
