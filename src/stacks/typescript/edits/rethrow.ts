import type { ts } from 'ts-morph';
import { EditRefused, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { inserted, replaced, textOf } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Throws an error on that was swallowed, or shown to a client; the one place that answers errors then has it. */
export const rethrow = typescriptEdit({
  type: 'rethrow',
  plan(source, args) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const clauses = source.all(ts.isCatchClause, kinds.CatchClause);
    const shown = source
      .all(ts.isPropertyAccessExpression, kinds.PropertyAccessExpression)
      .filter(({ name }) => name.text === 'stack');
    const target = theOne<ts.Node>(source, [...clauses, ...shown], args, 'error');
    return ts.isCatchClause(target) ? thrownIn(source, target) : [thrownInstead(source, target)];
  },
});

function thrownIn(source: TypeScriptSource, { variableDeclaration, block }: ts.CatchClause): readonly TextChange[] {
  if (block.statements.length > 0) throw new EditRefused('the error is handled here');
  const open = block.getStart(source.file);
  if (variableDeclaration) return [inserted(open + 1, ` throw ${textOf(source, variableDeclaration.name)}; `)];
  return [inserted(open, '(error) '), inserted(open + 1, ' throw error; ')];
}

/** The answer that shows it. */
function thrownInstead(source: TypeScriptSource, shown: ts.Node): TextChange {
  const { ts } = source;
  const clause = ancestor(shown, ts.isCatchClause);
  const answer = ancestor(shown, ts.isReturnStatement);
  const name = clause?.variableDeclaration?.name;
  if (!name || !answer || ancestor(answer, ts.isCatchClause) !== clause)
    throw new EditRefused('which error this is, is not to be seen here');
  return replaced(source, answer, `throw ${textOf(source, name)};`);
}
