import type { ts } from 'ts-morph';
import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import type { TypeScriptSource } from '../source/typescript-source.js';
import { at, bare } from '../syntax.js';

/** What a request says never names a column or a table: an allowlist of the entity's fields stands between. */
export const columnsFromAllowlist = typescriptRule({
  id: 'database/columns-from-allowlist',
  name: 'Columns come from an allowlist',
  standard: 'D2',
  paths: [SOURCE],
  message: 'a request decides which column this is',
  suggestion: 'look the name up in the fields of the entity first: sortColumn(query.sort, fields)',
  inspect(source) {
    const { ts } = source;
    const names = [
      ...source
        .callsOf('ref', 'id', 'table', 'dynamic')
        .filter(
          (call) =>
            ts.isPropertyAccessExpression(call.expression) &&
            /^sql$|\.dynamic$/.test(call.expression.expression.getText(source.file)),
        ),
      ...source.callsOf('orderBy', 'groupBy', 'selectFrom'),
    ];
    return violatedAt(
      names.flatMap((call) =>
        call.arguments
          .slice(0, 1)
          .filter((argument) => isFromRequest(source, argument))
          .map((argument) =>
            at(source, argument, { edit: { type: 'use_allowlist', args: { ...source.at(argument) } } }),
          ),
      ),
    );
  },
});

function isFromRequest(source: TypeScriptSource, node: ts.Expression): boolean {
  const { ts } = source;
  const inner = bare(source, node);
  if (ts.isBinaryExpression(inner)) return isFromRequest(source, inner.left) || isFromRequest(source, inner.right);
  if (ts.isPropertyAccessExpression(inner))
    return /^(?:query|params|search|input|body)\b/.test(inner.getText(source.file));
  return (
    ts.isCallExpression(inner) && /\breq\.(?:query|param|queries|header)\b/.test(inner.expression.getText(source.file))
  );
}
