import { EditRefused, textArg } from '../../../patching/edit.js';
import { after, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Says where the new row is: `c.json(course, 201, { Location: … })`. `path` is that of the list: "/api/courses". */
export const addLocation = typescriptEdit({
  type: 'add_location',
  plan(source, args) {
    const { ts } = source;
    const path = textArg(args, 'path');
    const call = theOne(source, source.callsOf('json'), args, 'answer');
    const [row, status, headers] = call.arguments;
    if (!row || !ts.isIdentifier(row)) throw new EditRefused('which row was created is not to be seen here');
    const header = `{ Location: \`${path}/\${${row.text}.id}\` }`;
    if (headers) {
      if (/location/i.test(textOf(source, headers))) return [];
      throw new EditRefused('the answer has headers of its own');
    }
    return [after(status ?? row, `${status ? '' : ', 201'}, ${header}`)];
  },
});
