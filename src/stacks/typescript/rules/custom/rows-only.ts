import { violatedAt } from '../../../../validation/rule.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** Of a database: what changes its tables, its connection or its transaction. */
const MEMBERS = new Set(['schema', 'destroy', 'executeQuery', 'getExecutor', 'introspection', 'startTransaction']);

export const rowsOnly = customRule({
  id: 'custom/rows-only',
  name: 'Own logic works on rows only',
  standard: 'D1',
  message: 'own logic must not change tables or connections',
  suggestion: 'read and write rows with selectFrom, insertInto, updateTable and deleteFrom',
  inspect(source) {
    const { ts } = source;
    return violatedAt(
      source
        .all(ts.isPropertyAccessExpression, ts.SyntaxKind.PropertyAccessExpression)
        .filter(
          ({ expression, name }) =>
            MEMBERS.has(name.text) && /(?:^|\.)(?:db|trx)$/.test(expression.getText(source.file)),
        )
        .map((node) => at(source, node.name)),
    );
  },
});
