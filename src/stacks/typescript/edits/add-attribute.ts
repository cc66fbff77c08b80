import { EditRefused, numberArg, textArg } from '../../../patching/edit.js';
import { tagsOf } from '../rules/source/markup.js';
import { inserted } from './changes.js';
import { typescriptEdit } from './define.js';

/** Adds an attribute to a tag in an html template: `method="post"`. */
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
    return [inserted(start + 1 + element.length, ` ${attribute}`)];
  },
});
