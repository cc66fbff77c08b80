import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { CREATE_MIGRATION, MIGRATION } from '../paths.js';
import type { Statement } from '../source/sql-statements.js';

/** A person permitted it: the migration says so at its head. */
const PERMITTED = /^-- deletes (\w+)$/gm;

/** A migration that makes a table has nothing to delete; one that changes a table drops only what it has copied. */
export const noDataLoss = sqlRule({
  id: 'database/no-data-loss',
  name: 'Migrations lose no data',
  sweas: ['database'],
  standard: 'D7',
  paths: [MIGRATION],
  message: 'this loses data',
  suggestion: 'copy the rows first, in the same migration: INSERT INTO … SELECT … FROM',
  inspect({ statements }, { path, code }) {
    const permitted = new Set([...code.matchAll(PERMITTED)].map(([, table = '']) => table.toUpperCase()));
    return violatedAt(
      statements.flatMap((statement, index): Violation[] => {
        const { line, words } = statement;
        const lost = lossOf(statement);
        if (lost !== undefined && !permitted.has(lost) && !isCopied(lost, statements.slice(0, index)))
          return [
            { line, column: 1, message: `what ${lost.toLowerCase()} holds is lost`, ...withoutIt(path, statement) },
          ];
        const changesRows = words[0] === 'DELETE' || words[0] === 'UPDATE';
        return CREATE_MIGRATION.test(path) && changesRows
          ? [{ line, column: 1, message: 'a new table has no rows to change', ...withoutIt(path, statement) }]
          : [];
      }),
    );
  },
});

/** Only a migration that makes a table is whole without the statement. */
const withoutIt = (path: string, { line, sql }: Statement): Pick<Violation, 'edit'> =>
  CREATE_MIGRATION.test(path) ? { edit: { type: 'remove_statement', args: { line, holds: sql } } } : {};

/** The table that loses something, in upper case. */
function lossOf({ words }: Statement): string | undefined {
  const [verb, what] = words;
  if (verb === 'DROP' && what === 'TABLE') return words[2] === 'IF' ? words[4] : words[2];
  if (verb === 'ALTER' && words[3] === 'DROP') return words[2];
  return verb === 'DELETE' && !words.includes('WHERE') ? words[2] : undefined;
}

const isCopied = (table: string, before: readonly Statement[]): boolean =>
  before.some(({ words }) => words[0] === 'INSERT' && words.slice(words.indexOf('SELECT')).includes(table));
