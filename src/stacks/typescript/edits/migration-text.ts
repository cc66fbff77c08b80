/** Where things of a migration stand in its text. */
import { EditRefused } from '../../../patching/edit.js';
import type { SqlSource, Table } from '../rules/source/sql-source.js';

/** Refuses where the migration makes no such table. */
export function tableNamed(source: SqlSource, name: string): Table {
  const table = source.tables.find((one) => one.name === name);
  if (!table) throw new EditRefused(`there is no table ${name}`);
  return table;
}

/** Where a text that stands at a line, or goes on from it, begins. */
export function offsetIn(code: string, line: number, text: string): number {
  const from = code
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
  const start = code.indexOf(text, from);
  if (start < 0) throw new EditRefused(`line ${line} is not as it was`);
  return start;
}
