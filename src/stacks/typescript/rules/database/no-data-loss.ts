import { type Violation, violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { CREATE_MIGRATION, MIGRATION } from '../paths.js';

/** A migration that makes a table has nothing to delete; one that changes a table deletes only what it has copied. */
export const noDataLoss = sqlRule({
  id: 'database/no-data-loss',
  name: 'Migrations lose no data',
  sweas: ['database'],
  standard: 'D7',
  paths: [MIGRATION],
  message: 'this loses data',
  suggestion: 'copy the rows first, in the same migration',
  inspect(source, { path }) {
    const creates = CREATE_MIGRATION.test(path);
    const copied = source.statements.some(({ words }) => words[0] === 'INSERT' && words.includes('SELECT'));
    return violatedAt(
      source.statements.flatMap(({ words: [verb, ...rest], line }): Violation[] => {
        const empties =
          verb === 'DROP' && rest[0] === 'TABLE' ? !copied : verb === 'DELETE' && !rest.includes('WHERE') && !copied;
        const changes = creates && (verb === 'DROP' || verb === 'DELETE' || verb === 'UPDATE');
        return empties || changes ? [{ line, column: 1, message: `${verb} here loses data` }] : [];
      }),
    );
  },
});
