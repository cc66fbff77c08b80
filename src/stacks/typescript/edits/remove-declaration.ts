import type { ts } from 'ts-morph';
import { EditRefused } from '../../../patching/edit.js';
import { ancestor } from '../rules/syntax.js';
import { removedLines } from './changes.js';
import { ownVariable, refuseUsed } from './declarations.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Takes away what nobody uses and what should not be made: a variable by its value, an enum. */
export const removeDeclaration = typescriptEdit({
  type: 'remove_declaration',
  plan(source, args) {
    const { ts } = source;
    const made = source.all(ts.isNewExpression, ts.SyntaxKind.NewExpression);
    const enums = source.all(ts.isEnumDeclaration, ts.SyntaxKind.EnumDeclaration);
    const target = theOne<ts.NewExpression | ts.EnumDeclaration>(source, [...made, ...enums], args, 'declaration');
    const declaration = ts.isEnumDeclaration(target) ? target : ownVariable(source, target);
    const statement = ts.isEnumDeclaration(target) ? target : ancestor(target, ts.isVariableStatement);
    if (!declaration || !statement) throw new EditRefused('it is no variable of its own');
    refuseUsed(source, declaration.name);
    if (ts.getModifiers(statement)?.length) throw new EditRefused('other files may use it');
    return [removedLines(source.file.text, statement.getStart(source.file), statement.end)];
  },
});
