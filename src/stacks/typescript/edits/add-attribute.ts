import { EditRefused, numberArg, textArg } from '../../../patching/edit.js';
import { tagsOf } from '../rules/source/markup.js';
import { inserted } from './changes.js';
import { typescriptEdit } from './define.js';

/** Adds an attribute to a tag in an html template, in front of the one that `before` names, else as the last. */
export const addAttribute = typescriptEdit({
  type: 'add_attribute',
  plan(source, args) {
    const attribute = textArg(args, 'attribute');
    const element = textArg(args, 'element');
    const line = numberArg(args, 'line');
    const tags = tagsOf(source, element).filter(
      (tag) => tag.line === line && (args.column === undefined || tag.column === args.column),
    );
    const [tag, another] = tags;
    if (!tag) throw new EditRefused(`there is no <${element}> at line ${line}`);
    if (another) throw new EditRefused(`there is more than one <${element}> at line ${line}`);
    const name = attribute.split('=')[0] ?? attribute;
    if (new RegExp(`\\s${name}=`).test(tag.text)) return [];
    const start = source.file.getPositionOfLineAndCharacter(tag.line - 1, tag.column - 1);
    return [inserted(start + offsetIn(tag.text, args.before), ` ${attribute}`)];
  },
});

function offsetIn(tag: string, before: string | number | undefined): number {
  const next = typeof before === 'string' ? tag.search(new RegExp(`\\s${before}=`)) : -1;
  if (next >= 0) return next;
  return /\s*\/?>$/.exec(tag)?.index ?? tag.length;
}
