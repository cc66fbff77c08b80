import { EditRefused } from '../../../patching/edit.js';
import { replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { reaching } from './imports.js';
import { theOne } from './target.js';

/** Lets the html tag write a value, which escapes it: `raw(title)` becomes a template with the value in it. */
export const escapeOutput = typescriptEdit({
  type: 'escape_output',
  plan(source, args, subject) {
    const { ts } = source;
    const call = theOne(
      source,
      source.callsOf('raw').filter(({ expression }) => ts.isIdentifier(expression)),
      args,
      'unescaped output',
    );
    const [value] = call.arguments;
    if (!value) throw new EditRefused('there is no value');
    return [...reaching(source, subject, 'html'), replaced(source, call, `html\`\${${textOf(source, value)}}\``)];
  },
});
