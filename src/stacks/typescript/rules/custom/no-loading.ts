import { violatedAt } from '../../../../validation/rule.js';
import { at } from '../syntax.js';
import { customRule } from './custom-rule.js';

/** What is loaded while the program runs was not looked at before. */
export const noLoading = customRule({
  id: 'custom/no-loading',
  name: 'Own logic loads no modules',
  standard: 'S4',
  message: 'own logic must not load modules while it runs',
  suggestion: 'import it at the top of the file',
  inspect: (source) =>
    violatedAt(
      source.calls
        .filter(({ expression }) => expression.kind === source.ts.SyntaxKind.ImportKeyword)
        .map((call) => at(source, call)),
    ),
});
