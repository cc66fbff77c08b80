import { EditRefused, textArg } from '../../../patching/edit.js';
import { queriesOf } from '../rules/source/queries.js';
import { replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Lets a query work on another table: `insertInto('courses')`. */
export const setTable = typescriptEdit({
  type: 'set_table',
  plan(source, args) {
    const table = textArg(args, 'table');
    const names = queriesOf(source).flatMap(({ call }) => call.arguments.slice(0, 1));
    const name = theOne(source, names, args, 'table of a query');
    if (!source.ts.isStringLiteral(name)) throw new EditRefused('the table is not named here');
    const quote = textOf(source, name).charAt(0);
    const alias = / as \w+$/.exec(name.text)?.[0] ?? '';
    return [replaced(source, name, `${quote}${table}${alias}${quote}`)];
  },
});
