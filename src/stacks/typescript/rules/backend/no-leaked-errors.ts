import { violatedAt } from '../../../../validation/rule.js';
import { typescriptRule } from '../define.js';
import { SOURCE } from '../paths.js';
import { at, within } from '../syntax.js';

/** A stack trace tells an attacker what to try next; a person gets a number that finds the log entry. */
export const noLeakedErrors = typescriptRule({
  id: 'backend/no-leaked-errors',
  name: 'Clients never see a stack trace',
  sweas: ['backend', 'frontend'],
  standard: 'B8',
  paths: [SOURCE],
  message: 'this sends a stack trace to the client',
  suggestion: 'log it with an id, and answer the id',
  inspect(source) {
    const { ts } = source;
    const stacks = source
      .all(ts.isPropertyAccessExpression, ts.SyntaxKind.PropertyAccessExpression)
      .filter(
        (node) =>
          node.name.text === 'stack' && /^(?:e|err|error|cause|reason)$/.test(node.expression.getText(source.file)),
      );
    const answers = source
      .callsOf('json', 'text', 'body', 'html')
      .filter((call) => /^c\./.test(call.expression.getText(source.file)));
    return violatedAt(
      stacks
        .filter((stack) => answers.some((answer) => within(stack, answer)))
        .map((stack) => at(source, stack, { edit: { type: 'remove_catch', args: { ...source.at(stack) } } })),
    );
  },
});
