import type { ts } from 'ts-morph';
import { EditRefused, type TextChange } from '../../../patching/edit.js';
import type { TypeScriptSource } from '../rules/source/typescript-source.js';
import { ancestor } from '../rules/syntax.js';
import { indentAt } from './changes.js';
import { typescriptEdit } from './define.js';
import { theOne } from './target.js';

/** Takes a catch away that swallows errors, or shows them to a client: the one place that answers errors has them then. */
export const removeCatch = typescriptEdit({
  type: 'remove_catch',
  plan(source, args) {
    const { ts } = source;
    const kinds = ts.SyntaxKind;
    const clauses = source
      .all(ts.isCatchClause, kinds.CatchClause)
      .filter(({ block }) => block.statements.length === 0);
    const shown = source
      .all(ts.isPropertyAccessExpression, kinds.PropertyAccessExpression)
      .filter(({ name }) => name.text === 'stack');
    const target = theOne<ts.Node>(source, [...clauses, ...shown], args, 'error');
    const clause = ts.isCatchClause(target) ? target : ancestor(target, ts.isCatchClause);
    if (!clause || clause.block.statements.length > 1) throw new EditRefused('more is done with the error than that');
    return [withoutCatch(source, clause.parent)];
  },
});

/** Lines of the block move to where the statement stood; what it declares must not meet what is around it. */
function withoutCatch(source: TypeScriptSource, statement: ts.TryStatement): TextChange {
  const { ts } = source;
  const { tryBlock, finallyBlock } = statement;
  if (finallyBlock) throw new EditRefused('something has to be done in the end');
  if (tryBlock.statements.some((one) => ts.isVariableStatement(one) || ts.isFunctionDeclaration(one)))
    throw new EditRefused('the block has variables of its own');
  const { text } = source.file;
  const start = statement.getStart(source.file);
  const inner = text.slice(tryBlock.getStart(source.file) + 1, tryBlock.end - 1);
  const deeper = /\n([ \t]*)\S/.exec(inner)?.[1];
  const outer = indentAt(text, start);
  const moved = deeper === undefined ? inner : inner.replaceAll(`\n${deeper}`, `\n${outer}`);
  return { start, end: statement.end, text: moved.trim() };
}
