import { textArg } from '../../../patching/edit.js';
import { removedLines, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Takes a property of that name out of an object literal, with its comma. */
export const removeProperty = typescriptEdit({
  type: 'remove_property',
  plan(source, args) {
    const { ts } = source;
    const wanted = textArg(args, 'name');
    const properties = source
      .all(ts.isPropertyAssignment, ts.SyntaxKind.PropertyAssignment)
      .filter(({ name }) => textOf(source, name) === wanted);
    const property = theOne(source, properties, args, 'property');
    const { text } = source.file;
    const comma = /^\s*,/.exec(text.slice(property.end))?.[0].length ?? 0;
    return [removedLines(text, property.getStart(source.file), property.end + comma)];
  },
});
