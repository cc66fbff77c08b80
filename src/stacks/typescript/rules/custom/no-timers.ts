import { violatedAt } from '../../../../validation/rule.js';
import { freeNames } from '../source/free-names.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** What a timer does happens outside of the transaction, and is lost when the server stops. */
export const noTimers = customRule({
  id: 'custom/no-timers',
  name: 'Own logic starts no timers',
  standard: 'S4',
  message: 'a timer runs outside of the transaction',
  suggestion: 'do it in the hook, or store when it is due',
  inspect: (source) =>
    violatedAt(
      freeNames(source, 'setInterval', 'setTimeout', 'setImmediate', 'queueMicrotask').map((node) => at(source, node)),
    ),
});
