import { violatedAt } from '../../../../validation/rule.js';
import { at, literalText } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** What `sql` binds is a value; what these make of a value is part of the statement. */
const NAMES = new Set(['ref', 'table', 'id', 'lit']);

export const boundSql = customRule({
  id: 'custom/bound-sql',
  name: 'Own logic binds all values of its SQL',
  standard: 'D2',
  message: 'this text becomes part of a statement',
  suggestion: 'write the value into the sql tag itself, which binds it, or use the query builder',
  inspect(source) {
    const { ts } = source;
    return violatedAt(
      source.calls
        .filter(({ expression, arguments: [first] }) => {
          if (!ts.isPropertyAccessExpression(expression)) return false;
          const owner = expression.expression.getText(source.file);
          const name = expression.name.text;
          if (owner === 'sql') return name === 'raw' || (NAMES.has(name) && literalText(source, first) === undefined);
          return /\.dynamic$/.test(owner) && literalText(source, first) === undefined;
        })
        .map((call) => at(source, call, { edit: { type: 'replace_query', args: { ...source.at(call) } } })),
    );
  },
});
