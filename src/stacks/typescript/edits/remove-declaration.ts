import { EditRefused } from '../../../patching/edit.js';
import { ancestor } from '../rules/syntax.js';
import { removedLines } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Takes a variable away that nobody uses, with the value that should not be made. */
export const removeDeclaration = typescriptEdit({
  type: 'remove_declaration',
  plan(source, args) {
    const { ts } = source;
    const made = source.all(ts.isNewExpression, ts.SyntaxKind.NewExpression);
    const value = theOne(source, made, args, 'value that is made');
    const statement = ancestor(value, ts.isVariableStatement);
    const [declaration, another] = statement?.declarationList.declarations ?? [];
    if (
      !statement ||
      !declaration ||
      another ||
      !ts.isIdentifier(declaration.name) ||
      declaration.initializer !== value
    )
      throw new EditRefused('it is no variable of its own');
    if (source.identifiers(declaration.name.text).length > 1)
      throw new EditRefused(`${declaration.name.text} is used in other places`);
    return [removedLines(source.file.text, statement.getStart(source.file), statement.end)];
  },
});
