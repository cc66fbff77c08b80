import { violatedAt } from '../../../../validation/rule.js';
import { rule } from '../define.js';
import { EVERYTHING } from '../paths.js';

export const parses = rule({
  id: 'shared/parses',
  name: 'The file parses',
  kind: 'parse',
  confidence: 1,
  standard: 'S1',
  paths: [EVERYTHING],
  message: 'syntax error',
  suggestion: 'correct the syntax at this line',
  check: (_subject, source) =>
    violatedAt(
      source.kind === 'text'
        ? []
        : source.faults.map((fault) => ({ column: 1, ...fault, message: `syntax error: ${fault.message}` })),
    ),
});
