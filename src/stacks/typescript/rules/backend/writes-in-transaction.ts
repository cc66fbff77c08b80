import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { API, PAGE_PARTS } from '../paths.js';
import { at, within } from '../syntax.js';

const WRITES = /^(?:create|update|replace|delete|link|unlink)[A-Z]\w*$/;
const VIEW_WRITES = new Set(['create', 'replace', 'remove', 'link', 'unlink']);

/** A save is several statements: checks, the row, what rules do after it. All of them happen, or none. */
export const writesInTransaction = typescriptRule({
  id: 'backend/writes-in-transaction',
  name: 'Writes happen in a transaction',
  sweas: ['backend', 'frontend'],
  standard: 'B3',
  paths: [API, PAGE_PARTS],
  message: 'this write can be left half done',
  suggestion: 'use transaction instead of withDatabase',
  inspect(source) {
    const { ts } = source;
    const borrowed = source.callsOf('withDatabase').filter((call) => ts.isIdentifier(call.expression));
    const writes = source.calls.filter(
      ({ expression }) =>
        (ts.isIdentifier(expression) && WRITES.test(expression.text)) ||
        (ts.isPropertyAccessExpression(expression) &&
          VIEW_WRITES.has(expression.name.text) &&
          /^(?:view|links)$/.test(expression.expression.getText(source.file))),
    );
    return violatedAt(
      borrowed
        .filter((call) => writes.some((write) => within(write, call)))
        .map((call) => at(source, call, { edit: { type: 'use_transaction', args: { ...source.at(call) } } })),
    );
  },
});
