import type { ts } from 'ts-morph';
import { EditRefused, textArg } from '../../../patching/edit.js';
import { indentAt, inserted, lineEndOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { functionOrRoute } from './target.js';

/** Decorates a class or one of its methods; what stands in front of it already stays in front. */
export const addDecorator = typescriptEdit({
  type: 'add_decorator',
  plan(source, args) {
    const { ts } = source;
    const name = textArg(args, 'targetFunction');
    const decorator = textArg(args, 'decoratorName').replace(/^@/, '');
    const classes = source
      .all(ts.isClassDeclaration, ts.SyntaxKind.ClassDeclaration)
      .filter((node) => node.name?.text === name);
    const [only, another] = classes;
    if (another) throw new EditRefused(`${name} is there more than once`);
    const target: ts.Node = only ?? functionOrRoute(source, name);
    if (!ts.isClassDeclaration(target) && !ts.isMethodDeclaration(target))
      throw new EditRefused(`${name} is a function, which takes no decorator: wrap it (wrap_handler)`);
    const given = (ts.getDecorators(target) ?? []).map(({ expression }) => expression.getText(source.file));
    if (given.some((text) => text === decorator || text.startsWith(`${decorator}(`))) return [];
    const start = target.getStart(source.file);
    const { text } = source.file;
    return [inserted(start, `@${decorator}${lineEndOf(text)}${indentAt(text, start)}`)];
  },
});
