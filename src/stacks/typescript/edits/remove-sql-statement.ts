import { EditRefused, numberArg } from '../../../patching/edit.js';
import { removedLines } from './changes.js';
import { sqlEdit } from './define.js';
import { offsetIn } from './migration-text.js';

/** Takes a statement away that loses data. */
export const removeSqlStatement = sqlEdit({
  type: 'remove_statement',
  plan(source, args, { code }) {
    const line = numberArg(args, 'line');
    const [statement, another] = source.statements.filter((one) => one.line === line);
    if (!statement || another) throw new EditRefused(`there is no statement of its own at line ${line}`);
    if (!/^(?:DROP|DELETE|UPDATE)$/.test(statement.words[0] ?? ''))
      throw new EditRefused(`the statement at line ${line} loses no data`);
    if (typeof args.holds === 'string' && !statement.sql.includes(args.holds))
      throw new EditRefused(`the statement at line ${line} is another one`);
    const start = offsetIn(code, line, statement.sql);
    const end = start + statement.sql.length;
    return [removedLines(code, start, code.charAt(end) === ';' ? end + 1 : end)];
  },
});
