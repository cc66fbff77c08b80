import { violatedAt } from '../../../../validation/rule.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** A variable of the file outlives a transaction that is rolled back, and is gone after a restart. */
export const noKeptState = customRule({
  id: 'custom/no-kept-state',
  name: 'Own logic keeps nothing in memory',
  standard: 'S4',
  confidence: 0.9,
  message: 'what is kept here is lost at a restart, and wrong after a failed change',
  suggestion: 'store it in the database, or make it const',
  inspect(source) {
    const { ts } = source;
    return violatedAt(
      source.file.statements
        .filter(ts.isVariableStatement)
        .filter(({ declarationList }) => !(declarationList.flags & ts.NodeFlags.Const))
        .map((node) => at(source, node)),
    );
  },
});
