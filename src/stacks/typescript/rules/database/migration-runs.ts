import { violatedAt } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { MIGRATION } from '../paths.js';

/** It has run without a fault in an empty database: that is what speaks for a migration that changes tables. */
export const migrationRuns = sqlRule({
  id: 'database/migration-runs',
  name: 'The migration runs',
  sweas: ['database'],
  standard: 'D3',
  evidence: true,
  paths: [MIGRATION],
  message: 'this migration does nothing',
  suggestion: 'write the statements that change the database',
  inspect: (source) => violatedAt(source.statements.length === 0 ? [{ line: 1, column: 1 }] : []),
});
