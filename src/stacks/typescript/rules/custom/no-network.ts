import { violatedAt } from '../../../../validation/rule.js';
import { freeNames } from '../source/free-names.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** Most hooks run inside a transaction: what they ask of the network would hold up everybody's writes. */
export const noNetwork = customRule({
  id: 'custom/no-network',
  name: 'Own logic calls no other systems by itself',
  standard: 'S4',
  message: 'own logic calls other systems only by the fetch that it is given',
  suggestion: 'take fetch from the context of prepare or announce, and name the host in hosts',
  inspect: (source) =>
    violatedAt(
      freeNames(source, 'fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'BroadcastChannel', 'navigator').map(
        (node) => at(source, node),
      ),
    ),
});
