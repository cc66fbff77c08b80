import { violatedAt } from '../../../../validation/rule.js';
import { freeNames } from '../source/free-names.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** A hook runs inside a transaction: what it asks of the network would hold up everybody's writes. */
export const noNetwork = customRule({
  id: 'custom/no-network',
  name: 'Own logic calls no other systems by itself',
  standard: 'S4',
  message: 'own logic must not call other systems from inside a transaction',
  suggestion: 'hand it to ../../model/outbound.ts, which sends it after the transaction',
  inspect: (source) =>
    violatedAt(
      freeNames(source, 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'BroadcastChannel', 'navigator').map(
        (node) => at(source, node),
      ),
    ),
});
