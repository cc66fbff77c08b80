import { type Doubt, doubtful } from '../../../../validation/rule.js';
import { sqlRule } from '../define.js';
import { CREATE_MIGRATION, MIGRATION } from '../paths.js';

const OF_CREATION = /^(?:CREATE TABLE|CREATE (?:UNIQUE )?INDEX)/;
const UNSEEN = /^(?:CREATE (?:TEMP |TEMPORARY )?(?:TRIGGER|VIEW))/;

/** A trigger does something at another time and place; rows in a new table are somebody's own choice. */
export const knownStatements = sqlRule({
  id: 'database/known-statements',
  name: 'Migrations make tables and indexes',
  sweas: ['database'],
  standard: 'D3',
  paths: [MIGRATION],
  message: 'rules cannot judge what this is for',
  suggestion: 'leave it to the repository, or to the rules module',
  inspect: ({ statements }, { path }) =>
    doubtful(
      statements
        .filter(({ words }) => {
          const text = words.slice(0, 3).join(' ');
          return UNSEEN.test(text) || (CREATE_MIGRATION.test(path) && !OF_CREATION.test(text));
        })
        .map(
          ({ line, words }): Doubt => ({
            reason: `rules cannot judge what ${words.slice(0, 3).join(' ')} is for`,
            line,
            column: 1,
          }),
        ),
    ),
});
