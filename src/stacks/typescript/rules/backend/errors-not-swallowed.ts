import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { at } from '../syntax.js';

export const errorsNotSwallowed = typescriptRule({
  id: 'backend/errors-not-swallowed',
  name: 'No error is swallowed',
  sweas: ['backend', 'frontend'],
  standard: 'B8',
  paths: [SOURCE],
  message: 'this catches every error and tells nobody',
  suggestion: 'handle what you expect, and throw the rest again',
  inspect(source) {
    const { ts } = source;
    const empty = source
      .all(ts.isCatchClause, ts.SyntaxKind.CatchClause)
      .filter(({ block }) => block.statements.length === 0);
    const dropped = source
      .callsOf('catch')
      .filter((call) => ts.isPropertyAccessExpression(call.expression))
      .filter(
        ({ arguments: [handler] }) =>
          handler && ts.isArrowFunction(handler) && ts.isBlock(handler.body) && handler.body.statements.length === 0,
      );
    return violatedAt([
      ...empty.map((node) => at(source, node, { edit: { type: 'remove_catch', args: { ...source.at(node) } } })),
      ...dropped.map((node) => at(source, node)),
    ]);
  },
});
